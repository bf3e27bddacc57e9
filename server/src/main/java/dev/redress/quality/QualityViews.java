package dev.redress.quality;

import dev.redress.kernel.Actor;
import dev.redress.kernel.Money;
import dev.redress.kernel.Texts;
import dev.redress.orders.Party;
import dev.redress.policy.Policies;
import dev.redress.quality.BenchCountStore.Ground;
import dev.redress.quality.BenchCountStore.Open;
import dev.redress.quality.QualityView.DayRow;
import dev.redress.quality.QualityView.GroundRow;
import dev.redress.quality.QualityView.HearingRow;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Builds what those who lead the bench look at. */
@Component
final class QualityViews {

  private final BenchCountStore counts;
  private final ArbitratorViews arbitrators;
  private final ReviewViews reviews;
  private final Samples samples;
  private final Policies policies;
  private final Words words;

  QualityViews(
      BenchCountStore counts,
      ArbitratorViews arbitrators,
      ReviewViews reviews,
      Samples samples,
      Policies policies,
      Words words) {
    this.counts = counts;
    this.arbitrators = arbitrators;
    this.reviews = reviews;
    this.samples = samples;
    this.policies = policies;
    this.words = words;
  }

  /** Names of codes, and the time. */
  @Component
  record Words(Texts texts, Clock clock) {

    String of(Locale language, String key, String code) {
      return texts.has(language, key) ? texts.text(language, key) : code;
    }

    String text(Locale language, String key) {
      return texts.text(language, key);
    }

    Instant now() {
      return clock.instant();
    }
  }

  QualityView of(Period period, Actor viewer, Locale language) {
    Instant now = words.now();
    List<Open> open = counts.open(now);
    return new QualityView(
        now,
        period.from(),
        period.to(),
        rows(open.stream().filter(each -> isOverdue(each, now)).toList(), language, now),
        rows(open.stream().filter(each -> isDueToday(each, now)).toList(), language, now),
        rows(open.stream().filter(each -> each.proposed() != null).toList(), language, now),
        arbitrators.rows(period, now, language),
        grounds(period, language),
        counts.days(period).stream()
            .map(each -> new DayRow(each.day(), each.inTime(), each.late(), each.overturned()))
            .toList(),
        reviews.agreement(period),
        reviews.newest(viewer, language),
        arbitrators.catalogue(language),
        samples.now());
  }

  private static boolean isOverdue(Open open, Instant now) {
    return open.target().isBefore(now);
  }

  /** Later today, where the market is. */
  private boolean isDueToday(Open open, Instant now) {
    ZoneId zone = policies.live(open.market()).zone();
    LocalDate today = now.atZone(zone).toLocalDate();
    // A target at midnight is the end of the day before it.
    LocalDate day = open.target().minusNanos(1).atZone(zone).toLocalDate();
    return !isOverdue(open, now) && day.equals(today);
  }

  private List<HearingRow> rows(List<Open> open, Locale language, Instant now) {
    return open.stream()
        .map(
            each ->
                new HearingRow(
                    each.caseId(),
                    each.shopOrderId(),
                    each.title(),
                    each.market(),
                    each.appeal(),
                    words.of(language, "reason." + each.reason(), each.reason()),
                    Money.of(each.currency(), each.asked()),
                    each.closed(),
                    each.target(),
                    isOverdue(each, now),
                    each.proposed(),
                    each.owner() == null || each.ownerName() == null
                        ? null
                        : new Party(each.owner(), each.ownerName())))
        .toList();
  }

  private List<GroundRow> grounds(Period period, Locale language) {
    Map<String, List<Ground>> byGround =
        counts.grounds(period).stream()
            .collect(Collectors.groupingBy(Ground::ground, TreeMap::new, Collectors.toList()));
    return byGround.entrySet().stream()
        .map(
            each -> {
              long filed = each.getValue().stream().mapToLong(Ground::filed).sum();
              long decided = each.getValue().stream().mapToLong(Ground::decided).sum();
              long overturned = each.getValue().stream().mapToLong(Ground::overturned).sum();
              return new GroundRow(
                  each.getKey(),
                  groundText(each.getKey(), language),
                  filed,
                  decided,
                  overturned,
                  Percent.of(overturned, decided));
            })
        .toList();
  }

  String groundText(String ground, Locale language) {
    return words.of(language, "ground." + ground, ground);
  }
}
