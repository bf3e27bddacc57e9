package dev.redress.cases;

import dev.redress.kernel.LockKey;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where granted money is on its way to the buyer. A case knows what it granted and what arrived;
 * whoever pays knows what lies between, and this room does not call that one.
 */
public interface RefundProgress {

  /** The refunds of an order by number; one that nobody has begun to pay is missing. */
  Map<Integer, Progress> of(LockKey order);

  /** Names are the API's. */
  enum Stage {
    /** Promised; no provider has heard of it. */
    GRANTED,
    /** The provider has it; its answer is awaited. */
    SENT,
    /** The provider did not say what became of it, and is asked again. */
    UNKNOWN,
    /** The provider refused; it is tried again. */
    FAILED,
    /** The buyer has it. */
    SETTLED,
    /** The provider took its word back; it is tried again. */
    REVERSED
  }

  /**
   * Where one refund is.
   *
   * @param nextAt when something is done about it by itself; null: nothing has to be
   * @param settledAt since when the buyer has it; null: not yet, or not any more
   */
  record Progress(Stage stage, @Nullable Instant nextAt, @Nullable Instant settledAt) {}
}
