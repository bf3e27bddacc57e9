package dev.redress.orders;

import dev.redress.kernel.KernelRefusal;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.RefusedException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A parcel event as a carrier's or shop's program sends it: the order by our id, or by market and
 * the shop's own id.
 *
 * @param direction outbound when left out
 */
record ParcelTold(
    @Nullable String orderId,
    @Nullable String market,
    @Nullable String shopOrderId,
    @Nullable String carrier,
    @Nullable String tracking,
    @Nullable Direction direction,
    @Nullable ParcelState state,
    @Nullable Instant at,
    @Nullable String text,
    @Nullable String eventId) {

  LockKey order() {
    if (orderId == null) {
      return Order.id(need("market", market), need("shopOrderId", shopOrderId));
    }
    try {
      return LockKey.parse(orderId);
    } catch (IllegalArgumentException notAnId) {
      throw new RefusedException(KernelRefusal.NOT_FOUND.with());
    }
  }

  ParcelReport report() {
    return new ParcelReport(
        need("eventId", eventId),
        need("carrier", carrier),
        need("tracking", tracking),
        direction == null ? Direction.OUTBOUND : direction,
        need("state", state),
        need("at", at),
        text == null ? "" : text);
  }

  private static <T> T need(String field, @Nullable T value) {
    if (value == null) {
      throw new RefusedException(OrderRefusal.PARCEL_INCOMPLETE.with("field", field));
    }
    return value;
  }
}
