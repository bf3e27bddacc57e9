package dev.redress.orders;

import dev.redress.kernel.Decision;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Money;
import dev.redress.ledger.Accounts;
import dev.redress.ledger.CaptureLine;
import dev.redress.ledger.OrderBook;
import dev.redress.ledger.Transfer;
import dev.redress.ledger.TransferKind;
import dev.redress.orders.OrderEvent.PaymentCaptured;
import dev.redress.orders.OrderFile.Placed;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Captured money: counted once, split exactly, and sent back when it came too late (O2). */
final class PaymentRules {

  private PaymentRules() {}

  static Decision<OrderEvent> decide(Placed placed, Payment payment) {
    Order order = placed.order();
    if (!ContentRules.isId(payment.reference()) || !ContentRules.isId(payment.provider())) {
      return Decision.refuse(OrderRefusal.ORDER_INCOMPLETE, "field", "payment.reference");
    }
    if (!payment.amount().currency().equals(order.currency()) || !payment.amount().isPositive()) {
      return Decision.refuse(
          OrderRefusal.TOLD_AMOUNT_WRONG, "line", 0, "amount", payment.amount().toString());
    }
    Optional<Payment> known =
        placed.payments().stream()
            .filter(each -> each.reference().equals(payment.reference()))
            .findFirst();
    if (known.isPresent()) {
      return known.get().equals(payment)
          ? Decision.accept(List.of())
          : Decision.refuse(
              OrderRefusal.PAYMENT_ALREADY_TOLD_DIFFERENTLY, "reference", payment.reference());
    }
    Money open = order.total().minus(order.captured());
    if (payment.amount().compareTo(open) > 0) {
      return Decision.refuse(
          OrderRefusal.CAPTURE_EXCEEDS_TOTAL, "amount", payment.amount(), "open", open);
    }
    return Decision.accept(capture(placed, payment));
  }

  private static List<OrderEvent> capture(Placed placed, Payment payment) {
    LockKey id = placed.order().id();
    Transfer transfer =
        new Transfer(
            Accounts.clearing(payment.provider()),
            Accounts.escrow(id),
            payment.amount(),
            TransferKind.CAPTURE);
    List<CaptureLine> lines = split(placed.order(), placed.book(), payment.amount());
    GroupMembership group = placed.order().group();
    OrderEvent captured =
        new PaymentCaptured(
            payment, lines, List.of(transfer), group == null ? null : group.group());
    List<OrderEvent> events = new ArrayList<>(List.of(captured));
    if (placed.order().status() == OrderStatus.CANCELLED) {
      // Late money goes straight back and does not bring the order to life again (TRAPS 21).
      OrderFile paid = OrderChanges.apply(new OrderFile(id, placed), captured);
      events.addAll(
          OrderRules.ending(Objects.requireNonNull(paid.placed()), EndCause.PAID_TOO_LATE));
    }
    return events;
  }

  /**
   * The payment's parts per line and freight, in proportion to what is still open on each.
   * Cumulative rounding makes them sum exactly to the payment and never exceed what is open; the
   * payment that completes the order completes every line.
   */
  static List<CaptureLine> split(Order order, OrderBook book, Money amount) {
    List<CaptureLine> open = new ArrayList<>();
    for (OrderLine line : order.lines()) {
      open.add(open(book, line.line(), line.paid()));
    }
    if (order.freight().isPositive()) {
      open.add(open(book, 0, order.freight()));
    }
    long whole = open.stream().mapToLong(part -> part.amount().minor()).sum();
    List<CaptureLine> parts = new ArrayList<>();
    long seen = 0;
    Money given = amount.withMinor(0);
    for (CaptureLine each : open) {
      seen += each.amount().minor();
      Money upTo = amount.upTo(seen, whole);
      if (upTo.compareTo(given) > 0) {
        parts.add(new CaptureLine(each.line(), upTo.minus(given)));
      }
      given = upTo;
    }
    return List.copyOf(parts);
  }

  private static CaptureLine open(OrderBook book, int line, Money paid) {
    return new CaptureLine(line, paid.minus(book.line(line).captured()));
  }
}
