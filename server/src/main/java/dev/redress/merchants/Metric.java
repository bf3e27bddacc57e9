package dev.redress.merchants;

/** What is counted of a case, once each (M4). Names are for ever: the sums keep them. */
enum Metric {
  CASE_OPENED,
  /** The platform stepped in with a hearing. */
  INTERVENTION,
  /** Ruled for the buyer, whole or in part, by a person after a hearing. */
  RULED_FOR_BUYER,
  RULED_FOR_MERCHANT,
  RULED_ON_SILENCE,
  /** Money has gone back. */
  REFUND,
  /** Money has gone back because a person ruled so after a hearing. */
  DISPUTE_REFUND,
  /** Money has gone back because the merchant was silent. */
  SILENCE_REFUND,
  /** Closed without the platform deciding anything; measured from application to close. */
  SELF_RESOLVED
}
