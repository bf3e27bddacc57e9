package dev.redress.orders;

import dev.redress.kernel.Command;
import dev.redress.kernel.LockKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be asked of an order. */
public sealed interface OrderCommand extends Command {

  /** The order. */
  LockKey order();

  @Override
  default LockKey key() {
    return order();
  }

  /**
   * The shop tells an order, with whatever has been paid of it. Told again with the same content it
   * changes nothing but may bring payments that were not known; with other content it is refused.
   */
  record PlaceOrder(OrderContent content, List<Payment> payments) implements OrderCommand {
    @Override
    public LockKey order() {
      return content.id();
    }
  }

  /** The shop tells that money was captured. */
  record RecordPayment(LockKey order, Payment payment) implements OrderCommand {}

  /** A carrier tells something about one of the order's parcels. */
  record RecordParcelEvent(LockKey order, ParcelReport report) implements OrderCommand {}

  /** A carrier says something of a known parcel that names no state of ours. */
  record RecordParcelRemark(
      LockKey order, String carrier, String tracking, Direction direction, ParcelRemark remark)
      implements OrderCommand {}

  /**
   * The buyer has the goods, whatever the parcels say.
   *
   * @param at since when; null: now, as always when the buyer says so
   */
  record ConfirmReceived(LockKey order, @Nullable Instant at) implements OrderCommand {}

  /** What was not granted goes from escrow to the merchant's balance. */
  record ReleaseEscrow(LockKey order) implements OrderCommand {}

  /** The order does not go on; what was captured goes back. */
  record CancelOrder(LockKey order) implements OrderCommand {}

  /** The order's group has formed (O3). */
  record FormGroup(LockKey order) implements OrderCommand {}

  /** The order's group has expired, or the order came too late for it (O3, TRAPS 21). */
  record FailGroup(LockKey order) implements OrderCommand {}
}
