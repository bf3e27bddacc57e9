package dev.redress.ledger;

/** What money to a buyer is for; where none is kept, it is for goods. */
public enum Purpose {
  /** A refund of what was captured for goods and freight. */
  GOODS,
  /** C7: goodwill beside the goods; what is refundable on them stays as it is. */
  SMALL_PAYMENT,
  /** M5: compensation beside the refund because goods were not shipped in time. */
  COMPENSATION,
  /** D6: what sending goods back cost the buyer. */
  RETURN_FREIGHT
}
