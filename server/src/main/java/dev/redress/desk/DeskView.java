package dev.redress.desk;

import dev.redress.conversations.ChatView.OrderCard;
import dev.redress.desk.DeskCommand.Link;
import dev.redress.evidence.EvidenceView;
import dev.redress.kernel.LockKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A buyer's conversation with the desk, as the buyer or the desk sees it.
 *
 * @param state ASSISTANT, WAITING or WITH_AGENT
 * @param stateText who answers now, in the reader's language
 * @param agent who holds it; null: nobody
 * @param waitingSince since when the buyer waits for a person; null: not
 * @param order which the buyer picked last
 * @param mine whether the caller holds it
 * @param claimable whether the caller may take it now
 * @param messages oldest first
 */
public record DeskView(
    LockKey id,
    long version,
    Instant now,
    String market,
    String buyer,
    String buyerName,
    String state,
    String stateText,
    @Nullable String agent,
    @Nullable Instant waitingSince,
    @Nullable Instant dueAt,
    boolean raised,
    boolean mine,
    boolean claimable,
    @Nullable LockKey order,
    List<Said> messages) {

  /** Who an entry is from. */
  public enum From {
    BUYER,
    ASSISTANT,
    AGENT,
    DESK
  }

  /** What kind of entry it is; notes are for the desk only. */
  public enum Kind {
    TEXT,
    ORDER_CARD,
    EVENT,
    NOTE
  }

  /**
   * One entry.
   *
   * @param intent what the assistant took it for; null: not an answer of the assistant
   * @param links where an answer leads
   */
  public record Said(
      long number,
      Instant at,
      From from,
      String name,
      Kind kind,
      String text,
      @Nullable Intent intent,
      List<Link> links,
      List<EvidenceView> files,
      @Nullable OrderCard order) {}
}
