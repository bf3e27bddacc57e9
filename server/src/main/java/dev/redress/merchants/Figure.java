package dev.redress.merchants;

import dev.redress.merchants.MetricsStore.Sums;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** The numbers a merchant sees, in their order; words are {@code metric.FIGURE}. */
enum Figure {
  CASES_OPENED(Unit.CASES, Metric.CASE_OPENED, Metric.CASE_OPENED),
  REFUNDS(Unit.CASES, Metric.REFUND, Metric.REFUND),
  DISPUTE_REFUNDS(Unit.CASES, Metric.DISPUTE_REFUND, Metric.DISPUTE_REFUND),
  DISPUTE_REFUND_RATE(Unit.PERCENT, Metric.DISPUTE_REFUND, Metric.CASE_OPENED),
  SILENCE_REFUNDS(Unit.CASES, Metric.SILENCE_REFUND, Metric.SILENCE_REFUND),
  INTERVENTIONS(Unit.CASES, Metric.INTERVENTION, Metric.INTERVENTION),
  INTERVENTION_RATE(Unit.PERCENT, Metric.INTERVENTION, Metric.CASE_OPENED),
  SELF_RESOLUTION_TIME(Unit.HOURS, Metric.SELF_RESOLVED, Metric.SELF_RESOLVED);

  static final String NOTHING = "–";

  private static final int PERCENT = 100;
  private static final int HOUR = 3600;

  private final Unit unit;
  private final Metric counted;
  private final Metric of;

  /** What a number is measured in; words are {@code metric.unit.UNIT}. */
  enum Unit {
    CASES,
    PERCENT,
    HOURS
  }

  Figure(Unit unit, Metric counted, Metric of) {
    this.unit = unit;
    this.counted = counted;
    this.of = of;
  }

  Unit unit() {
    return unit;
  }

  /** One merchant's number; a dash where there is nothing to divide by. */
  String value(Sums sums) {
    return switch (unit) {
      case CASES -> String.valueOf(sums.count(counted));
      case PERCENT -> ratio(sums.count(counted) * PERCENT, sums.count(of));
      case HOURS -> ratio(sums.total(counted), sums.count(of) * HOUR);
    };
  }

  /** The market's: counts per merchant, rates and times over all cases together. */
  String average(Sums all, long merchants) {
    return unit == Unit.CASES ? ratio(all.count(counted), merchants) : value(all);
  }

  private static String ratio(long part, long whole) {
    return whole == 0
        ? NOTHING
        : BigDecimal.valueOf(part)
            .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP)
            .toPlainString();
  }
}
