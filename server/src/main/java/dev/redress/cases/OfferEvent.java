package dev.redress.cases;

import dev.redress.ledger.Grant;

/** What happened to offers, and what was done because one was accepted (C4, C7). */
public sealed interface OfferEvent extends CaseEvent.BetweenParties {

  record OfferMade(Offer offer) implements OfferEvent {}

  /** An offer was answered with another, which takes its place. */
  record OfferCountered(Offer offer) implements OfferEvent {}

  /** Both agree; what follows from it stands in the events after it. */
  record OfferAccepted(Offer offer) implements OfferEvent {}

  record OfferDeclined(int number, String text) implements OfferEvent {}

  record OfferWithdrawn(int number) implements OfferEvent {}

  /** The two moved the deadline of where the case stands. */
  record DeadlineExtended(int hours, Wait waiting) implements OfferEvent {}

  /** C7: goodwill money is promised from the merchant's balance; goods stay refundable. */
  record SmallPaymentGranted(Grant grant, Wait waiting) implements OfferEvent {}

  /**
   * The buyer has the goodwill money.
   *
   * @param told place of the news among the payment's own
   */
  record SmallPaymentSettled(int refund, long told) implements OfferEvent {}
}
