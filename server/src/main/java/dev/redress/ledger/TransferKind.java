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
  /** Paid on top of the goods' price; never reduces what is refundable. */
  COMPENSATION,
  /** A merchant's own money, kept as security. */
  DEPOSIT
}
