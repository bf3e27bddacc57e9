package dev.redress.orders;

import dev.redress.kernel.Hash;
import dev.redress.kernel.LockKey;
import dev.redress.ledger.OrderBook;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything under one order's lock that the orders room writes.
 *
 * @param placed null: the shop has not told this order yet
 */
record OrderFile(LockKey key, @Nullable Placed placed) {

  /**
   * @param content as the shop told it
   * @param told hash of that content
   * @param payments what was captured, in the order in which it was told
   */
  record Placed(
      Order order, OrderContent content, Hash told, List<Payment> payments, OrderBook book) {

    Placed with(Order changed) {
      return new Placed(changed, content, told, payments, book);
    }

    Placed with(OrderBook changed) {
      return new Placed(order, content, told, payments, changed);
    }

    Placed with(List<Payment> known) {
      return new Placed(order, content, told, known, book);
    }
  }

  OrderFile with(Placed now) {
    return new OrderFile(key, now);
  }
}
