package dev.redress.refunds;

import dev.redress.kernel.Actor;
import dev.redress.kernel.Decision;
import dev.redress.kernel.KernelRefusal;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Money;
import dev.redress.kernel.Role;
import dev.redress.ledger.Accounts;
import dev.redress.ledger.Transfer;
import dev.redress.ledger.TransferKind;
import dev.redress.refunds.RefundCommand.AskAgain;
import dev.redress.refunds.RefundCommand.BeginCall;
import dev.redress.refunds.RefundCommand.ClearDoubt;
import dev.redress.refunds.RefundCommand.RecordOutcome;
import dev.redress.refunds.RefundCommand.StartRefund;
import dev.redress.refunds.RefundCommand.Wake;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may happen to a refund: pure. What an answer means depends on which attempt it is about and
 * on where the refund stands by then, because answers come late, twice and out of order. How long
 * it waits is in {@link RefundHistory}.
 */
final class RefundRules {

  private static final int LONGEST_EXPLANATION = 1000;

  private RefundRules() {}

  /**
   * The first refusal that applies, or what happens; an answer that tells nothing new is nothing.
   */
  static Decision<RefundEvent> decide(
      @Nullable Refund refund, RefundCommand command, Actor actor, Instant now) {
    boolean byPeople = command instanceof AskAgain || command instanceof ClearDoubt;
    if (actor.role() != (byPeople ? Role.OPERATOR : Role.SYSTEM)) {
      return Decision.refuse(KernelRefusal.FORBIDDEN);
    }
    if (refund == null) {
      return command instanceof StartRefund start
          ? start(start)
          : Decision.refuse(KernelRefusal.NOT_FOUND);
    }
    return switch (command) {
      case StartRefund start ->
          start.terms().equals(refund.terms())
              ? nothing()
              : Decision.refuse(RefundRefusal.REFUND_DIFFERS);
      case BeginCall begin -> beginCall(refund, begin.reference());
      case RecordOutcome outcome -> outcome(refund, outcome);
      case Wake wake -> wake(refund, now);
      case AskAgain ask -> askAgain(refund);
      case ClearDoubt clear -> clearDoubt(refund, clear.explanation());
    };
  }

  private static Decision<RefundEvent> start(StartRefund start) {
    RefundStarted started = new RefundStarted(start.terms());
    Money amount = start.terms().amount();
    if (amount.isZero()) {
      // Nothing to pay: done, and no provider ever hears of it.
      return Decision.accept(
          List.of(started, new RefundSettled("", start.terms().origin(), amount, List.of())));
    }
    if (!amount.isPositive()) {
      throw new IllegalArgumentException("A refund of " + amount);
    }
    return Decision.accept(List.of(started, new AttemptStarted(1, start.id().reference(1))));
  }

  /** Exactly one caller gets an event, and only that one calls. */
  private static Decision<RefundEvent> beginCall(Refund refund, String reference) {
    boolean waiting = refund.state() instanceof Sending sending && !sending.called();
    return waiting && reference.equals(refund.reference())
        ? Decision.accept(new CallBegan(reference))
        : nothing();
  }

  private static Decision<RefundEvent> outcome(Refund refund, RecordOutcome outcome) {
    int about = refund.id().attempt(outcome.reference());
    if (about == 0 || about > refund.state().attempt()) {
      return Decision.refuse(RefundRefusal.REFERENCE_UNKNOWN);
    }
    boolean newest = about == refund.state().attempt();
    return switch (refund.state()) {
      case Sending sending -> newest ? sending(refund, outcome) : late(refund, outcome, sending);
      case Unknown unknown -> newest ? unknown(refund, outcome) : late(refund, outcome, unknown);
      // The newest attempt has ended; whichever attempt brings the money after all, it is there.
      case FailedRetrying failed -> paidAfterAll(refund, outcome);
      case Reversed reversed -> paidAfterAll(refund, outcome);
      case Settled settled ->
          about == settled.paidBy()
              ? settled(refund, settled, outcome)
              : late(refund, outcome, settled);
    };
  }

  private static Decision<RefundEvent> sending(Refund refund, RecordOutcome outcome) {
    String reference = outcome.reference();
    return switch (outcome.answer()) {
      case Answer.Succeeded succeeded -> settle(refund, reference);
      case Answer.Failed failed -> fail(refund, reference, failed);
      case Answer.Unknown unknown -> Decision.accept(new OutcomeUnknown(reference, unknown.why()));
      // Asked before the call arrived: it may be on its way.
      case Answer.NotFound notFound -> nothing();
    };
  }

  private static Decision<RefundEvent> unknown(Refund refund, RecordOutcome outcome) {
    String reference = outcome.reference();
    return switch (outcome.answer()) {
      case Answer.Succeeded succeeded -> settle(refund, reference);
      case Answer.Failed failed -> fail(refund, reference, failed);
      case Answer.Unknown unknown -> nothing();
      // Not a failure, so not a new reference: should the first call still arrive, it is the same.
      case Answer.NotFound notFound ->
          Decision.accept(new AttemptRepeated(refund.state().attempt(), reference));
    };
  }

  private static Decision<RefundEvent> paidAfterAll(Refund refund, RecordOutcome outcome) {
    return outcome.answer() instanceof Answer.Succeeded
        ? settle(refund, outcome.reference())
        : nothing();
  }

