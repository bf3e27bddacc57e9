package dev.redress.orders;

import dev.redress.kernel.Event;
import dev.redress.kernel.Hash;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Money;
import dev.redress.ledger.CaptureLine;
import dev.redress.ledger.Grant;
import dev.redress.ledger.Transfer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has happened to an order. */
public sealed interface OrderEvent extends Event {

  /** The money this moved, in order. */
  default List<Transfer> moved() {
    return List.of();
  }

  /**
   * The shop has told an order.
   *
   * @param told hash of the content, by which a repeat is known
   * @param groupExpiresAt null: the order stands alone
   */
  record OrderPlaced(OrderContent content, Hash told, @Nullable Instant groupExpiresAt)
      implements OrderEvent {}

  /**
   * Money was captured.
   *
   * @param lines the payment's parts; they sum exactly to it
   * @param group what the order joins by it; null: it stands alone
   */
  record PaymentCaptured(
      Payment payment, List<CaptureLine> lines, List<Transfer> transfers, @Nullable LockKey group)
      implements OrderEvent {
    @Override
    public List<Transfer> moved() {
      return transfers;
    }
  }

  /** A parcel is now in the given state; also sent for return parcels. */
  record ParcelMoved(
      String carrier,
      String tracking,
      Direction direction,
      ParcelState state,
      Instant at,
      String text,
      String eventId)
      implements OrderEvent {

    ParcelReport report() {
      return new ParcelReport(eventId, carrier, tracking, direction, state, at, text);
    }
  }

  /** Something was said about a parcel that moved nothing: old news, or a contradiction. */
  record ParcelNoted(
      String carrier,
      String tracking,
      Direction direction,
      ParcelState state,
      Instant at,
      String text,
      String eventId,
      boolean anomaly)
      implements OrderEvent {

    ParcelReport report() {
      return new ParcelReport(eventId, carrier, tracking, direction, state, at, text);
    }
  }

  /** Something was said about a parcel that names no state of ours. */
  record ParcelRemarked(String carrier, String tracking, Direction direction, ParcelRemark remark)
      implements OrderEvent {}

  /**
   * The first outbound parcel is on its way.
   *
   * @param at carrier's time of the first outbound parcel
   */
  record OrderShipped(Instant at) implements OrderEvent {}

  /**
   * The buyer has the goods.
   *
   * @param at when the newest outbound parcel was delivered, or the buyer confirmed
   */
  record OrderDelivered(Instant at) implements OrderEvent {}

  record OrderGroupFormed() implements OrderEvent {}

  record OrderGroupExpired() implements OrderEvent {}

  /** Money of an order that ends goes back; executed by the refunds room. */
  record RefundGranted(Grant grant, EndCause cause) implements OrderEvent {
    @Override
    public List<Transfer> moved() {
      return grant.transfers();
    }
  }

  record OrderCancelled(EndCause cause) implements OrderEvent {}

  record EscrowReleased(Money amount, List<Transfer> transfers) implements OrderEvent {
    @Override
    public List<Transfer> moved() {
      return transfers;
    }
  }
}
