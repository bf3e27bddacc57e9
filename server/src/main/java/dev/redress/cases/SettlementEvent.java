package dev.redress.cases;

/** What happened to proposals to settle a hearing, and that both signed one (F7). */
public sealed interface SettlementEvent extends CaseEvent.BetweenParties {

  /** Takes the place of any proposal before it. */
  record SettlementProposed(Settlement settlement) implements SettlementEvent {}

  /** One side signed; the other has not yet. */
  record SettlementSigned(long number, Side by) implements SettlementEvent {}

  record SettlementDeclined(long number, Side by, String text) implements SettlementEvent {}

  record SettlementWithdrawn(long number) implements SettlementEvent {}

  /** Its time was over; the hearing goes on. */
  record SettlementLapsed(long number) implements SettlementEvent {}

  /** Both have signed; what follows from it stands in the events after it. */
  record SettlementMade(Settlement settlement) implements SettlementEvent {}
}
