package dev.redress.cases;

/** What one side may offer the other (C4). */
public enum OfferKind {
  /** Part of the money now; the goods stay with the buyer and the rest is not claimed any more. */
  PARTIAL_REFUND,
  /** The goods come back, then the money. */
  RETURN_REFUND,
  /** C7: goodwill money; the goods stay refundable. */
  SMALL_PAYMENT,
  /** More time for whoever's turn it is. */
  EXTENSION;

  /** Whether it names an amount. */
  boolean inMoney() {
    return this == PARTIAL_REFUND || this == SMALL_PAYMENT;
  }

  /** Whether it ends the claim, once accepted. */
  boolean settles() {
    return inMoney();
  }
}
