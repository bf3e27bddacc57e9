package dev.redress.simulation;

import dev.redress.cases.CaseEvent;
import dev.redress.kernel.JournalEntry;
import dev.redress.orders.OrderEvent;
import dev.redress.orders.ParcelState;
import dev.redress.simulation.CaseChart.Stand;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * A case while goods are on their way to the buyer, or about to leave, as the auditor understands
 * it: whoever pays because a parcel turned round must have heard a carrier say so (B9, C5, C6).
 */
final class AuditedOutbound {

  private static final Set<ParcelState> TURNED =
      EnumSet.of(
          ParcelState.INTERCEPTED,
          ParcelState.REFUSED,
          ParcelState.RETURNING,
          ParcelState.RETURNED);

  private final AuditedCase c;
  private final AuditedOrder order;
  private Duration left = Duration.ZERO;

  AuditedOutbound(AuditedCase c, AuditedOrder order) {
    this.c = c;
    this.order = order;
  }

  void take(JournalEntry entry, CaseEvent.OutboundEvent event) {
    Instant at = entry.at();
    switch (event) {
      case CaseEvent.InterceptionRequested e -> {
        Duration rest = Duration.between(at, Objects.requireNonNull(c.due()));
        left = rest.isNegative() ? Duration.ZERO : rest;
        c.wait(Stand.INTERCEPTING, e.waiting(), at.plus(CaseChart.INTERCEPTION));
      }
      case CaseEvent.InterceptionFailed e -> {
        boolean least = left.compareTo(CaseChart.AFTER_INTERCEPTION) < 0;
        Duration time = least ? CaseChart.AFTER_INTERCEPTION : left;
        c.wait(Stand.MERCHANT_TO_ANSWER, e.waiting(), at.plus(time));
      }
      case CaseEvent.RefusalAgreed e ->
          c.wait(Stand.BUYER_TO_REFUSE, e.waiting(), at.plus(CaseChart.REFUSAL));
      case CaseEvent.ParcelTurnedRound e -> checkTurned(e.parcel());
      case CaseEvent.RefusedParcelReturns e -> {
        checkTurned(e.parcel());
        c.sentBack();
        c.wait(Stand.MERCHANT_TO_INSPECT, e.waiting(), at.plus(CaseChart.INSPECT_UNTRACKED));
      }
      case CaseEvent.ReturnInstead e ->
          c.wait(Stand.BUYER_TO_SHIP_BACK, e.waiting(), at.plus(CaseChart.SHIP_BACK));
      case CaseEvent.StopRequested e ->
          c.wait(Stand.STOPPING_SHIPMENT, e.waiting(), at.plus(CaseChart.WAREHOUSE));
      case CaseEvent.StopAnswered _ -> {}
      case CaseEvent.StopUnanswered _ ->
          c.complainUnless(
              c.isOverdue(at), Check.WAIT_ENDED, "the warehouse is silent before its time is over");
      case CaseEvent.ShippedAfterAll e ->
          c.wait(Stand.MERCHANT_TO_ANSWER, e.waiting(), at.plus(CaseChart.MERCHANT_ANSWERS));
    }
  }

  private void checkTurned(CaseEvent.Tracked parcel) {
    c.complainUnless(
        order.turned.contains(parcel.tracking()),
        Check.LEGAL_STATE,
        () -> "no carrier said that " + parcel.tracking() + " turned round");
  }

  /** Whether a carrier's word means that a parcel does not reach the buyer. */
  static boolean turns(OrderEvent.ParcelMoved moved) {
    return TURNED.contains(moved.state());
  }
}
