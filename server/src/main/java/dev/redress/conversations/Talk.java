package dev.redress.conversations;

import dev.redress.kernel.Hash;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Role;
import dev.redress.kernel.StreamHead;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where the conversation about an order stands, in a row of constant size: what rules of other
 * rooms need to know (C3), without the messages. Messages are numbered by their place in the
 * stream.
 *
 * @param version place of the newest event; 0: nobody has said anything
 * @param buyerAt when the buyer wrote last; null: never
 * @param buyerLast place of the buyer's last message
 * @param merchantAt when the merchant wrote last; null: never
 * @param merchantLast place of the merchant's last message
 * @param buyerRead up to which place the buyer has read
 * @param merchantRead up to which place the merchant has read
 * @param urgedAt when the buyer last urged to ship (S4); null: never
 * @param urges how often the buyer urged to ship
 */
public record Talk(
    LockKey order,
    long version,
    Hash hash,
    @Nullable Instant buyerAt,
    long buyerLast,
    @Nullable Instant merchantAt,
    long merchantLast,
    long buyerRead,
    long merchantRead,
    @Nullable Instant urgedAt,
    int urges) {

  /** Nobody has said anything about this order. */
  public static Talk silent(LockKey order) {
    return new Talk(order, 0, Hash.NONE, null, 0, null, 0, 0, 0, null, 0);
  }

  /** The stream of an order's conversation. */
  public static String stream(LockKey order) {
    return order.text() + "-chat";
  }

  /** C3(1): whether either side has written at or after this moment. */
  public boolean wroteSince(Instant moment) {
    return isSince(buyerAt, moment) || isSince(merchantAt, moment);
  }

  /**
   * C3(3): when the buyer last wrote after a message.
   *
   * @param message its place, the version of the receipt that it was sent with
   * @return null: not since
   */
  public @Nullable Instant buyerRepliedAfter(long message) {
    return buyerLast > message ? buyerAt : null;
  }

  /** The same, by time. */
  public boolean buyerWroteSince(Instant moment) {
    return isSince(buyerAt, moment);
  }

  private static boolean isSince(@Nullable Instant at, Instant moment) {
    return at != null && !at.isBefore(moment);
  }

  /** S4: when the buyer may urge again; null: now. */
  @Nullable Instant urgeAgainAt(Duration every, Instant now) {
    Instant again = urgedAt == null ? null : urgedAt.plus(every);
    return again == null || !now.isBefore(again) ? null : again;
  }

  long readBy(Role side) {
    return side == Role.BUYER ? buyerRead : merchantRead;
  }

  StreamHead head() {
    return new StreamHead(stream(order), version, hash);
  }

  Talk at(StreamHead head) {
    return new Talk(
        order,
        head.version(),
        head.hash(),
        buyerAt,
        buyerLast,
        merchantAt,
        merchantLast,
        buyerRead,
        merchantRead,
        urgedAt,
        urges);
  }

  /** Whoever writes has seen what was there. */
  Talk wrote(Role side, Instant at, long place) {
    boolean buyer = side == Role.BUYER;
    return new Talk(
        order,
        version,
        hash,
        buyer ? at : buyerAt,
        buyer ? place : buyerLast,
        buyer ? merchantAt : at,
        buyer ? merchantLast : place,
        buyer ? place : buyerRead,
        buyer ? merchantRead : place,
        urgedAt,
        urges);
  }

  Talk read(Role side, long upTo) {
    boolean buyer = side == Role.BUYER;
    return new Talk(
        order,
        version,
        hash,
        buyerAt,
        buyerLast,
        merchantAt,
        merchantLast,
        buyer ? upTo : buyerRead,
        buyer ? merchantRead : upTo,
        urgedAt,
        urges);
  }

  Talk urged(Instant at, int count) {
    return new Talk(
        order,
        version,
        hash,
        buyerAt,
        buyerLast,
        merchantAt,
        merchantLast,
        buyerRead,
        merchantRead,
        at,
        count);
  }
}
