package dev.redress.orders;

import static dev.redress.orders.OrderRefusal.CURRENCY_WRONG;
import static dev.redress.orders.OrderRefusal.GROUP_SIZE_WRONG;
import static dev.redress.orders.OrderRefusal.LINES_NOT_NUMBERED;
import static dev.redress.orders.OrderRefusal.MARKET_UNKNOWN;
import static dev.redress.orders.OrderRefusal.ORDER_INCOMPLETE;
import static dev.redress.orders.OrderRefusal.PAID_DOES_NOT_ADD_UP;
import static dev.redress.orders.OrderRefusal.TIME_IMPOSSIBLE;
import static dev.redress.orders.OrderRefusal.TOLD_AMOUNT_WRONG;
import static dev.redress.orders.OrderRefusal.TOLD_QUANTITY_WRONG;

import dev.redress.kernel.Market;
import dev.redress.kernel.Money;
import dev.redress.kernel.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Whether what the shop tells can be an order (O1). */
final class ContentRules {

  /** Nothing was bought before; what says so has a broken date. */
  private static final Instant EARLIEST = Instant.parse("1995-01-01T00:00:00Z");

  /** How far another system's clock may be ahead of ours. */
  private static final Duration AHEAD = Duration.ofDays(1);

  private static final Duration LONGEST_PROMISE = Duration.ofDays(1000);
  private static final int ID_LENGTH = 100;
  private static final int TEXT_LENGTH = 2000;
  private static final int MOST_LINES = 2000;
  private static final long MOST_MINOR = 1_000_000_000_000L;

  private ContentRules() {}

  /** The first thing that is wrong with it. */
  static Optional<Refused> check(OrderContent told, Instant now) {
    return market(told).or(() -> complete(told)).or(() -> amounts(told)).or(() -> times(told, now));
  }

  static boolean isId(String text) {
    return !text.isBlank()
        && text.length() <= ID_LENGTH
        && text.codePoints().noneMatch(Character::isISOControl);
  }

  static boolean isText(String text) {
    return text.length() <= TEXT_LENGTH && text.indexOf('\0') < 0;
  }

  static boolean isPossible(Instant at, Instant now) {
    return !at.isBefore(EARLIEST) && !at.isAfter(now.plus(AHEAD));
  }

  private static Optional<Refused> market(OrderContent told) {
    Optional<Market> market = Market.of(told.market());
    if (market.isEmpty()) {
      return Optional.of(Market.unknown(MARKET_UNKNOWN, told.market()));
    }
    return market.get().currency().equals(told.currency())
        ? Optional.empty()
        : Optional.of(
            CURRENCY_WRONG.with(
                "currency", told.currency(), "expected", market.get().currency().toString()));
  }

  private static Optional<Refused> complete(OrderContent told) {
    if (!isId(told.shopOrderId())) {
      return incomplete("shopOrderId");
    }
    if (!isParty(told.buyer())) {
      return incomplete("buyer");
    }
    if (!isParty(told.merchant())) {
      return incomplete("merchant");
    }
    List<OrderLine> lines = told.lines();
    if (lines.isEmpty() || lines.size() > MOST_LINES) {
      return incomplete("lines");
    }
    for (int i = 0; i < lines.size(); i++) {
      OrderLine line = lines.get(i);
      if (line.line() != i + 1) {
        return Optional.of(LINES_NOT_NUMBERED.with("line", line.line(), "expected", i + 1));
      }
      if (line.title().isBlank() || !isText(line.title()) || !isText(line.sku())) {
        return incomplete("lines[" + line.line() + "].title");
      }
      if (!isId(line.category())) {
        return incomplete("lines[" + line.line() + "].category");
      }
    }
    return Optional.empty();
  }

  private static boolean isParty(Party party) {
    return isId(party.id()) && !party.name().isBlank() && isText(party.name());
  }

  private static Optional<Refused> incomplete(String field) {
    return Optional.of(ORDER_INCOMPLETE.with("field", field));
  }

  private static Optional<Refused> amounts(OrderContent told) {
    for (OrderLine line : told.lines()) {
      if (line.quantity() < 1) {
        return Optional.of(
            TOLD_QUANTITY_WRONG.with("line", line.line(), "quantity", line.quantity()));
      }
      for (Money each :
          List.of(
              line.listAmount(),
              line.merchantCoupon(),
              line.platformCoupon(),
              line.points(),
              line.paid())) {
        if (!isAmount(each, told)) {
          return Optional.of(
              TOLD_AMOUNT_WRONG.with("line", line.line(), "amount", each.toString()));
        }
      }
      Money due =
          line.listAmount()
              .minus(line.merchantCoupon())
              .minus(line.platformCoupon())
              .minus(line.points());
      if (!due.equals(line.paid())) {
        return Optional.of(
            PAID_DOES_NOT_ADD_UP.with("line", line.line(), "paid", line.paid(), "due", due));
      }
    }
    Money insured = told.freightInsurance();
    if (insured != null && !isAmount(insured, told)) {
      return Optional.of(TOLD_AMOUNT_WRONG.with("line", 0, "amount", insured.toString()));
    }
    return isAmount(told.freight(), told)
        ? Optional.empty()
        : Optional.of(TOLD_AMOUNT_WRONG.with("line", 0, "amount", told.freight().toString()));
  }

  private static boolean isAmount(Money amount, OrderContent told) {
    return amount.currency().equals(told.currency())
        && amount.minor() >= 0
        && amount.minor() <= MOST_MINOR;
  }

  private static Optional<Refused> times(OrderContent told, Instant now) {
    if (!isPossible(told.placedAt(), now)) {
      return Optional.of(TIME_IMPOSSIBLE.with("field", "placedAt", "at", told.placedAt()));
    }
    Instant promised = told.promisedShipAt();
    if (promised != null
        && (promised.isBefore(EARLIEST)
            || promised.isAfter(told.placedAt().plus(LONGEST_PROMISE)))) {
      return Optional.of(TIME_IMPOSSIBLE.with("field", "promisedShipAt", "at", promised));
    }
    OrderContent.GroupTerms group = told.group();
    return group == null ? Optional.empty() : group(group, now);
  }

  /** The first thing that is wrong with a group's terms. */
  static Optional<Refused> group(OrderContent.GroupTerms group, Instant now) {
    if (!isId(group.shopGroupId())) {
      return incomplete("group.shopGroupId");
    }
    if (group.size() < 2 || group.size() > MOST_LINES) {
      return Optional.of(GROUP_SIZE_WRONG.with("size", group.size()));
    }
    return isPossible(group.startedAt(), now)
        ? Optional.empty()
        : Optional.of(TIME_IMPOSSIBLE.with("field", "group.startedAt", "at", group.startedAt()));
  }
}
