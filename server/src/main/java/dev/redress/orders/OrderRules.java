package dev.redress.orders;

import dev.redress.kernel.Actor;
import dev.redress.kernel.Decision;
import dev.redress.kernel.Hash;
import dev.redress.kernel.Json;
import dev.redress.kernel.KernelRefusal;
import dev.redress.kernel.Refused;
import dev.redress.kernel.Role;
import dev.redress.ledger.Accounts;
import dev.redress.ledger.Grant;
import dev.redress.ledger.Transfer;
import dev.redress.ledger.TransferKind;
import dev.redress.orders.OrderCommand.CancelOrder;
import dev.redress.orders.OrderCommand.ConfirmReceived;
import dev.redress.orders.OrderCommand.FailGroup;
import dev.redress.orders.OrderCommand.FormGroup;
import dev.redress.orders.OrderCommand.PlaceOrder;
import dev.redress.orders.OrderCommand.RecordParcelEvent;
import dev.redress.orders.OrderCommand.RecordParcelRemark;
import dev.redress.orders.OrderCommand.RecordPayment;
import dev.redress.orders.OrderCommand.ReleaseEscrow;
import dev.redress.orders.OrderEvent.EscrowReleased;
import dev.redress.orders.OrderEvent.OrderCancelled;
import dev.redress.orders.OrderEvent.OrderDelivered;
import dev.redress.orders.OrderEvent.OrderGroupExpired;
import dev.redress.orders.OrderEvent.OrderGroupFormed;
import dev.redress.orders.OrderEvent.OrderPlaced;
import dev.redress.orders.OrderEvent.RefundGranted;
import dev.redress.orders.OrderFile.Placed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an order answers to a command: O1-O4, pure. */
final class OrderRules {

  private final Duration groupWindow;

  /**
   * @param groupWindow how long a group has to form (O3)
   */
  OrderRules(Duration groupWindow) {
    this.groupWindow = groupWindow;
  }

  Decision<OrderEvent> decide(OrderFile file, OrderCommand command, Actor actor, Instant now) {
    if (command instanceof PlaceOrder place) {
      return place(file, place, now);
    }
    Placed placed = file.placed();
    if (placed == null || !maySee(placed.order(), actor)) {
      return Decision.refuse(KernelRefusal.NOT_FOUND);
    }
    return switch (command) {
      case PlaceOrder place -> place(file, place, now);
      case RecordPayment(var order, Payment payment) -> PaymentRules.decide(placed, payment);
      case RecordParcelEvent(var order, ParcelReport report) ->
          ParcelRules.decide(placed.order(), report, now);
      case RecordParcelRemark remark -> ParcelRules.remark(placed.order(), remark, now);
      case ConfirmReceived(var order, Instant at) -> receive(placed.order(), at, actor, now);
      case ReleaseEscrow(var order) -> release(placed);
      case CancelOrder(var order) -> cancel(placed);
      case FormGroup(var order) -> form(placed.order());
      case FailGroup(var order) -> fail(placed);
    };
  }

  /** Buyers and merchants know of their own orders only. */
  static boolean maySee(Order order, Actor actor) {
    return switch (actor.role()) {
      case BUYER -> actor.is(Role.BUYER, order.market(), order.buyer().id());
      case MERCHANT -> actor.is(Role.MERCHANT, order.market(), order.merchant().id());
      case SERVICE_AGENT, ARBITRATOR, OPERATOR, INTEGRATION, SYSTEM -> true;
    };
  }

  static Hash told(OrderContent content) {
    return Hash.sum(Json.bytes(content));
  }

  private Decision<OrderEvent> place(OrderFile file, PlaceOrder command, Instant now) {
    OrderContent content = command.content();
    Hash told = told(content);
    List<OrderEvent> events = new ArrayList<>();
    OrderFile next = file;
    Placed known = file.placed();
    if (known == null) {
      Optional<Refused> wrong = ContentRules.check(content, now);
      if (wrong.isPresent()) {
        return new Decision.Refuse<>(wrong.get());
      }
      OrderContent.GroupTerms group = content.group();
      Instant expiresAt = group == null ? null : group.startedAt().plus(groupWindow);
      OrderEvent placed = new OrderPlaced(content, told, expiresAt);
      events.add(placed);
      next = OrderChanges.apply(file, placed);
    } else if (!known.told().equals(told)) {
      return Decision.refuse(
          OrderRefusal.ORDER_ALREADY_TOLD_DIFFERENTLY, "shopOrderId", content.shopOrderId());
    }
    for (Payment payment : command.payments()) {
      Placed current = Objects.requireNonNull(next.placed());
      switch (PaymentRules.decide(current, payment)) {
        case Decision.Refuse<OrderEvent> refused -> {
          return refused;
        }
        case Decision.Accept<OrderEvent>(List<OrderEvent> more) -> {
          events.addAll(more);
          next = OrderChanges.apply(next, more);
        }
      }
    }
    return Decision.accept(events);
  }

