package dev.redress.policy;

import dev.redress.orders.Order;

/** How far the goods have come; types and reasons depend on it (B1, B3). */
public enum Stage {
  UNSHIPPED,
  SHIPPED,
  DELIVERED;

  public static Stage of(Order order) {
    return switch (order.status()) {
      case UNPAID, UNSHIPPED, CANCELLED -> UNSHIPPED;
      case SHIPPED -> SHIPPED;
      case DELIVERED -> DELIVERED;
    };
  }
}
