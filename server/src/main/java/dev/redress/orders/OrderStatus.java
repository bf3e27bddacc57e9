package dev.redress.orders;

/** Where an order stands. */
public enum OrderStatus {
  /** Nothing has been captured: it can be cancelled, and nothing can be refunded (O2). */
  UNPAID,
  UNSHIPPED,
  /** At least one outbound parcel is on its way. */
  SHIPPED,
  /** Every outbound parcel has been delivered, or the buyer has said so. */
  DELIVERED,
  CANCELLED
}
