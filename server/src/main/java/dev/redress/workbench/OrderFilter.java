package dev.redress.workbench;

import dev.redress.orders.OrderStatus;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What of the orders is wanted, in the words of the address.
 *
 * @param q beginning of an order number, or part of a title
 * @param status one status of an order
 */
record OrderFilter(@Nullable String q, @Nullable String status) {

  /** Adds conditions to a statement, and their parameters. */
  void conditions(List<String> where, Map<String, Object> params) {
    if (!CaseFilter.blank(status)) {
      where.add("status = :status");
      params.put("status", CaseFilter.one(OrderStatus.class, "status", status).name());
    }
    words().condition("titles", "", where, params);
  }

  Words words() {
    return Words.of(q);
  }
}
