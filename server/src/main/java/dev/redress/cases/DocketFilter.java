package dev.redress.cases;

import dev.redress.kernel.BadInput;
import dev.redress.policy.CaseType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which published rulings are wanted (F9), in the words of the address; what it does not understand
 * is refused.
 *
 * @param q words, all of which stand in the reasons or in the rules cited
 * @param market code of a market
 * @param type one of the types of a case
 * @param reason code of the reason that the buyer gave
 * @param outcome a verdict, or {@code MIXED} where items were decided differently
 */
record DocketFilter(
    @Nullable String q,
    @Nullable String market,
    @Nullable String type,
    @Nullable String reason,
    @Nullable String outcome) {

  private static final int LONGEST = 100;
  private static final Pattern CODE = Pattern.compile("[A-Z0-9_-]{1,40}");

  /**
   * A word that is looked for.
   *
   * @param codes of the rules and automatic reasons that have it in their text
   */
  record Sought(DocketWords.Word word, List<String> codes) {

    /** The word in the reasons, or one of the rules cited. */
    String query() {
      StringBuilder query = new StringBuilder("(").append(word.query());
      codes.forEach(code -> query.append(" | 'R ").append(code).append('\''));
      return query.append(')').toString();
    }
  }

  /** The words of {@link #q}. */
  List<Sought> words(Map<String, List<DocketWords>> texts) {
    String typed = q == null ? "" : q;
    if (typed.length() > LONGEST) {
      throw new BadInput("q: at most " + LONGEST + " characters are expected.");
    }
    return DocketWords.of(typed).each().stream()
        .map(word -> new Sought(word, codes(word, texts)))
        .toList();
  }

  private static List<String> codes(DocketWords.Word word, Map<String, List<DocketWords>> texts) {
    return texts.entrySet().stream()
        .filter(each -> each.getValue().stream().anyMatch(text -> text.has(word)))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /** Column and value of what the list is narrowed to. */
  Map<String, String> columns() {
    Map<String, String> columns = new TreeMap<>();
    put(columns, "market", market, Function.identity());
    put(columns, "type", type, text -> one("type", text, names(CaseType.values())));
    put(columns, "reason", reason, Function.identity());
    put(columns, "outcome", outcome, text -> one("outcome", text, outcomes()));
    return columns;
  }

  /** Every outcome that an entry can have. */
  static List<String> outcomes() {
    List<String> outcomes = new ArrayList<>(names(Ruling.Verdict.values()));
    outcomes.add(PublishedRuling.MIXED);
    return outcomes;
  }

  private static List<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).collect(Collectors.toList());
  }

  private static void put(
      Map<String, String> into,
      String field,
      @Nullable String text,
      Function<String, String> read) {
    if (text == null || text.isBlank()) {
      return;
    }
    String code = text.strip().toUpperCase(Locale.ROOT);
    if (!CODE.matcher(code).matches()) {
      throw new BadInput(field + ": a code is expected.");
    }
    into.put(field, read.apply(code));
  }

  private static String one(String field, String text, List<String> known) {
    if (!known.contains(text)) {
      throw new BadInput(field + ": one of " + known + " is expected.");
    }
    return text;
  }
}
