package dev.redress.cases;

import dev.redress.kernel.Money;
import dev.redress.orders.Order;
import dev.redress.orders.Parcel;
import dev.redress.policy.CaseType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A ruling as the public may read it (F9): no ids, no names, no titles, nothing that a party wrote;
 * the arbitrator's own reasons with names and numbers blacked out.
 *
 * @param reasons by language tag; empty for automatic rulings
 */
record PublishedRuling(
    String market,
    CaseType type,
    String reason,
    Money asked,
    boolean automatic,
    String reasonCode,
    List<PublishedLine> lines,
    Ruling.Responsibility responsibility,
    List<String> rules,
    Map<String, String> reasons) {

  /** What became of one line; numbered within the ruling, 0 is freight. */
  record PublishedLine(int line, Ruling.Verdict outcome, Money amount) {}

  /** What stands where a name or a number stood. */
  static final String BLACKED = "▇▇▇";

  private static final Pattern NUMBERS = Pattern.compile("\\+?\\d[\\d -]{5,}\\d");
  private static final Pattern ADDRESSES = Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+");

  static PublishedRuling of(CaseFile file, Case c, Ruling ruling) {
    Order order = Objects.requireNonNull(file.order());
    List<String> secrets = secrets(file, order, ruling);
    Map<String, String> reasons = new HashMap<>();
    ruling.reasons().forEach((language, text) -> reasons.put(language, black(text, secrets)));
    List<PublishedLine> lines = new ArrayList<>();
    int goods = 0;
    for (Ruling.Line line : ruling.lines()) {
      int number = line.line() == 0 ? 0 : ++goods;
      lines.add(new PublishedLine(number, line.outcome(), line.amount()));
    }
    return new PublishedRuling(
        order.market(),
        c.application().type(),
        c.application().reason(),
        c.application().amount(),
        ruling.automatic(),
        ruling.reasonCode(),
        List.copyOf(lines),
        ruling.responsibility(),
        ruling.rules(),
        Map.copyOf(reasons));
  }

  /** What came back to the buyer. */
  Money awarded() {
    return lines.stream().map(PublishedLine::amount).reduce(asked.withMinor(0), Money::plus);
  }

  /** The one outcome of all lines, or {@code MIXED}. */
  String outcome() {
    List<String> outcomes = lines.stream().map(line -> line.outcome().name()).distinct().toList();
    return outcomes.size() == 1 ? outcomes.getFirst() : "MIXED";
  }

  /** Everything that names somebody; the longest first, so that no half of a name stays. */
  private static List<String> secrets(CaseFile file, Order order, Ruling ruling) {
    Stream<String> known =
        Stream.of(
            order.buyer().name(),
            order.buyer().id(),
            order.merchant().name(),
            order.merchant().id(),
            order.shopOrderId(),
            order.id().text(),
            ruling.by());
    Stream<String> parcels = order.parcels().stream().map(Parcel::tracking);
    Stream<String> people = file.evidence().values().stream().map(item -> item.byName());
    Stream<String> titles = order.lines().stream().map(line -> line.title());
    return Stream.of(known, parcels, people, titles)
        .flatMap(each -> each)
        .map(String::strip)
        .filter(each -> each.length() > 1)
        .distinct()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .toList();
  }

  static String black(String text, List<String> secrets) {
    String shown = text;
    for (String secret : secrets) {
      shown =
          Pattern.compile(Pattern.quote(secret), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
              .matcher(shown)
              .replaceAll(Matcher.quoteReplacement(BLACKED));
    }
    shown = ADDRESSES.matcher(shown).replaceAll(BLACKED);
    return NUMBERS.matcher(shown).replaceAll(BLACKED);
  }
}
