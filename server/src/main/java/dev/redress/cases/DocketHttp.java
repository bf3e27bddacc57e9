package dev.redress.cases;

import dev.redress.cases.CaseView.RuleText;
import dev.redress.cases.DocketStore.Row;
import dev.redress.kernel.BadInput;
import dev.redress.kernel.KernelRefusal;
import dev.redress.kernel.Money;
import dev.redress.kernel.RefusedException;
import dev.redress.kernel.Texts;
import dev.redress.policy.CaseType;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
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

  private final DocketStore docket;
  private final Texts texts;

  DocketHttp(DocketStore docket, Texts texts) {
    this.docket = docket;
    this.texts = texts;
  }

  /** One page; {@code next} is null on the last one. */
  record DocketPage(List<DocketEntry> items, @Nullable String next) {}

  /**
   * A published ruling.
   *
   * @param no year and running number, derived from nothing else
   * @param publishedAt the day, UTC
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
      boolean automatic,
      List<RuleText> rules,
      Map<String, String> reasons,
      List<DocketLine> lines) {}

  /** What became of one item. */
  record DocketLine(
      int line, String title, Ruling.Verdict outcome, String outcomeText, Money amount) {}

  /** Rulings, newest first. */
  @GetMapping
  @PermitAll
  DocketPage docket(
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
    List<Row> found = docket.page(before, limit + 1);
    List<Row> shown = found.subList(0, Math.min(limit, found.size()));
    return new DocketPage(
        shown.stream().map(row -> entry(row, language)).toList(),
        found.size() > limit ? String.valueOf(shown.getLast().no()) : null);
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
        .filter(row -> number(row).equals(no))
        .map(row -> entry(row, language))
        .orElseThrow(() -> new RefusedException(KernelRefusal.NOT_FOUND.with()));
  }

  private static String number(Row row) {
    return "%d-%06d".formatted(row.publishedOn().getYear(), row.no());
  }

  private DocketEntry entry(Row row, Locale language) {
    Words words = new Words(texts, language, ZoneOffset.UTC);
    PublishedRuling ruling = row.ruling();
    String type = words.say("type." + ruling.type());
    String outcome = words.say("docket.outcome." + ruling.outcome());
    return new DocketEntry(
        number(row),
        row.publishedOn().atStartOfDay(ZoneOffset.UTC).toInstant(),
        words.say("docket.title", "type", type, "outcome", outcome),
        ruling.market(),
        ruling.type(),
        type,
        words.orCode("reason.", ruling.reason()),
        outcome,
        ruling.asked(),
        ruling.awarded(),
        ruling.responsibility(),
        ruling.automatic(),
        RulingViews.rules(ruling.rules(), words),
        reasons(ruling, words),
        ruling.lines().stream().map(line -> line(line, words)).toList());
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
