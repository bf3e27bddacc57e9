package dev.redress.cases;

import dev.redress.cases.DocketStore.No;
import dev.redress.cases.DocketStore.Row;
import dev.redress.kernel.BadInput;
import dev.redress.kernel.KernelRefusal;
import dev.redress.kernel.Money;
import dev.redress.kernel.RefusedException;
import dev.redress.kernel.Texts;
import dev.redress.policy.CaseType;
import dev.redress.policy.Policies;
import dev.redress.policy.Reason;
import dev.redress.policy.Terms;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Published rulings, for everybody (F9). */
@RestController
@RequestMapping("/api/v1/public/docket")
class DocketHttp {

  private static final int MOST = 100;
  private static final Pattern NUMBER = Pattern.compile("[0-9]{4}-([0-9]{6,18})");
  private static final Pattern CURSOR = Pattern.compile("[0-9]{1,18}");

  /** The only reason that a ruling has without a person (C1). */
  private static final String SILENCE = "SILENCE";

  private final DocketStore docket;
  private final Policies policies;
  private final Texts texts;

  DocketHttp(DocketStore docket, Policies policies, Texts texts) {
    this.docket = docket;
    this.policies = policies;
    this.texts = texts;
  }

  /** One page; {@code next} is null on the last one. */
  record DocketPage(List<DocketEntry> items, @Nullable String next) {}

  /**
   * A published ruling.
   *
   * @param no year and running number, derived from nothing else
   * @param publishedAt the day, UTC
   * @param funder whose money goes back (F8); null: it orders none, or nobody noted it then
   * @param overturnedBy number of what an appeal put in its place (F12); null: it stands
   * @param onAppealAgainst number of the ruling whose place this one took; null: of none
   */
  record DocketEntry(
      String no,
      Instant publishedAt,
      String title,
      String market,
      CaseType type,
      String typeText,
      String reasonText,
      String outcomeText,
      Money asked,
      Money awarded,
      Ruling.Responsibility responsibility,
      @Nullable Funder funder,
      boolean automatic,
      List<CitedRule> rules,
      Map<String, String> reasons,
      List<DocketLine> lines,
      @Nullable String overturnedBy,
      @Nullable String onAppealAgainst) {}

  /** What became of one item. */
  record DocketLine(
      int line, String title, Ruling.Verdict outcome, String outcomeText, Money amount) {}

  /** A code that {@link DocketFilter} takes, and its words. */
  record DocketChoice(String code, String text) {}

  /** What the docket can be narrowed to, in the reader's language. */
  record DocketChoices(
      List<String> markets,
      List<DocketChoice> types,
      List<DocketChoice> reasons,
      List<DocketChoice> outcomes) {}

  /** What the docket can be narrowed to. */
  @GetMapping("/choices")
  @PermitAll
  DocketChoices docketChoices(Locale language) {
    Words words = new Words(texts, language, ZoneOffset.UTC);
    return new DocketChoices(
        terms().map(Terms::market).toList(),
        Arrays.stream(CaseType.values())
            .map(type -> new DocketChoice(type.name(), words.say("type." + type)))
            .toList(),
        terms()
            .flatMap(each -> each.reasons().stream())
            .map(Reason::code)
            .distinct()
            .map(code -> new DocketChoice(code, words.orCode("reason.", code)))
            .toList(),
        DocketFilter.outcomes().stream()
            .map(code -> new DocketChoice(code, words.say("docket.outcome." + code)))
            .toList());
  }

  private Stream<Terms> terms() {
    return policies.markets().stream().sorted(Comparator.comparing(Terms::market));
  }

