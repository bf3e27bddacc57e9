package dev.redress.conversations;

import dev.redress.kernel.Role;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a conversation as it is kept.
 *
 * @param number its place in the stream
 * @param agent the service agent who wrote for the side; null: the side itself
 */
record Message(
    long number, Instant at, Role byRole, String byName, @Nullable String agent, Body body) {

  /**
   * What it says, by its kind; only what the kind has is there.
   *
   * @param text the very words
   * @param shown what the sides read, where something was masked
   * @param count how often was urged
   */
  record Body(
      Kind kind,
      @Nullable String text,
      @Nullable String shown,
      List<Masking.Kind> masked,
      List<String> evidence,
      @Nullable String caseId,
      @Nullable Integer count) {

    static @Nullable Body of(ChatEvent event) {
      return switch (event) {
        case ChatEvent.MessageSaid said ->
            new Body(
                Kind.TEXT, said.text(), said.shown(), said.masked(), said.evidence(), null, null);
        case ChatEvent.CardShown card ->
            new Body(
                card.caseId() == null ? Kind.ORDER_CARD : Kind.CASE_CARD,
                null,
                null,
                List.of(),
                List.of(),
                card.caseId(),
                null);
        case ChatEvent.ShipmentUrged urged ->
            new Body(Kind.SHIPMENT_URGED, null, null, List.of(), List.of(), null, urged.count());
        case ChatEvent.MessagesRead _ -> null;
      };
    }
  }

  /** Names are for ever, because rows keep them. */
  enum Kind {
    TEXT,
    ORDER_CARD,
    CASE_CARD,
    SHIPMENT_URGED
  }
}
