package dev.redress.cases;

import dev.redress.cases.CaseCommand.Count;
import dev.redress.cases.CaseCommand.HearingRefusal;
import dev.redress.kernel.Event;
import dev.redress.kernel.Role;
import dev.redress.ledger.Grant;
import dev.redress.orders.ParcelState;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happened to a case. Names and fields are for ever: the journal keeps them. */
public sealed interface CaseEvent extends Event {

  /** What passes between the two beside applying and answering (C3, C4, F7, M5). */
  sealed interface BetweenParties extends CaseEvent
      permits OfferEvent, GateEvent, LateEvent, SettlementEvent {}

  /**
   * A buyer applied.
   *
   * @param terms policy version that the case keeps (P1)
   * @param firstAppliedAt when these lines were first applied for, in this case or an earlier one
   *     (B7)
   */
  record Applied(
      CaseId id, Application application, String terms, Instant firstAppliedAt, Wait waiting)
      implements CaseEvent {}

  /** A new version replaced the application; the merchant's clock starts anew (B7). */
  record ApplicationModified(Application application, Wait waiting) implements CaseEvent {}

  record Withdrawn() implements CaseEvent {}

  /** Whoever's turn it is was reminded (C1). */
  record ReminderSent(Turn turn, long secondsLeft, Wait waiting) implements CaseEvent {}

  record RefundAgreed() implements CaseEvent {}

  /** The goods shall come back (C2); by silence when the merchant did not answer (C1). */
  record ReturnAgreed(String address, boolean bySilence, Wait waiting) implements CaseEvent {}

  record Rejected(String reason, String statement, List<String> evidence, Wait waiting)
      implements CaseEvent {}

  record ReturnShipped(String carrier, String tracking, Wait waiting) implements CaseEvent {}

  record ReturnArrived(Instant at, Wait waiting) implements CaseEvent {}

  /** The return was inspected; by silence when the merchant did not (D2). */
  record ReturnConfirmed(
      List<Count> counts, String statement, List<String> evidence, boolean bySilence)
      implements CaseEvent {}

  /** What did not arrive, or arrived damaged, became a question to the buyer (D3). */
  record MissingAsked(List<Claim> missing, Wait waiting) implements CaseEvent {}

  record GoodsRefused(String statement, List<String> evidence, Wait waiting) implements CaseEvent {}

  record MissingConceded() implements CaseEvent {}

  record GoodsTakenBack() implements CaseEvent {}

  /** Goods in place of goods (D5). */
  sealed interface Replacing extends CaseEvent {}

  /** The merchant agreed to the exchange, resend or repair that was asked for (C2). */
  record ReplacementAgreed() implements Replacing {}

  /**
   * The merchant is to send.
   *
   * @param claims what is replaced; other claims were given up
   */
  record ReplacementDue(List<Claim> claims, Wait waiting) implements Replacing {}

  record ReplacementSent(String carrier, String tracking, Wait waiting) implements Replacing {}

  /** Tracking saw the replacement delivered, at the carrier's time. */
  record ReplacementArrived(Instant at, Wait waiting) implements Replacing {}

  /**
   * The buyer may turn the case into a refund.
   *
   * @param sent whether something was sent that did not arrive; else nothing was sent
   */
  record ReplacementOverdue(boolean sent, Wait waiting) implements Replacing {}

  /** The buyer has the replacement; by silence some time after it was delivered. */
  record ReplacementReceived(boolean bySilence) implements Replacing {}

  /** The buyer takes the money instead; the grant follows. */
  record TurnedIntoRefund() implements Replacing {}

  record StatementAdded(String text, List<String> evidence) implements CaseEvent {}

  /** The platform holds the case from here (F1, F4). */
  record HearingOpened(
      Role by, Hearing.Because because, String statement, List<String> evidence, Wait waiting)
      implements CaseEvent {}

  record EvidenceFinished(Side side) implements CaseEvent {}

  /** The evidence round is over; the ruling is due (F5, F6). */
  record EvidenceClosed(Wait waiting) implements CaseEvent {}

  /**
   * F6: an arbitrator hears it from now on.
   *
   * @param until when somebody else may take it, when nothing is done; null: written down before
   *     there were leases
   */
  record HearingTaken(Hearing.Arbitrator by, @Nullable Instant until) implements CaseEvent {}

  record MoreAsked(Side side, String question, Wait waiting) implements CaseEvent {}

  /** The asked side did not answer; judged on the papers (F5). */
  record MoreUnanswered(Side side) implements CaseEvent {}

