package dev.redress.cases;

import dev.redress.cases.CaseEvent.ReplacementArrived;
import dev.redress.cases.CaseState.Held;
import java.time.Instant;
import java.util.Objects;

/** Where a case stands after what replaces the goods has come (D5). */
final class ReplacementFold {

  private ReplacementFold() {}

  /** The buyer is to look at it now, or when the platform no longer holds the case (F4). */
  static CaseState arrived(CaseState state, ReplacementArrived arrived, Instant now) {
    CaseState where = state instanceof Held held ? held.hearing().before() : state;
    ReplacementState.Parcel parcel = Objects.requireNonNull(((ReplacementState) where).parcel());
    ReplacementState.BuyerToReceive there =
        new ReplacementState.BuyerToReceive(arrived.waiting(), parcel.deliveredAt(arrived.at()));
    return state instanceof Held held
        ? held.with(held.hearing().arrived(there, arrived.waiting().left(now)))
        : there;
  }
}
