package dev.redress.merchants;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The numbers a merchant sees, in their order (M4); words are {@code metric.FIGURE}, what exactly
 * is divided by what {@code metric.FIGURE.means}.
 */
enum Figure {
  DISPUTE_REFUND_RATE(Unit.PERCENT, Metric.DISPUTE_REFUND, Metric.ORDER_PAID),
  INTERVENTION_RATE(Unit.PERCENT, Metric.INTERVENTION, Metric.ORDER_PAID),
  SELF_RESOLUTION_TIME(Unit.HOURS, Metric.SELF_RESOLVED, Metric.SELF_RESOLVED),
  FIRST_RESPONSE_TIME(Unit.HOURS, Metric.FIRST_RESPONSE, Metric.FIRST_RESPONSE),
  REFUND_ONLY_RATE(Unit.PERCENT, Metric.REFUND_ONLY_REFUND, Metric.REFUND),
  QUALITY_REFUND_RATE(Unit.PERCENT, Metric.QUALITY_REFUND, Metric.ORDER_PAID),
  CASES_OPENED(Unit.CASES, Metric.CASE_OPENED, Metric.CASE_OPENED),
  REFUNDS(Unit.CASES, Metric.REFUND, Metric.REFUND),
  DISPUTE_REFUNDS(Unit.CASES, Metric.DISPUTE_REFUND, Metric.DISPUTE_REFUND),
  SILENCE_REFUNDS(Unit.CASES, Metric.SILENCE_REFUND, Metric.SILENCE_REFUND),
  INTERVENTIONS(Unit.CASES, Metric.INTERVENTION, Metric.INTERVENTION);

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

  static Optional<Figure> named(String code) {
    for (Figure each : values()) {
      if (each.name().equals(code)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  Unit unit() {
    return unit;
  }

  /** What its cases have in common. */
  Metric counted() {
    return counted;
  }

  /** How many were counted, and of how many. */
  long part(Sums sums) {
    return sums.count(counted);
  }

  long whole(Sums sums) {
    return sums.count(of);
  }

  /** One merchant's number, with one decimal; null where there is nothing to divide by. */
  @Nullable BigDecimal value(Sums sums) {
    return switch (unit) {
      case CASES -> BigDecimal.valueOf(sums.count(counted));
      case PERCENT -> ratio(sums.count(counted) * PERCENT, sums.count(of));
      case HOURS -> ratio(sums.total(counted), sums.count(of) * HOUR);
    };
  }

  /** The category's: counts per merchant, rates and times over all its cases together. */
  @Nullable BigDecimal average(Sums all, long merchants) {
    return unit == Unit.CASES ? ratio(all.count(counted), merchants) : value(all);
  }

  static String text(@Nullable BigDecimal value) {
    return value == null ? NOTHING : value.toPlainString();
  }

  private static @Nullable BigDecimal ratio(long part, long whole) {
    return whole == 0
        ? null
        : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
  }
}
