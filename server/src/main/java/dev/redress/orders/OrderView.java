package dev.redress.orders;

import dev.redress.kernel.LockKey;
import dev.redress.kernel.Money;
import dev.redress.kernel.Role;
import dev.redress.ledger.Entitlement;
import dev.redress.ledger.OrderBook;
import dev.redress.orders.OrderContent.Address;
import dev.redress.orders.OrderContent.Listing;
import dev.redress.orders.OrderFile.Placed;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An order as its page shows it.
 *
 * @param deliveredAt when the goods were received
 * @param address masked for the merchant (O1)
 * @param openCases ids of cases open on its lines
 */
public record OrderView(
    LockKey id,
    String shopOrderId,
    String market,
    Currency currency,
    Party merchant,
    Party buyer,
    OrderStatus status,
    Instant placedAt,
    @Nullable Instant promisedShipAt,
    @Nullable Instant shippedAt,
    @Nullable Instant deliveredAt,
    Money captured,
    Money granted,
    Money refunded,
    Money escrow,
    List<LineView> lines,
    FreightView freight,
    @Nullable GroupView group,
    List<Parcel> parcels,
    List<String> openCases,
    List<CasesOfOrder.CaseOnOrder> cases,
    @Nullable Address address,
    @Nullable String picture,
    long version) {

  /** One line with what has gone and may still go back. */
  public record LineView(
      int line,
      String sku,
      String title,
      String category,
      int quantity,
      Money listAmount,
      Money merchantCoupon,
      Money platformCoupon,
      Money points,
      Money paid,
      Money captured,
      Money refundable,
      Money granted,
      Money refunded,
      @Nullable ListingView listing) {

    static LineView of(Order order, OrderLine line, Entitlement book) {
      return new LineView(
          line.line(),
          line.sku(),
          line.title(),
          line.category(),
          line.quantity(),
          line.listAmount(),
          line.merchantCoupon(),
          line.platformCoupon(),
          line.points(),
          line.paid(),
          book.captured(),
          book.refundable(),
          book.granted(),
          book.refunded(),
          ListingView.of(order, line.line()));
    }
  }

  /** What was paid for freight, and what of it may still go back. */
  public record FreightView(Money paid, Money refundable) {}

  /** The group as it is now. */
  public record GroupView(
      LockKey id,
      String market,
      String shopGroupId,
      int size,
      int joined,
      GroupState state,
      Instant startedAt,
      Instant expiresAt) {

    static GroupView of(Group group) {
      return new GroupView(
          group.id(),
          group.market(),
          group.shopGroupId(),
          group.size(),
          group.joined(),
          group.state(),
          group.startedAt(),
          group.expiresAt());
    }
  }

  static OrderView of(
      Placed placed, @Nullable GroupView group, List<CasesOfOrder.CaseOnOrder> cases, Role viewer) {
    Order order = placed.order();
    OrderBook book = placed.book();
    return new OrderView(
        order.id(),
        order.shopOrderId(),
        order.market(),
        order.currency(),
        order.merchant(),
        order.buyer(),
        order.status(),
        order.placedAt(),
        order.promisedShipAt(),
        order.shippedAt(),
        order.receivedAt(),
        order.captured(),
        book.granted(),
        book.refunded(),
        book.escrow(),
        order.lines().stream()
            .map(line -> LineView.of(order, line, book.line(line.line())))
            .toList(),
        new FreightView(order.freight(), book.line(0).refundable()),
        group,
        order.parcels(),
        openCases(book),
        cases,
        viewer == Role.MERCHANT ? masked(placed.content().address()) : placed.content().address(),
        picture(placed.content().listings()),
        order.version());
  }

  private static List<String> openCases(OrderBook book) {
    return book.lines().stream()
        .map(Entitlement::openCase)
        .filter(number -> number != 0)
        .distinct()
        .map(number -> book.order().text() + "-" + number)
        .toList();
  }

  private static @Nullable String picture(List<Listing> listings) {
    return listings.stream()
        .map(Listing::picture)
        .filter(Objects::nonNull)
        .filter(picture -> !picture.isEmpty())
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Address masked(@Nullable Address address) {
    return address == null
        ? null
        : new Address(
            masked(address.name(), 1, 0),
            masked(address.phone(), 3, 4),
            masked(address.text(), 6, 0));
  }

  private static String masked(@Nullable String text, int first, int last) {
    if (text == null || text.length() <= first + last) {
      return "***";
    }
    return text.substring(0, first) + "***" + text.substring(text.length() - last);
  }
}
