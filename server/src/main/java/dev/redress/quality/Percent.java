package dev.redress.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Rates and hours with one decimal. */
final class Percent {

  private static final long WHOLE = 100;
  private static final long HOUR = 3600;

  private Percent() {}

  /** Null where there is nothing to divide by. */
  static @Nullable BigDecimal of(long part, long whole) {
    return whole == 0 ? null : ratio(part * WHOLE, whole);
  }

  static BigDecimal hours(long seconds) {
    return ratio(seconds, HOUR);
  }

  private static BigDecimal ratio(long part, long whole) {
    return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
  }
}
