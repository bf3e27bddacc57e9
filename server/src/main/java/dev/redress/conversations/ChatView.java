package dev.redress.conversations;

import dev.redress.evidence.EvidenceView;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Money;
import dev.redress.kernel.Role;
import dev.redress.orders.Order;
import dev.redress.orders.Party;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as its page shows it.
 *
 * @param version place of the newest event
 * @param buyerRead up to which place the buyer has read
 * @param merchantRead up to which place the merchant has read
 * @param unread messages of others that the viewer's side has not read; 0 for the platform
 * @param mayWrite whether the viewer is one of the two sides, or acts for the buyer (S3)
 * @param messages oldest first
 * @param before ask for what stands before this place; null: these are the first
 * @param urgeAgainAt when the buyer may urge to ship again; null: now, or there is nothing to ship
 * @param mayUrge whether the viewer may urge to ship now
 */
public record ChatView(
    LockKey orderId,
    String shopOrderId,
    Instant now,
    Role viewer,
    long version,
    Party buyer,
    Party merchant,
    long buyerRead,
    long merchantRead,
    long unread,
    boolean mayWrite,
    int longest,
    List<Entry> messages,
    @Nullable Long before,
    boolean mayUrge,
    @Nullable Instant urgeAgainAt) {

  /** What kind of entry it is. */
  public enum EntryKind {
    TEXT,
    ORDER_CARD,
    CASE_CARD,
    SHIPMENT_URGED
  }

  /**
   * One entry.
   *
   * @param number its place; 0: a card that the platform puts here by itself
   * @param side who wrote it: BUYER, MERCHANT or SYSTEM
   * @param name whose name people see
   * @param agent the service agent who wrote for the side; null: the side itself
   * @param text what was said, with contact data masked for the two sides; for cards and urges what
   *     they say in the reader's language
   * @param masked what was masked; empty: nothing
   * @param original the very words where something was masked; only for the platform (S5)
   */
  public record Entry(
      long number,
      Instant at,
      EntryKind kind,
      Role side,
      String name,
      @Nullable String agent,
      String text,
      List<Masking.Kind> masked,
      @Nullable String original,
      List<EvidenceView> files,
      @Nullable OrderCard order,
      @Nullable CaseCard ofCase) {}

  /** An order, as small as it can be recognised. */
  public record OrderCard(LockKey id, String shopOrderId, String title, Money total) {

    public static OrderCard of(Order order) {
      return new OrderCard(
          order.id(), order.shopOrderId(), order.lines().getFirst().title(), order.total());
    }
  }

  /** One of its cases. */
  public record CaseCard(String id, String type, String state, String stateText) {}
}
