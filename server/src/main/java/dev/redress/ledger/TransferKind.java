package dev.redress.ledger;

/** Why money moved. */
public enum TransferKind {
  /** A buyer's payment: provider's clearing to the order's escrow. */
  CAPTURE,
  /** Money promised back: from who funds it (F10) to the order's payable. */
  GRANT,
  /** Money paid back: the order's payable to the provider's clearing. */
  EXECUTION,
  /** A provider said later that a payment did not reach the buyer after all. */
  EXECUTION_REVERSED,
  /** What was not granted goes to the merchant: escrow to balance. */
  RELEASE,
  /** J1: a buyer has paid back a refund that should not have gone out: clearing to balance. */
  REFUND_RETURNED,
  /** J2: a buyer has paid the difference it consented to: clearing to balance. */
  PRICE_DIFFERENCE,
  /** C7, promised: the merchant's balance to the order's goodwill; no refund of goods. */
  SMALL_PAYMENT,
  /** D6, promised: from the insurer, merchant or platform to the order's goodwill. */
  RETURN_FREIGHT,
  /** Paid beside the goods: the order's goodwill to the provider's clearing. */
  GOODWILL_EXECUTION,
  /** A provider said later that such a payment did not reach the buyer after all. */
  GOODWILL_REVERSED,
  /** M5, promised: from the merchant, else laid out for it, to the order's goodwill. */
  COMPENSATION,
  /** M2: a merchant's fine, to the platform's fines. */
  FINE,
  /** F12, M2: a fine, or a part of it, goes back to where it came from. */
  FINE_RETURNED,
  /**
   * F12: what an overturned ruling took comes back: from the platform or as a claim on the buyer.
   */
  RESTORATION,
  /** A merchant's own money, kept as security. */
  DEPOSIT
}