  /** Rulings, newest first. */
  @GetMapping
  @PermitAll
  DocketPage docket(
      @ParameterObject @ModelAttribute DocketFilter filter,
      @RequestParam(defaultValue = "") String cursor,
      @RequestParam(defaultValue = "20") int limit,
      Locale language) {
    if (limit < 1 || limit > MOST) {
      throw new BadInput("limit: 1 to " + MOST + " is expected.");
    }
    if (!cursor.isEmpty() && !CURSOR.matcher(cursor).matches()) {
      throw new BadInput("cursor: the next of an earlier page is expected.");
    }
    long before = cursor.isEmpty() ? Long.MAX_VALUE : Long.parseLong(cursor);
    List<Row> found = docket.page(filter.columns(), filter.words(cited()), before, limit + 1);
    List<Row> shown = found.subList(0, Math.min(limit, found.size()));
    return new DocketPage(
        shown.stream().map(row -> entry(row, language)).toList(),
        found.size() > limit ? String.valueOf(shown.getLast().number().no()) : null);
  }

  /** One ruling. */
  @GetMapping("/{no}")
  @PermitAll
  DocketEntry docketEntry(@PathVariable String no, Locale language) {
    Matcher number = NUMBER.matcher(no);
    if (!number.matches()) {
      throw new RefusedException(KernelRefusal.NOT_FOUND.with());
    }
    return docket
        .find(Long.parseLong(number.group(1)))
        .filter(row -> text(row.number()).equals(no))
        .map(row -> entry(row, language))
        .orElseThrow(() -> new RefusedException(KernelRefusal.NOT_FOUND.with()));
  }

  /** The texts of rules and automatic reasons, by code; a ruling keeps only the codes. */
  private Map<String, List<DocketWords>> cited() {
    Map<String, List<DocketWords>> cited = new HashMap<>();
    terms()
        .flatMap(each -> each.citable().stream())
        .distinct()
        .forEach(code -> cited.put(code, written("rule." + code)));
    cited.put(SILENCE, written("docket.ruling." + SILENCE));
    return cited;
  }

  private List<DocketWords> written(String key) {
    return Texts.LANGUAGES.stream()
        .map(language -> DocketWords.of(texts.has(language, key) ? texts.text(language, key) : ""))
        .toList();
  }

  private static String text(No number) {
    return "%d-%06d".formatted(number.publishedOn().getYear(), number.no());
  }

  private static @Nullable String orNull(@Nullable No number) {
    return number == null ? null : text(number);
  }

  private DocketEntry entry(Row row, Locale language) {
    Words words = new Words(texts, language, ZoneOffset.UTC);
    PublishedRuling ruling = row.ruling();
    String type = words.say("type." + ruling.type());
    String outcome = words.say("docket.outcome." + ruling.outcome());
    return new DocketEntry(
        text(row.number()),
        row.number().publishedOn().atStartOfDay(ZoneOffset.UTC).toInstant(),
        words.say("docket.title", "type", type, "outcome", outcome),
        ruling.market(),
        ruling.type(),
        type,
        words.orCode("reason.", ruling.reason()),
        outcome,
        ruling.asked(),
        ruling.awarded(),
        ruling.responsibility(),
        ruling.funder(),
        ruling.automatic(),
        RulingViews.rules(ruling.rules(), words),
        reasons(ruling, words),
        ruling.lines().stream().map(line -> line(line, words)).toList(),
        orNull(row.overturnedBy()),
        orNull(row.against()));
  }

  private static DocketLine line(PublishedRuling.PublishedLine line, Words words) {
    return new DocketLine(
        line.line(),
        line.line() == 0 ? words.say("line.freight") : words.say("docket.item", "n", line.line()),
        line.outcome(),
        words.say("verdict." + line.outcome()),
        line.amount());
  }

  private static Map<String, String> reasons(PublishedRuling ruling, Words words) {
    if (!ruling.automatic()) {
      return ruling.reasons();
    }
    Map<String, String> reasons = new HashMap<>();
    for (Locale each : Texts.LANGUAGES) {
      reasons.put(Words.tag(each), words.in(each).say("docket.ruling." + ruling.reasonCode()));
    }
    return Map.copyOf(reasons);
  }
}
