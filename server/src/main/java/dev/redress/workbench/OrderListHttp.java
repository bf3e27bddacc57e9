package dev.redress.workbench;

import dev.redress.kernel.Actor;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists of orders. */
@RestController
@RequestMapping("/api/v1/orders")
class OrderListHttp {

  private final OrderList orders;

  OrderListHttp(OrderList orders) {
    this.orders = orders;
  }

  /** Orders that the caller may see, newest first: own ones, or all for platform staff. */
  @GetMapping
  @RolesAllowed({"BUYER", "MERCHANT", "SERVICE_AGENT", "ARBITRATOR", "OPERATOR"})
  Page<OrderSummaryView> orders(
      @ParameterObject @ModelAttribute OrderFilter filter,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable String limit,
      Actor viewer) {
    return orders.page(viewer, filter, cursor, Page.limit(limit));
  }
}
