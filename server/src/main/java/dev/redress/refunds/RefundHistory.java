package dev.redress.refunds;

import dev.redress.kernel.Stamped;
import dev.redress.kernel.StreamHead;
import dev.redress.refunds.RefundEvent.AskOrdered;
import dev.redress.refunds.RefundEvent.AttemptFailed;
import dev.redress.refunds.RefundEvent.AttemptRepeated;
import dev.redress.refunds.RefundEvent.AttemptStarted;
import dev.redress.refunds.RefundEvent.CallBegan;
import dev.redress.refunds.RefundEvent.DoubtCleared;
import dev.redress.refunds.RefundEvent.DoubtRaised;
import dev.redress.refunds.RefundEvent.OutcomeUnknown;
import dev.redress.refunds.RefundEvent.RefundReversed;
import dev.redress.refunds.RefundEvent.RefundSettled;
import dev.redress.refunds.RefundEvent.RefundStarted;
import dev.redress.refunds.RefundEvent.SettlementConfirmed;
import dev.redress.refunds.RefundState.FailedRetrying;
import dev.redress.refunds.RefundState.Reversed;
import dev.redress.refunds.RefundState.Sending;
import dev.redress.refunds.RefundState.Settled;
import dev.redress.refunds.RefundState.Unknown;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Folds a refund's events into the refund, with the waiting times: pure. */
final class RefundHistory {

  /** A provider that has not answered by then has not answered. */
  static final Duration ANSWER = Duration.ofMinutes(1);

  /** A failure that needs a person is tried again by itself only after this. */
  static final Duration AFTER_LAST = Duration.ofHours(24);

  /** A settled refund is looked at once more after this, because some fail days later. */
  static final Duration SECOND_LOOK = Duration.ofHours(24);

  private RefundHistory() {}

  /** How long to wait after so many attempts or questions: 1, 5, 30 minutes, then hourly. */
  static Duration patience(int before) {
    return switch (before) {
      case 0 -> Duration.ofMinutes(1);
      case 1 -> Duration.ofMinutes(5);
      case 2 -> Duration.ofMinutes(30);
      default -> Duration.ofHours(1);
    };
  }

  /** The refund after one more event. */
  static Refund evolve(@Nullable Refund refund, Stamped<RefundEvent> stamped) {
    if (stamped.event() instanceof RefundStarted started) {
      return begun(started, stamped);
    }
    if (refund == null) {
      throw new IllegalStateException(stamped.event().type() + " before the refund started");
    }
    StreamHead head = stamped.head();
    Instant at = stamped.at();
    RefundState was = refund.state();
    return switch (stamped.event()) {
      case RefundStarted again -> throw new IllegalStateException("Started twice: " + again);
      case AttemptStarted started ->
          refund.in(new Sending(started.attempt(), false, 0, at.plus(ANSWER)), head);
      case AttemptRepeated again ->
          refund.in(new Sending(again.attempt(), false, asks(was), at.plus(ANSWER)), head);
      case CallBegan began ->
          refund.in(new Sending(was.attempt(), true, asks(was), at.plus(ANSWER)), head);
      case OutcomeUnknown unknown -> refund.in(unknown(was, unknown, at), head);
      case AskOrdered ask -> refund.in(asked(was, ask.asks(), at), head);
      case AttemptFailed failed -> refund.in(failed(failed, at), head);
      case RefundSettled settled -> refund.in(settled(refund, settled, at), head);
      case SettlementConfirmed confirmed -> refund.in(confirmed(was), head);
      case RefundReversed reversed -> refund.in(reversed(was, reversed, at), head);
      case DoubtRaised doubt -> refund.doubted(head);
      case DoubtCleared cleared -> refund.cleared(confirmed(was), head);
    };
  }

  private static Refund begun(RefundStarted started, Stamped<RefundEvent> stamped) {
    // What follows in the same command says more; a refund of nothing has no attempt.
    RefundState state = new Settled(0, 0, stamped.at(), 0, null);
    RefundId id = RefundId.parse(stamped.stream());
    return new Refund(id, started.terms(), stamped.at(), state, false, stamped.head());
  }

  private static Unknown unknown(RefundState was, OutcomeUnknown unknown, Instant at) {
    int asks = asks(was);
    return new Unknown(was.attempt(), unknown.why(), asks, at.plus(patience(asks)));
  }

  private static RefundState asked(RefundState was, int asks, Instant at) {
    return switch (was) {
      case Unknown unknown ->
          new Unknown(unknown.attempt(), unknown.why(), asks, at.plus(patience(asks)));
      case Settled settled ->
          new Settled(
              settled.attempt(), settled.paidBy(), settled.at(), asks, at.plus(patience(asks)));
      case Sending sending -> throw impossible(sending);
      case FailedRetrying failed -> throw impossible(failed);
      case Reversed reversed -> throw impossible(reversed);
    };
  }

  private static FailedRetrying failed(AttemptFailed failed, Instant at) {
    Duration wait = failed.last() ? AFTER_LAST : patience(failed.attempt() - 1);
    return new FailedRetrying(failed.attempt(), failed.code(), failed.last(), at.plus(wait));
  }

  private static Settled settled(Refund refund, RefundSettled settled, Instant at) {
    int paidBy = refund.id().attempt(settled.reference());
    Instant look = paidBy == 0 ? null : at.plus(SECOND_LOOK);
    return new Settled(refund.state().attempt(), paidBy, at, 0, look);
  }

  private static RefundState confirmed(RefundState was) {
    return was instanceof Settled settled
        ? new Settled(settled.attempt(), settled.paidBy(), settled.at(), settled.looks(), null)
        : was;
  }

  private static Reversed reversed(RefundState was, RefundReversed reversed, Instant at) {
    Duration wait = reversed.last() ? AFTER_LAST : patience(was.attempt() - 1);
    return new Reversed(was.attempt(), reversed.code(), reversed.last(), at.plus(wait));
  }

  private static int asks(RefundState was) {
    return switch (was) {
      case Sending sending -> sending.asks();
      case Unknown unknown -> unknown.asks();
      case FailedRetrying failed -> 0;
      case Settled settled -> 0;
      case Reversed reversed -> 0;
    };
  }

  private static IllegalStateException impossible(RefundState was) {
    return new IllegalStateException("Asked about " + was);
  }
}
