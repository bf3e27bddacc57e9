package dev.redress.conversations;

import dev.redress.kernel.Event;
import dev.redress.kernel.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has happened in a conversation about an order. */
public sealed interface ChatEvent extends Event {

  /**
   * Somebody said something.
   *
   * @param side BUYER or MERCHANT
   * @param text the very words, kept for the platform (S5)
   * @param shown what the two sides read, where something was masked; null: the text itself
   * @param masked what kinds of contact data were found
   */
  record MessageSaid(
      Role side,
      String text,
      @Nullable String shown,
      List<Masking.Kind> masked,
      List<String> evidence)
      implements ChatEvent {}

  /**
   * A card stands in the conversation.
   *
   * @param caseId null: the order's own
   */
  record CardShown(@Nullable String caseId) implements ChatEvent {}

  /** A side has read everything up to a place. */
  record MessagesRead(Role side, long upTo) implements ChatEvent {}

  /**
   * S4: the buyer urged to ship.
   *
   * @param count how often by now
   * @param late whether the promised time had passed
   * @param supervisor whether this one goes to a supervisor
   */
  record ShipmentUrged(int count, boolean late, boolean supervisor) implements ChatEvent {}
}
