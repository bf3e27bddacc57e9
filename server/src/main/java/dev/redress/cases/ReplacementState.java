package dev.redress.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a case stands while goods take the place of goods (D5): an exchange or a repair after the
 * return, a resend at once.
 */
public sealed interface ReplacementState extends CaseState.Negotiable {

  /**
   * The parcel that brings the replacement.
   *
   * @param deliveredAt the carrier's time; null: tracking has not said so
   */
  record Parcel(String carrier, String tracking, Instant sentAt, @Nullable Instant deliveredAt) {

    Parcel deliveredAt(Instant at) {
      return new Parcel(carrier, tracking, sentAt, at);
    }
  }

  /** What was sent last; null: nothing yet. */
  @Nullable Parcel parcel();

  /** D5: agreed or ruled; the merchant sends. */
  record MerchantToSend(Wait waiting) implements ReplacementState {
    @Override
    public @Nullable Parcel parcel() {
      return null;
    }

    @Override
    public Step step() {
      return Step.MERCHANT_TO_SEND;
    }

    @Override
    public CaseState.Negotiable with(Wait wait) {
      return new MerchantToSend(wait);
    }
  }

  /** D5: sent; the buyer confirms. */
  record BuyerToReceive(Wait waiting, Parcel parcel) implements ReplacementState {
    @Override
    public Step step() {
      return Step.BUYER_TO_RECEIVE;
    }

    @Override
    public CaseState.Negotiable with(Wait wait) {
      return new BuyerToReceive(wait, parcel);
    }
  }

  /** D5: nothing was sent in time, or what was sent never arrived; the buyer may take the money. */
  record BuyerAfterNotSent(Wait waiting, @Nullable Parcel parcel) implements ReplacementState {
    @Override
    public Step step() {
      return Step.BUYER_AFTER_NOT_SENT;
    }

    @Override
    public CaseState.Negotiable with(Wait wait) {
      return new BuyerAfterNotSent(wait, parcel);
    }
  }
}