  record HearingRefused(HearingRefusal reason, String explanation, Wait waiting)
      implements CaseEvent {}

  record HearingWithdrawn(Wait waiting) implements CaseEvent {}

  /** The ruling is overdue: free for another arbitrator, in sight of the seniors (F6). */
  record RulingOverdue(Wait waiting) implements CaseEvent {}

  /** The platform decided (F8); what follows from it stands in the events after it. */
  record RulingMade(Ruling ruling) implements CaseEvent {}

  /** What the bench does among its own. */
  sealed interface OnTheBench extends CaseEvent permits ApprovalEvent, AppealEvent, HearingLeft {}

  /**
   * F6: the arbitrator is not neutral, so that another hears the case; what was proposed as a
   * ruling is void.
   *
   * @param waiting as before, or anew for the ruling where one was proposed
   */
  record HearingLeft(Hearing.Arbitrator by, Wait waiting) implements OnTheBench {}

  /** Money is granted and its transfers are made (F10); executing it is the refunds room's. */
  record RefundGranted(Grant grant, Wait waiting) implements CaseEvent {}

  /** Nothing is open any more but money on its way. */
  record RefundAwaited(Wait waiting) implements CaseEvent {}

  /**
   * The buyer has the money.
   *
   * @param told place of the news among the refund's own; null: it was not kept yet
   */
  record RefundSettled(int refund, @Nullable Long told) implements CaseEvent {}

  /**
   * The provider took back what had arrived (TRAPS 18): the money is on its way again, and a case
   * that was over waits for it.
   */
  record RefundReversed(int refund, long told, Wait waiting) implements CaseEvent {}

  /** What becomes of a case because of goods on their way to the buyer, or about to leave. */
  sealed interface OutboundEvent extends CaseEvent {}

  /** The carrier was asked to stop these parcels (C5). */
  record InterceptionRequested(List<Tracked> parcels, Wait waiting) implements OutboundEvent {}

  /** A parcel by its carrier's number. */
  record Tracked(String carrier, String tracking) {}

  /** The parcel could not be stopped; the merchant answers after all (C5). */
  record InterceptionFailed(InterceptionFailure because, Wait waiting) implements OutboundEvent {}

  /** Why a parcel was not stopped. */
  enum InterceptionFailure {
    CARRIER_COULD_NOT,
    DELIVERED,
    NO_ANSWER
  }

  /** The buyer shall refuse the parcel (C6). */
  record RefusalAgreed(Wait waiting) implements OutboundEvent {}

  /** The goods go back to the merchant without having reached the buyer; money follows. */
  record ParcelTurnedRound(Tracked parcel, ParcelState state) implements OutboundEvent {}

  /** The buyer has the goods although they were to be refused; they are to be sent back (C6). */
  record ReturnInstead(String address, Wait waiting) implements OutboundEvent {}

  /** A return was agreed and the parcel was refused at the door: it is the return itself. */
  record RefusedParcelReturns(Tracked parcel, Wait waiting) implements OutboundEvent {}

  /** The warehouse was asked to keep the goods (B9). */
  record StopRequested(Wait waiting) implements OutboundEvent {}

  record StopAnswered(CaseCommand.Warehouse answer) implements OutboundEvent {}

  /** The warehouse said nothing in time; what the merchant agreed to stands. */
  record StopUnanswered() implements OutboundEvent {}

  /** The goods have left: the case is one on a shipped order (B9). */
  record ShippedAfterAll(Wait waiting) implements OutboundEvent {}

  /** A granted refund has not arrived in time; a person looks at it. */
  record RefundDelayed(Wait waiting) implements CaseEvent {}

  /**
   * S4: the buyer nudged whoever's turn it is.
   *
   * @param count how often on this step
   * @param overdue whether the step is overdue
   * @param raised whether this one goes to a supervisor
   */
  record Urged(Turn turn, int count, boolean overdue, boolean raised) implements CaseEvent {}

  record CaseClosed(Ending ending) implements CaseEvent {}

  /** Kinds that by themselves leave a case open, or closed, as it is: who only asks that. */
  Set<String> LEAVE_IT_OPEN =
      Set.of(
          "Rejected",
          "ApplicationModified",
          "ReminderSent",
          "Urged",
          "StatementAdded",
          "EvidenceFinished",
          "EvidenceClosed",
          "HearingTaken",
          "HearingLeft",
          "MoreAsked",
          "MoreUnanswered");
}
