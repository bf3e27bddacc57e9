package dev.redress.merchants;

/**
 * What is counted of a case or an order, once each (M4). Names are for ever: the sums keep them.
 */
enum Metric {
  /** An order's first money was captured; what rates are measured against. */
  ORDER_PAID,
  CASE_OPENED,
  /** The merchant's first act in a case; measured from the application. */
  FIRST_RESPONSE,
  /** The platform stepped in with a hearing. */
  INTERVENTION,
  /** Ruled for the buyer, whole or in part, by a person after a hearing. */
  RULED_FOR_BUYER,
  RULED_FOR_MERCHANT,
  RULED_ON_SILENCE,
  /** Both signed a settlement while the platform heard the case (F7). */
  SETTLED,
  /** Money has gone back. */
  REFUND,
  /** Money has gone back, and no goods were asked to come back for it. */
  REFUND_ONLY_REFUND,
  /** Money has gone back for a reason that blames the goods. */
  QUALITY_REFUND,
  /** Money has gone back because a person ruled so after a hearing, and nobody settled it then. */
  DISPUTE_REFUND,
  /** Money has gone back because the merchant was silent. */
  SILENCE_REFUND,
  /** Closed without the platform deciding anything; measured from application to close. */
  SELF_RESOLVED
}
