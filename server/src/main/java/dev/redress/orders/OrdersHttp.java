package dev.redress.orders;

import dev.redress.kernel.Actor;
import dev.redress.kernel.KernelRefusal;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Receipt;
import dev.redress.kernel.RefusedException;
import dev.redress.orders.OrderCommand.CancelOrder;
import dev.redress.orders.OrderCommand.ConfirmReceived;
import dev.redress.orders.OrderCommand.RecordPayment;
import dev.redress.orders.OrderCommand.ReleaseEscrow;
import dev.redress.orders.OrderFile.Placed;
import dev.redress.orders.OrderView.GroupView;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One order: told, paid, received, released, cancelled, looked at. */
@RestController
@RequestMapping("/api/v1/orders")
class OrdersHttp {

  private final Orders orders;
  private final Groups groups;
  private final Shop shop;
  private final ObjectProvider<CasesOfOrder> cases;

  OrdersHttp(Orders orders, Groups groups, Shop shop, ObjectProvider<CasesOfOrder> cases) {
    this.orders = orders;
    this.groups = groups;
    this.shop = shop;
    this.cases = cases;
  }

  /** When the goods were received; left out: now. */
  record Received(@Nullable Instant at) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @RolesAllowed({"INTEGRATION", "OPERATOR"})
  Receipt place(
      @RequestBody OrderTold told,
      @RequestHeader(name = "Idempotency-Key") String key,
      Actor actor) {
    return orders.run(shop.place(told), actor, key).orThrow();
  }

  @GetMapping("/{id}")
  @RolesAllowed({"BUYER", "MERCHANT", "SERVICE_AGENT", "ARBITRATOR", "OPERATOR", "INTEGRATION"})
  OrderView view(@PathVariable String id, Actor actor, Locale language) {
    Placed placed = orders.file(order(id)).placed();
    if (placed == null || !OrderRules.maySee(placed.order(), actor)) {
      throw new RefusedException(KernelRefusal.NOT_FOUND.with());
    }
    List<CasesOfOrder.CaseOnOrder> known =
        cases.stream().flatMap(each -> each.of(placed.order().id(), language).stream()).toList();
    return OrderView.of(placed, group(placed.order().group()), known, actor.role());
  }

  @PostMapping("/{id}/payments")
  @RolesAllowed({"INTEGRATION", "OPERATOR"})
  Receipt pay(
      @PathVariable String id,
      @RequestBody Payment payment,
      @RequestHeader(name = "Idempotency-Key") String key,
      Actor actor) {
    return orders.run(new RecordPayment(order(id), OrderTold.check(payment)), actor, key).orThrow();
  }

  @PostMapping("/{id}/received")
  @RolesAllowed({"BUYER", "INTEGRATION", "OPERATOR"})
  Receipt receive(
      @PathVariable String id,
      @RequestBody(required = false) @Nullable Received received,
      @RequestHeader(name = "Idempotency-Key") String key,
      Actor actor) {
    Instant at = received == null ? null : received.at();
    return orders.run(new ConfirmReceived(order(id), at), actor, key).orThrow();
  }

  @PostMapping("/{id}/release-escrow")
  @RolesAllowed({"INTEGRATION", "OPERATOR"})
  Receipt release(
      @PathVariable String id, @RequestHeader(name = "Idempotency-Key") String key, Actor actor) {
    return orders.run(new ReleaseEscrow(order(id)), actor, key).orThrow();
  }

  @PostMapping("/{id}/cancel")
  @RolesAllowed({"INTEGRATION", "OPERATOR"})
  Receipt cancel(
      @PathVariable String id, @RequestHeader(name = "Idempotency-Key") String key, Actor actor) {
    return orders.run(new CancelOrder(order(id)), actor, key).orThrow();
  }

  /** The id in an address; what is none belongs to nobody. */
  static LockKey order(String text) {
    try {
      return LockKey.parse(text);
    } catch (IllegalArgumentException notAnId) {
      throw new RefusedException(KernelRefusal.NOT_FOUND.with());
    }
  }

  private @Nullable GroupView group(@Nullable GroupMembership membership) {
    return membership == null
        ? null
        : groups.find(membership.group()).map(GroupView::of).orElse(null);
  }
}
