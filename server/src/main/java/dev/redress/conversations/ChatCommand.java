package dev.redress.conversations;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.redress.kernel.Command;
import dev.redress.kernel.LockKey;
import java.util.List;

/** What the two sides of an order, and the platform, may put into their conversation. */
public sealed interface ChatCommand extends Command {

  LockKey order();

  @Override
  @JsonIgnore
  default LockKey key() {
    return order();
  }

  /**
   * Somebody says something.
   *
   * @param evidence ids of pictures, videos and documents that this side has shown on the order
   */
  record Say(LockKey order, String text, List<String> evidence) implements ChatCommand {}

  /**
   * A card that stands for the order or one of its cases is put into the conversation.
   *
   * @param caseId null: the order's own card
   */
  record ShowCard(LockKey order, @org.jspecify.annotations.Nullable String caseId)
      implements ChatCommand {}

  /** Somebody has read everything up to a place. */
  record Read(LockKey order, long upTo) implements ChatCommand {}

  /** S4: the buyer asks the merchant to ship. */
  record UrgeShipment(LockKey order) implements ChatCommand {}
}
