package dev.redress.cases;

import dev.redress.kernel.Actor;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * B11: what else a buyer has applied for, on whatever order. Kept by whoever lists cases over all
 * buckets; it may be a moment behind, so a burst of applications can pass the limit by as many as
 * come within that moment.
 */
public interface BuyerClaims {

  /**
   * How many refunds without return this buyer has applied for since then, for one of these
   * reasons.
   *
   * @param but not counted; null: all are
   */
  int refundsOnly(Actor buyer, Collection<String> reasons, Instant since, @Nullable CaseId but);
}
