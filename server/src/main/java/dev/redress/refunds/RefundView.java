package dev.redress.refunds;

import dev.redress.kernel.LockKey;
import dev.redress.kernel.Money;
import dev.redress.refunds.RefundState.FailedRetrying;
import dev.redress.refunds.RefundState.Reversed;
import dev.redress.refunds.RefundState.Sending;
import dev.redress.refunds.RefundState.Settled;
import dev.redress.refunds.RefundState.Unknown;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A refund as operators see it.
 *
 * @param origin stream of the case or order that granted it
 * @param state where the money is
 * @param reference what the provider knows the newest attempt by; empty for a refund of nothing
 * @param code why it is unknown, failed or reversed, in the provider's words; empty otherwise
 * @param dueAt when it acts by itself next; null: it waits for nothing
 * @param needsHuman trying again by itself will probably not help, or the provider contradicts
 *     itself
 * @param doubt the provider has contradicted itself, and no operator has said yet what came of it
 */
public record RefundView(
    RefundId id,
    LockKey orderId,
    String origin,
    String market,
    String buyer,
    String provider,
    Money amount,
    RefundState.Name state,
    int attempt,
    String reference,
    String code,
    Instant startedAt,
    @Nullable Instant settledAt,
    @Nullable Instant dueAt,
    boolean needsHuman,
    boolean doubt) {

  /** So many attempts or questions in vain are worth a person's look. */
  private static final int MANY = 5;

  static RefundView of(Refund refund) {
    RefundCommand.Terms terms = refund.terms();
    RefundState state = refund.state();
    return new RefundView(
        refund.id(),
        refund.id().order(),
        terms.origin(),
        terms.market(),
        terms.buyer(),
        terms.provider(),
        terms.amount(),
        state.name(),
        state.attempt(),
        state.attempt() == 0 ? "" : refund.reference(),
        code(state),
        refund.startedAt(),
        state instanceof Settled settled ? settled.at() : null,
        state.dueAt(),
        refund.doubt() || stuck(state),
        refund.doubt());
  }

  private static String code(RefundState state) {
    return switch (state) {
      case Sending sending -> "";
      case Unknown unknown -> unknown.why();
      case FailedRetrying failed -> failed.code();
      case Settled settled -> "";
      case Reversed reversed -> reversed.code();
    };
  }

  private static boolean stuck(RefundState state) {
    return switch (state) {
      case Sending sending -> sending.asks() >= MANY;
      case Unknown unknown -> unknown.asks() >= MANY;
      case FailedRetrying failed -> failed.last() || failed.attempt() >= MANY;
      case Settled settled -> false;
      case Reversed reversed -> true;
    };
  }
}
