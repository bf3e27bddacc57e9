package dev.redress.orders;

import dev.redress.kernel.Hash;
import dev.redress.kernel.Money;
import dev.redress.kernel.StreamHead;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The next {@link Order} from the last, with a few things changed. */
final class Draft {

  private final Order last;
  private OrderStatus status;
  private @Nullable Instant shippedAt;
  private @Nullable Instant receivedAt;
  private Money captured;
  private @Nullable GroupMembership group;
  private List<Parcel> parcels;
  private StreamHead head;

  private Draft(Order last) {
    this.last = last;
    this.status = last.status();
    this.shippedAt = last.shippedAt();
    this.receivedAt = last.receivedAt();
    this.captured = last.captured();
    this.group = last.group();
    this.parcels = last.parcels();
    this.head = new StreamHead(last.id().text(), last.version(), last.hash());
  }

  static Draft of(Order last) {
    return new Draft(last);
  }

  /**
   * An order as it is when the shop tells it.
   *
   * @param groupExpiresAt null: it stands alone
   */
  static Order begin(OrderContent told, @Nullable Instant groupExpiresAt) {
    Money nothing = told.freight().withMinor(0);
    return new Order(
        told.id(),
        told.shopOrderId(),
        told.market(),
        told.currency(),
        told.buyer(),
        told.merchant(),
        told.total().isPositive() ? OrderStatus.UNPAID : OrderStatus.UNSHIPPED,
        told.placedAt(),
        told.promisedShipAt(),
        null,
        null,
        told.lines(),
        told.freight(),
        nothing,
        membership(told, groupExpiresAt),
        List.of(),
        0,
        Hash.NONE,
        told.freightInsurance(),
        told.listings());
  }

  private static @Nullable GroupMembership membership(
      OrderContent told, @Nullable Instant expiresAt) {
    OrderContent.GroupTerms terms = told.group();
    if (terms == null || expiresAt == null) {
      return null;
    }
    return new GroupMembership(
        Group.id(told.market(), terms.shopGroupId()),
        terms.shopGroupId(),
        GroupState.OPEN,
        expiresAt);
  }

  Draft status(OrderStatus now) {
    status = now;
    return this;
  }

  Draft shippedAt(@Nullable Instant at) {
    shippedAt = at;
    return this;
  }

  Draft receivedAt(@Nullable Instant at) {
    receivedAt = at;
    return this;
  }

  Draft captured(Money now) {
    captured = now;
    return this;
  }

  Draft group(@Nullable GroupMembership now) {
    group = now;
    return this;
  }

  Draft parcels(List<Parcel> now) {
    parcels = now;
    return this;
  }

  Draft head(StreamHead now) {
    head = now;
    return this;
  }

  Order order() {
    return new Order(
        last.id(),
        last.shopOrderId(),
        last.market(),
        last.currency(),
        last.buyer(),
        last.merchant(),
        status,
        last.placedAt(),
        last.promisedShipAt(),
        shippedAt,
        receivedAt,
        last.lines(),
        last.freight(),
        captured,
        group,
        parcels,
        head.version(),
        head.hash(),
        last.freightInsurance(),
        last.listings());
  }
}
