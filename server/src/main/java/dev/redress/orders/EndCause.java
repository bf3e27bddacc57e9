package dev.redress.orders;

/** Why an order does not go on. */
public enum EndCause {
  /** Its group did not form in time, or the order came too late for it (O3). */
  GROUP_EXPIRED,
  /** The shop or the platform cancelled it. */
  CANCELLED,
  /** A payment that arrived when the order had already ended (TRAPS 21). */
  PAID_TOO_LATE
}