  private static Decision<OrderEvent> receive(
      Order order, @Nullable Instant told, Actor actor, Instant now) {
    Instant at = told == null || actor.role() == Role.BUYER ? now : told;
    return switch (order.status()) {
      case CANCELLED -> Decision.refuse(OrderRefusal.ORDER_CANCELLED);
      case UNPAID -> Decision.refuse(OrderRefusal.ORDER_UNPAID);
      case DELIVERED -> Decision.accept(List.of());
      case UNSHIPPED, SHIPPED -> {
        if (order.waitsForGroup()) {
          yield stillOpen(order);
        }
        if (order.status() == OrderStatus.UNSHIPPED && actor.role() == Role.BUYER) {
          yield Decision.refuse(OrderRefusal.ORDER_NOT_SHIPPED);
        }
        if (at.isAfter(now) || at.isBefore(order.placedAt())) {
          yield Decision.refuse(OrderRefusal.TIME_IMPOSSIBLE, "field", "at", "at", at);
        }
        yield Decision.accept(new OrderDelivered(at));
      }
    };
  }

  private static Decision<OrderEvent> release(Placed placed) {
    if (!placed.book().escrow().isPositive()) {
      return Decision.accept(List.of());
    }
    if (placed.book().hasOpenCase()) {
      return Decision.refuse(OrderRefusal.ORDER_HAS_OPEN_CASE);
    }
    Order order = placed.order();
    if (order.waitsForGroup()) {
      return stillOpen(order);
    }
    Transfer transfer =
        new Transfer(
            Accounts.escrow(order.id()),
            Accounts.balance(order.market(), order.merchant().id()),
            placed.book().escrow(),
            TransferKind.RELEASE);
    return Decision.accept(new EscrowReleased(transfer.amount(), List.of(transfer)));
  }

  private static Decision<OrderEvent> cancel(Placed placed) {
    Order order = placed.order();
    return switch (order.status()) {
      case CANCELLED -> Decision.accept(List.of());
      case SHIPPED, DELIVERED -> Decision.refuse(OrderRefusal.ORDER_ALREADY_SHIPPED);
      case UNPAID -> end(placed, EndCause.CANCELLED);
      case UNSHIPPED -> {
        if (placed.book().hasOpenCase()) {
          yield Decision.refuse(OrderRefusal.ORDER_HAS_OPEN_CASE);
        }
        yield order.waitsForGroup() ? stillOpen(order) : end(placed, EndCause.CANCELLED);
      }
    };
  }

  private static Decision<OrderEvent> form(Order order) {
    return order.waitsForGroup()
        ? Decision.accept(new OrderGroupFormed())
        : Decision.accept(List.of());
  }

  private static Decision<OrderEvent> fail(Placed placed) {
    if (!placed.order().waitsForGroup()) {
      return Decision.accept(List.of());
    }
    List<OrderEvent> events = new ArrayList<>(List.of(new OrderGroupExpired()));
    events.addAll(ending(placed, EndCause.GROUP_EXPIRED));
    return Decision.accept(events);
  }

  private static Decision<OrderEvent> end(Placed placed, EndCause cause) {
    return Decision.accept(ending(placed, cause));
  }

  /** Everything that can go back goes back, and the order is closed; each once. */
  static List<OrderEvent> ending(Placed placed, EndCause cause) {
    List<OrderEvent> events = new ArrayList<>();
    if (placed.book().refundable().isPositive()) {
      Grant grant = placed.book().grant(placed.book().everythingLeft());
      events.add(new RefundGranted(grant, cause));
    }
    if (placed.order().status() != OrderStatus.CANCELLED) {
      events.add(new OrderCancelled(cause));
    }
    return events;
  }

  private static Decision<OrderEvent> stillOpen(Order order) {
    Instant until = Objects.requireNonNull(order.group()).expiresAt();
    return Decision.refuse(OrderRefusal.GROUP_STILL_OPEN, "retryAt", until);
  }
}
