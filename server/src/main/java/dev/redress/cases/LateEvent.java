package dev.redress.cases;

import dev.redress.ledger.Grant;
import java.time.Instant;

/** What follows when goods were not shipped in time (O5, M5). */
public sealed interface LateEvent extends CaseEvent.BetweenParties {

  /**
   * The system agreed to the refund at once; the money stands in the events after it.
   *
   * @param promised by when the goods should have been shipped
   */
  record LateShipmentAgreed(Instant promised) implements LateEvent {}

  /** M5: the merchant compensates the buyer, beside the refund. */
  record CompensationGranted(Grant grant, Wait waiting) implements LateEvent {}

  /**
   * The buyer has the compensation.
   *
   * @param told place of the news among the payment's own
   */
  record CompensationSettled(int refund, long told) implements LateEvent {}
}