  private static Decision<RefundEvent> settled(
      Refund refund, Settled settled, RecordOutcome outcome) {
    String reference = outcome.reference();
    return switch (outcome.answer()) {
      // The same news twice, unless it answers our question whether it still holds.
      case Answer.Succeeded succeeded ->
          settled.looks() > 0 && settled.dueAt() != null
              ? Decision.accept(new SettlementConfirmed(reference))
              : nothing();
      case Answer.Failed failed -> reverse(refund, reference, failed);
      case Answer.Unknown unknown -> nothing();
      case Answer.NotFound notFound -> doubt(refund, reference, "SETTLED_BUT_NOT_FOUND");
    };
  }

  /** An answer about an attempt that was given up as failed, while another is under way or done. */
  private static Decision<RefundEvent> late(
      Refund refund, RecordOutcome outcome, RefundState state) {
    if (!(outcome.answer() instanceof Answer.Succeeded)) {
      return nothing();
    }
    boolean nothingSent = state instanceof Sending sending && !sending.called();
    return nothingSent
        ? settle(refund, outcome.reference())
        : doubt(refund, outcome.reference(), "FAILED_ATTEMPT_SUCCEEDED");
  }

  private static Decision<RefundEvent> doubt(Refund refund, String reference, String what) {
    return refund.doubt() ? nothing() : Decision.accept(new DoubtRaised(reference, what));
  }

  private static Decision<RefundEvent> settle(Refund refund, String reference) {
    RefundCommand.Terms terms = refund.terms();
    Transfer paid =
        new Transfer(
            owed(refund),
            Accounts.clearing(terms.provider()),
            terms.amount(),
            terms.forGoods() ? TransferKind.EXECUTION : TransferKind.GOODWILL_EXECUTION);
    return Decision.accept(
        new RefundSettled(reference, terms.origin(), terms.amount(), List.of(paid)));
  }

  /** Where the promised money lies: money beside the goods never mixes with theirs. */
  private static String owed(Refund refund) {
    LockKey order = refund.id().order();
    return refund.terms().forGoods() ? Accounts.payable(order) : Accounts.goodwill(order);
  }

  private static Decision<RefundEvent> reverse(
      Refund refund, String reference, Answer.Failed failed) {
    RefundCommand.Terms terms = refund.terms();
    Transfer back =
        new Transfer(
            Accounts.clearing(terms.provider()),
            owed(refund),
            terms.amount(),
            terms.forGoods() ? TransferKind.EXECUTION_REVERSED : TransferKind.GOODWILL_REVERSED);
    return Decision.accept(
        new RefundReversed(reference, terms.origin(), failed.code(), failed.last(), List.of(back)));
  }

  private static Decision<RefundEvent> fail(Refund refund, String reference, Answer.Failed failed) {
    return Decision.accept(
        new AttemptFailed(refund.state().attempt(), reference, failed.code(), failed.last()));
  }

  /** The clock: a row that is not due any more was overtaken, and nothing happens. */
  private static Decision<RefundEvent> wake(Refund refund, Instant now) {
    Instant due = refund.state().dueAt();
    if (due == null || now.isBefore(due)) {
      return nothing();
    }
    return switch (refund.state()) {
      case Sending sending when !sending.called() ->
          // Nobody began the call, and now nobody can under the old order: order it again.
          Decision.accept(new AttemptRepeated(sending.attempt(), refund.reference()));
      case Sending sending -> {
        List<RefundEvent> events = new ArrayList<>();
        events.add(new OutcomeUnknown(refund.reference(), "NO_ANSWER"));
        events.add(new AskOrdered(refund.reference(), sending.asks() + 1));
        yield Decision.accept(events);
      }
      case Unknown unknown -> ask(refund.reference(), unknown.asks());
      case FailedRetrying failed -> retry(refund);
      case Reversed reversed -> retry(refund);
      case Settled settled -> ask(refund.id().reference(settled.paidBy()), settled.looks());
    };
  }

  private static Decision<RefundEvent> askAgain(Refund refund) {
    return switch (refund.state()) {
      case Sending sending ->
          Decision.refuse(RefundRefusal.CALL_UNDER_WAY, "retryAt", sending.dueAt());
      case Unknown unknown -> ask(refund.reference(), unknown.asks());
      case FailedRetrying failed -> retry(refund);
      case Reversed reversed -> retry(refund);
      case Settled settled ->
          settled.paidBy() == 0
              ? nothing()
              : ask(refund.id().reference(settled.paidBy()), settled.looks());
    };
  }

  private static Decision<RefundEvent> clearDoubt(Refund refund, String explanation) {
    if (!refund.doubt()) {
      return Decision.refuse(RefundRefusal.NO_DOUBT);
    }
    String said = explanation.strip();
    return said.isEmpty() || said.length() > LONGEST_EXPLANATION
        ? Decision.refuse(RefundRefusal.DOUBT_UNEXPLAINED, "most", LONGEST_EXPLANATION)
        : Decision.accept(new DoubtCleared(said));
  }

  private static Decision<RefundEvent> ask(String reference, int asked) {
    return Decision.accept(new AskOrdered(reference, asked + 1));
  }

  private static Decision<RefundEvent> retry(Refund refund) {
    int next = refund.state().attempt() + 1;
    return Decision.accept(new AttemptStarted(next, refund.id().reference(next)));
  }

  private static Decision<RefundEvent> nothing() {
    return Decision.accept(List.of());
  }
}
