package dev.redress.cases;

import java.time.Duration;

/** States in which the goods on their way to the buyer, or about to leave, decide. */
sealed interface OutboundState extends CaseState.Negotiable {

  /**
   * C5: the carrier was asked to stop the parcel.
   *
   * @param left what the merchant still had to answer in
   */
  record Intercepting(Wait waiting, Duration left) implements OutboundState {
    @Override
    public Step step() {
      return Step.INTERCEPTING;
    }

    @Override
    public Negotiable with(Wait wait) {
      return new Intercepting(wait, left);
    }
  }

  /** C6: the merchant agreed that the buyer refuses the parcel. */
  record BuyerToRefuse(Wait waiting) implements OutboundState {
    @Override
    public Step step() {
      return Step.BUYER_TO_REFUSE;
    }

    @Override
    public Negotiable with(Wait wait) {
      return new BuyerToRefuse(wait);
    }
  }

  /** B9: the merchant agreed; the warehouse was asked to keep the goods. */
  record StoppingShipment(Wait waiting) implements OutboundState {
    @Override
    public Step step() {
      return Step.STOPPING_SHIPMENT;
    }

    @Override
    public Negotiable with(Wait wait) {
      return new StoppingShipment(wait);
    }
  }
}
