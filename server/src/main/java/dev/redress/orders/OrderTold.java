package dev.redress.orders;

import dev.redress.kernel.Market;
import dev.redress.kernel.Money;
import dev.redress.kernel.RefusedException;
import dev.redress.orders.OrderContent.Address;
import dev.redress.orders.OrderContent.GroupTerms;
import dev.redress.orders.OrderContent.Listing;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An order as the shop sends it. What may be left out: the currency (the market's), line numbers
 * (as they come), coupons, points and freight (none), group, address, listings and payments.
 */
record OrderTold(
    @Nullable String market,
    @Nullable String shopOrderId,
    @Nullable Currency currency,
    @Nullable Party buyer,
    @Nullable Party merchant,
    @Nullable Instant placedAt,
    @Nullable Instant promisedShipAt,
    @Nullable List<LineTold> lines,
    @Nullable Money freight,
    @Nullable GroupTold group,
    @Nullable Address address,
    @Nullable List<Payment> payments,
    @Nullable Money freightInsurance) {

  /** One line of it. */
  record LineTold(
      @Nullable Integer line,
      @Nullable String sku,
      @Nullable String title,
      @Nullable String category,
      int quantity,
      @Nullable Money listAmount,
      @Nullable Money merchantCoupon,
      @Nullable Money platformCoupon,
      @Nullable Money points,
      @Nullable Money paid,
      @Nullable ListingTold listing) {}

  /** What was shown when the line was bought. */
  record ListingTold(@Nullable String description, @Nullable String picture) {}

  /** Its group; size and start may be left out when the group has been told already. */
  record GroupTold(
      @Nullable String shopGroupId, @Nullable Integer size, @Nullable Instant startedAt) {

    /** Microseconds, as the database keeps them: told twice, it is the same moment. */
    GroupTold {
      startedAt = startedAt == null ? null : startedAt.truncatedTo(ChronoUnit.MICROS);
    }
  }

  /**
   * The order's content; refused with ORDER_INCOMPLETE when something is missing.
   *
   * @param groups completes a group's terms
   */
  OrderContent content(Function<GroupTold, GroupTerms> groups) {
    String inMarket = need("market", market);
    Currency money = currency != null ? currency : currencyOf(inMarket);
    List<OrderLine> things = new ArrayList<>();
    List<Listing> shown = new ArrayList<>();
    for (LineTold each : need("lines", lines)) {
      int number = each == null || each.line() == null ? things.size() + 1 : each.line();
      LineTold told = need("lines[" + number + "]", each);
      things.add(line(number, told, Money.zero(money)));
      if (told.listing() != null) {
        shown.add(
            new Listing(
                number, text(told.listing().description()), text(told.listing().picture())));
      }
    }
    return new OrderContent(
        inMarket,
        need("shopOrderId", shopOrderId),
        money,
        party("buyer", buyer),
        party("merchant", merchant),
        need("placedAt", placedAt),
        promisedShipAt,
        List.copyOf(things),
        freight != null ? freight : Money.zero(money),
        group == null ? null : groups.apply(group),
        address,
        List.copyOf(shown),
        freightInsurance);
  }

  List<Payment> paid() {
    if (payments == null) {
      return List.of();
    }
    payments.forEach(OrderTold::check);
    return payments;
  }

  static Payment check(@Nullable Payment payment) {
    Payment told = need("payment", payment);
    need("payment.reference", told.reference());
    need("payment.amount", told.amount());
    need("payment.provider", told.provider());
    return told;
  }

  static <T> T need(String field, @Nullable T value) {
    if (value == null) {
      throw new RefusedException(OrderRefusal.ORDER_INCOMPLETE.with("field", field));
    }
    return value;
  }

  private static OrderLine line(int number, LineTold told, Money none) {
    String at = "lines[" + number + "].";
    Money paid = need(at + "paid", told.paid());
    return new OrderLine(
        number,
        text(told.sku()),
        need(at + "title", told.title()),
        told.category() == null ? "ordinary" : told.category(),
        told.quantity(),
        told.listAmount() == null ? paid : told.listAmount(),
        told.merchantCoupon() == null ? none : told.merchantCoupon(),
        told.platformCoupon() == null ? none : told.platformCoupon(),
        told.points() == null ? none : told.points(),
        paid);
  }

  private static Party party(String field, @Nullable Party party) {
    Party told = need(field, party);
    need(field + ".id", told.id());
    return told.name() == null ? new Party(told.id(), told.id()) : told;
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static Currency currencyOf(String market) {
    return Market.of(market)
        .map(Market::currency)
        .orElseThrow(
            () -> new RefusedException(Market.unknown(OrderRefusal.MARKET_UNKNOWN, market)));
  }
}
