package dev.redress.orders;

/** Which way a parcel goes. */
public enum Direction {
  /** From the merchant to the buyer. */
  OUTBOUND,
  /** From the buyer back to the merchant. */
  RETURN
}
