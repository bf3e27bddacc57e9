package dev.redress.cases;

import dev.redress.kernel.Hash;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Money;
import dev.redress.ledger.CaptureLine;
import dev.redress.ledger.Entitlement;
import dev.redress.ledger.MerchantFunds;
import dev.redress.ledger.OrderBook;
import dev.redress.orders.GroupMembership;
import dev.redress.orders.GroupState;
import dev.redress.orders.Order;
import dev.redress.orders.OrderLine;
import dev.redress.orders.OrderStatus;
import dev.redress.orders.Parcel;
import dev.redress.orders.Party;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order for a test: its lines with category, quantity and what was paid in fen, its freight, how
 * far it has come, whether the money was really captured, and what its merchant has. Times count
 * from {@link CaseWorld#START}.
 */
record OrderShape(
    List<Line> lines,
    long freight,
    OrderStatus status,
    @Nullable Duration received,
    @Nullable Duration promised,
    @Nullable GroupState group,
    boolean captured,
    long balance) {

  private static final String MARKET = "CN";

  record Line(String category, int quantity, long paid) {}

  /** Three cups for ¥99.99, a lamp for ¥39.90, freight ¥10.00, received three days ago. */
  static OrderShape usual() {
    return new OrderShape(
        List.of(new Line("home", 3, 9999), new Line("electronics", 1, 3990)),
        1000,
        OrderStatus.DELIVERED,
        Duration.ofDays(-3),
        null,
        null,
        true,
        10_000);
  }

  OrderShape with(OrderStatus other) {
    Duration when = other == OrderStatus.DELIVERED ? Duration.ofDays(-3) : null;
    return new OrderShape(lines, freight, other, when, promised, group, captured, balance);
  }

  OrderShape receivedAfter(Duration other) {
    return new OrderShape(lines, freight, status, other, promised, group, captured, balance);
  }

  OrderShape promisedAfter(Duration other) {
    return new OrderShape(lines, freight, status, received, other, group, captured, balance);
  }

  OrderShape in(GroupState other) {
    return new OrderShape(lines, freight, status, received, promised, other, captured, balance);
  }

  OrderShape of(Line... other) {
    return new OrderShape(
        List.of(other), freight, status, received, promised, group, captured, balance);
  }

  OrderShape of(String category) {
    return of(
        lines.stream().map(l -> new Line(category, l.quantity(), l.paid())).toArray(Line[]::new));
  }

  OrderShape withFreight(long other) {
    return new OrderShape(lines, other, status, received, promised, group, captured, balance);
  }

  OrderShape uncaptured() {
    return new OrderShape(lines, freight, status, received, promised, group, false, balance);
  }

  /** What the merchant has with the platform, in fen. */
  OrderShape withBalance(long other) {
    return new OrderShape(lines, freight, status, received, promised, group, captured, other);
  }

  static LockKey key() {
    return Order.id(MARKET, "1001");
  }

  private static Money yuan(long minor) {
    return Money.of("CNY", minor);
  }

  Order order() {
    return order(List.of());
  }

  Order order(List<Parcel> parcels) {
    List<OrderLine> bought = new ArrayList<>();
    for (Line line : lines) {
      Money paid = yuan(line.paid());
      int number = bought.size() + 1;
      bought.add(
          new OrderLine(
              number,
              "sku-" + number,
              "杯子 " + number,
              line.category(),
              line.quantity(),
              paid,
              yuan(0),
              yuan(0),
              yuan(0),
              paid));
    }
    Instant receivedAt = received == null ? null : CaseWorld.START.plus(received);
    boolean shipped = status == OrderStatus.SHIPPED || status == OrderStatus.DELIVERED;
    return new Order(
        key(),
        "1001",
        MARKET,
        yuan(0).currency(),
        new Party("li", "李雷"),
        new Party("shop", "杯子铺"),
        status,
        CaseWorld.START.minus(Duration.ofDays(5)),
        promised == null ? null : CaseWorld.START.plus(promised),
        shipped ? CaseWorld.START.minus(Duration.ofDays(4)) : null,
        receivedAt,
        bought,
        yuan(freight),
        captured ? yuan(total()) : yuan(0),
        membership(),
        parcels,
        1,
        Hash.NONE,
        null,
        List.of());
  }

  /** The same order once carriers have told of these parcels. */
  static Order with(Order of, OrderStatus status, @Nullable Instant received, List<Parcel> told) {
    return new Order(
        of.id(),
        of.shopOrderId(),
        of.market(),
        of.currency(),
        of.buyer(),
        of.merchant(),
        status,
        of.placedAt(),
        of.promisedShipAt(),
        of.shippedAt() == null ? of.placedAt() : of.shippedAt(),
        received,
        of.lines(),
        of.freight(),
        of.captured(),
        of.group(),
        told,
        of.version(),
        of.hash(),
        of.freightInsurance(),
        of.listings());
  }

  private @Nullable GroupMembership membership() {
    Instant expires = CaseWorld.START.plus(Duration.ofHours(19));
    return group == null
        ? null
        : new GroupMembership(LockKey.named("group", MARKET, "g-1"), "g-1", group, expires);
  }

  private long total() {
    return freight + lines.stream().mapToLong(Line::paid).sum();
  }

  /** The book, as orders and ledger leave it once the payment was told. */
  OrderBook book() {
    OrderBook empty = OrderBook.empty(key(), MARKET, "shop", yuan(0).currency());
    List<Entitlement> fresh = new ArrayList<>();
    List<CaptureLine> parts = new ArrayList<>();
    if (freight > 0) {
      fresh.add(Entitlement.fresh(0, 1, yuan(0)));
      parts.add(new CaptureLine(0, yuan(freight)));
    }
    for (int i = 0; i < lines.size(); i++) {
      fresh.add(Entitlement.fresh(i + 1, lines.get(i).quantity(), yuan(0)));
      parts.add(new CaptureLine(i + 1, yuan(lines.get(i).paid())));
    }
    OrderBook open = empty.open(fresh);
    OrderBook book =
        captured
            ? open.capture(parts.stream().filter(p -> p.amount().isPositive()).toList())
            : open;
    return new OrderBook(
        book.order(),
        book.market(),
        book.merchant(),
        book.currency(),
        book.escrow(),
        book.payable(),
        book.refunds(),
        book.cases(),
        book.lines(),
        new MerchantFunds(yuan(balance), yuan(0)),
        true);
  }
}
