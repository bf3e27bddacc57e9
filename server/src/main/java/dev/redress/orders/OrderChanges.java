package dev.redress.orders;

import dev.redress.kernel.StreamHead;
import dev.redress.ledger.Entitlement;
import dev.redress.ledger.OrderBook;
import dev.redress.orders.OrderEvent.EscrowReleased;
import dev.redress.orders.OrderEvent.OrderCancelled;
import dev.redress.orders.OrderEvent.OrderDelivered;
import dev.redress.orders.OrderEvent.OrderGroupExpired;
import dev.redress.orders.OrderEvent.OrderGroupFormed;
import dev.redress.orders.OrderEvent.OrderPlaced;
import dev.redress.orders.OrderEvent.OrderShipped;
import dev.redress.orders.OrderEvent.ParcelMoved;
import dev.redress.orders.OrderEvent.ParcelNoted;
import dev.redress.orders.OrderEvent.ParcelRemarked;
import dev.redress.orders.OrderEvent.PaymentCaptured;
import dev.redress.orders.OrderEvent.RefundGranted;
import dev.redress.orders.OrderFile.Placed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What each event makes of an order: the other half of {@link OrderRules}, pure. */
final class OrderChanges {

  private OrderChanges() {}

  static OrderFile apply(OrderFile file, List<OrderEvent> events) {
    OrderFile next = file;
    for (OrderEvent each : events) {
      next = apply(next, each);
    }
    return next;
  }

  static OrderFile apply(OrderFile file, OrderEvent event) {
    if (event instanceof OrderPlaced placed) {
      return file.with(begin(placed));
    }
    return file.with(apply(Objects.requireNonNull(file.placed()), event));
  }

  static OrderFile at(OrderFile file, StreamHead head) {
    Placed placed = Objects.requireNonNull(file.placed());
    return file.with(placed.with(Draft.of(placed.order()).head(head).order()));
  }

  private static Placed apply(Placed placed, OrderEvent event) {
    Order order = placed.order();
    return switch (event) {
      case OrderPlaced again -> begin(again);
      case PaymentCaptured captured -> capture(placed, captured);
      case ParcelMoved moved -> placed.with(ParcelRules.with(order, moved.report()));
      case ParcelNoted noted -> placed.with(ParcelRules.with(order, noted.report()));
      case ParcelRemarked remarked -> placed.with(ParcelRules.with(order, remarked));
      case OrderShipped(Instant at) -> placed.with(shipped(order, at));
      case OrderDelivered(Instant at) -> placed.with(delivered(order, at));
      case OrderGroupFormed() -> placed.with(resolved(order, GroupState.FORMED));
      case OrderGroupExpired() -> placed.with(resolved(order, GroupState.EXPIRED));
      case RefundGranted granted -> placed.with(placed.book().apply(granted.grant()));
      case OrderCancelled cancelled ->
          placed.with(Draft.of(order).status(OrderStatus.CANCELLED).order());
      case EscrowReleased released -> placed.with(placed.book().release());
    };
  }

  private static Placed begin(OrderPlaced placed) {
    OrderContent told = placed.content();
    Order order = Draft.begin(told, placed.groupExpiresAt());
    List<Entitlement> lines = new ArrayList<>();
    if (told.freight().isPositive()) {
      lines.add(Entitlement.fresh(0, 1, told.freight().withMinor(0)));
    }
    for (OrderLine line : told.lines()) {
      lines.add(Entitlement.fresh(line.line(), line.quantity(), line.paid().withMinor(0)));
    }
    OrderBook book =
        OrderBook.empty(order.id(), order.market(), order.merchant().id(), order.currency())
            .open(lines);
    return new Placed(order, told, placed.told(), List.of(), book);
  }

  private static Placed capture(Placed placed, PaymentCaptured captured) {
    List<Payment> payments = new ArrayList<>(placed.payments());
    payments.add(captured.payment());
    Order order = placed.order();
    Draft draft = Draft.of(order).captured(order.captured().plus(captured.payment().amount()));
    if (order.status() == OrderStatus.UNPAID) {
      draft.status(OrderStatus.UNSHIPPED);
    }
    return placed
        .with(List.copyOf(payments))
        .with(placed.book().capture(captured.lines()))
        .with(draft.order());
  }

  private static Order shipped(Order order, Instant at) {
    Draft draft = Draft.of(order).shippedAt(at);
    return switch (order.status()) {
      case UNPAID, UNSHIPPED -> draft.status(OrderStatus.SHIPPED).order();
      case SHIPPED, DELIVERED, CANCELLED -> draft.order();
    };
  }

  private static Order delivered(Order order, Instant at) {
    return Draft.of(order).status(OrderStatus.DELIVERED).receivedAt(at).order();
  }

  private static Order resolved(Order order, GroupState state) {
    GroupMembership group = Objects.requireNonNull(order.group());
    return Draft.of(order).group(group.in(state)).order();
  }

  static Order with(Order order, List<Parcel> parcels) {
    return Draft.of(order).parcels(parcels).order();
  }
}
