package dev.redress.cases;

import dev.redress.cases.CaseEvent.ReplacementArrived;
import dev.redress.cases.CaseState.Held;
import java.time.Instant;
import java.util.Objects;

/** Where a case stands after something happened to what replaces the goods (D5). */
final class ReplacementFold {

  private ReplacementFold() {}

  static CaseState after(CaseState state, CaseEvent.Replacing event, Instant now) {
    return switch (event) {
      case CaseEvent.ReplacementDue e -> new ReplacementState.MerchantToSend(e.waiting());
      case CaseEvent.ReplacementSent e ->
          new ReplacementState.BuyerToReceive(
              e.waiting(), new ReplacementState.Parcel(e.carrier(), e.tracking(), now, null));
      case ReplacementArrived e -> arrived(state, e, now);
      case CaseEvent.ReplacementOverdue e ->
          new ReplacementState.BuyerAfterNotSent(e.waiting(), ((ReplacementState) state).parcel());
      // What follows from these stands in the events after them.
      case CaseEvent.ReplacementAgreed _,
          CaseEvent.ReplacementReceived _,
          CaseEvent.TurnedIntoRefund _ ->
          state;
    };
  }

  /** The buyer is to look at it now, or when the platform no longer holds the case (F4). */
  private static CaseState arrived(CaseState state, ReplacementArrived arrived, Instant now) {
    CaseState where = state instanceof Held held ? held.hearing().before() : state;
    ReplacementState.Parcel parcel = Objects.requireNonNull(((ReplacementState) where).parcel());
    ReplacementState.BuyerToReceive there =
        new ReplacementState.BuyerToReceive(arrived.waiting(), parcel.deliveredAt(arrived.at()));
    return state instanceof Held held
        ? held.with(held.hearing().arrived(there, arrived.waiting().left(now)))
        : there;
  }
}
