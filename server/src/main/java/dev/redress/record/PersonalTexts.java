package dev.redress.record;

import dev.redress.conversations.ChatEvent.MessageSaid;
import dev.redress.kernel.JournalEntry;
import dev.redress.orders.OrderEvent.OrderPlaced;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * V5: where events hold personal texts that can be erased without anything that follows from them
 * being lost: the delivery address and the words of the conversation. All other fields stay, so
 * that what is left can still be read and folded.
 */
final class PersonalTexts {

  private static final JsonMapper MAPPER = JsonMapper.shared();

  private PersonalTexts() {}

  /** An order's first event without its address; null where it has none. */
  static @Nullable String withoutAddress(JournalEntry entry) {
    if (!entry.is(OrderPlaced.class)) {
      return null;
    }
    ObjectNode payload = (ObjectNode) MAPPER.readTree(entry.payload());
    if (!(payload.path("content").path("address") instanceof ObjectNode address)) {
      return null;
    }
    boolean any = false;
    for (String field : new String[] {"name", "phone", "text"}) {
      any |= !address.path(field).asString("").isEmpty();
      address.put(field, "");
    }
    return any ? MAPPER.writeValueAsString(payload) : null;
  }

  /** A message without its words; null where it has none. */
  static @Nullable String withoutWords(JournalEntry entry) {
    if (!entry.is(MessageSaid.class)) {
      return null;
    }
    JsonNode payload = MAPPER.readTree(entry.payload());
    if (payload.path("text").asString("").isEmpty()) {
      return null;
    }
    ((ObjectNode) payload).put("text", "").remove("shown");
    return MAPPER.writeValueAsString(payload);
  }
}
