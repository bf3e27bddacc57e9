package dev.redress.orders;

import dev.redress.kernel.LockKey;
import dev.redress.kernel.Money;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order in the shop's words (O1); never changes once told.
 *
 * @param group null: the order stands alone
 * @param address where it goes; masked for merchants; null: not told
 * @param freightInsurance up to how much an insurer pays for sending goods back (D6); null: not
 *     bought
 * @param listings what was shown when it was bought, per line where told
 */
public record OrderContent(
    String market,
    String shopOrderId,
    Currency currency,
    Party buyer,
    Party merchant,
    Instant placedAt,
    @Nullable Instant promisedShipAt,
    List<OrderLine> lines,
    Money freight,
    @Nullable GroupTerms group,
    @Nullable Address address,
    List<Listing> listings,
    @Nullable Money freightInsurance) {

  OrderContent withoutAddress() {
    return new OrderContent(
        market,
        shopOrderId,
        currency,
        buyer,
        merchant,
        placedAt,
        promisedShipAt,
        lines,
        freight,
        group,
        null,
        listings,
        freightInsurance);
  }

  LockKey id() {
    return Order.id(market, shopOrderId);
  }

  /** All lines and the freight. */
  Money total() {
    return lines.stream().map(OrderLine::paid).reduce(freight, Money::plus);
  }

  /**
   * The group an order is bought in.
   *
   * @param size how many buyers must join
   * @param startedAt the group's 24 hours begin then
   */
  public record GroupTerms(String shopGroupId, int size, Instant startedAt) {}

  /** Where the goods go. */
  public record Address(String name, String phone, String text) {}

  /**
   * A listing as it was at order time.
   *
   * @param picture address of its picture; may be empty
   */
  public record Listing(int line, String description, String picture) {}
}
