package dev.redress.orders;

import dev.redress.kernel.Hash;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Money;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as the shop told it, and what became of it since.
 *
 * @param id {@link #id(String, String)} of market and the shop's own id
 * @param promisedShipAt past it and unshipped the order is late (O5); null: nothing was promised
 * @param shippedAt carrier's time of the first outbound parcel
 * @param receivedAt when the last outbound parcel was delivered, or the buyer confirmed
 * @param freight what was paid for freight
 * @param captured really paid so far; refunds are bounded by it, never by the total (O2)
 * @param version number of the newest event in the order's stream
 * @param hash of that event
 * @param freightInsurance up to how much an insurer pays for sending goods back (D6); null: not
 *     bought
 * @param listings what was shown of its lines when they were bought, where that was told
 */
public record Order(
    LockKey id,
    String shopOrderId,
    String market,
    Currency currency,
    Party buyer,
    Party merchant,
    OrderStatus status,
    Instant placedAt,
    @Nullable Instant promisedShipAt,
    @Nullable Instant shippedAt,
    @Nullable Instant receivedAt,
    List<OrderLine> lines,
    Money freight,
    Money captured,
    @Nullable GroupMembership group,
    List<Parcel> parcels,
    long version,
    Hash hash,
    @Nullable Money freightInsurance,
    List<OrderContent.Listing> listings) {

  /** The id that the shop's own id always has here. */
  public static LockKey id(String market, String shopOrderId) {
    return LockKey.named("order", market, shopOrderId);
  }

  /** What the buyer was to pay: all lines and the freight. */
  public Money total() {
    return lines.stream().map(OrderLine::paid).reduce(freight, Money::plus);
  }

  /** Its parcels to the buyer, as they were told of. */
  public List<Parcel> outbound() {
    return parcels.stream().filter(each -> each.direction() == Direction.OUTBOUND).toList();
  }

  /** Whether the order waits for its group to form (O3). */
  public boolean waitsForGroup() {
    return group != null && group.state() == GroupState.OPEN;
  }
}
