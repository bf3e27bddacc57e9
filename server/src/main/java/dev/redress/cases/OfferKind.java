package dev.redress.cases;

import dev.redress.policy.CaseType;
import org.jspecify.annotations.Nullable;

/** What one side may offer the other (C4). */
public enum OfferKind {
  /** Part of the money now; the goods stay with the buyer and the rest is not claimed any more. */
  PARTIAL_REFUND(null),
  /** The goods come back, then the money. */
  RETURN_REFUND(CaseType.RETURN_REFUND),
  /** The goods come back, then others (D5). */
  EXCHANGE(CaseType.EXCHANGE),
  /** What was missing or spoilt is sent again; nothing comes back (D5). */
  RESEND(CaseType.RESEND),
  /** The goods come back, then the same goods, mended (D5). */
  REPAIR(CaseType.REPAIR),
  /** C7: goodwill money; the goods stay refundable. */
  SMALL_PAYMENT(null),
  /** More time for whoever's turn it is. */
  EXTENSION(null);

  private final @Nullable CaseType type;

  OfferKind(@Nullable CaseType type) {
    this.type = type;
  }

  /** What the case is about once it is accepted; null: what it was about. */
  @Nullable CaseType type() {
    return type;
  }

  /** Whether goods go to the buyer, not money. */
  boolean inGoods() {
    return type != null && type.replaces();
  }

  /** Whether it names an amount. */
  boolean inMoney() {
    return this == PARTIAL_REFUND || this == SMALL_PAYMENT;
  }

  /** Whether it ends the claim, once accepted. */
  boolean settles() {
    return inMoney();
  }
}
