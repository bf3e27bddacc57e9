package dev.redress.carriers;

import dev.redress.kernel.BadInput;
import dev.redress.kernel.Hash;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What one push says, whoever's form it had.
 *
 * @param carrier as the sender calls it
 * @param items oldest first
 */
record Push(String carrier, String tracking, List<Item> items) {

  static final int MOST_ITEMS = 1000;

  /** What senders add to their forms does not concern us. */
  private static final JsonMapper MAPPER =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private static final int LONGEST_TEXT = 1000;
  private static final int ID_BYTES = 16;

  /**
   * One thing said.
   *
   * @param id counts once per order
   * @param at the carrier's time; null: it was not told, so when we heard of it
   * @param code the sender's; empty: none
   * @param name what the sender calls that; may be empty
   * @param text in the carrier's words; may be empty
   */
  record Item(String id, @Nullable Instant at, String code, String name, String text) {}

  /** What somebody else's JSON says; what does not fit throws. */
  static <T> @Nullable T parsed(String where, String json, Class<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JacksonException e) {
      throw new BadInput(where + BadInput.describe(e));
    }
  }

  /** An id that follows from what was said, where the sender gives none: said again, it is it. */
  static String idOf(String... said) {
    byte[] sum = Hash.sum(String.join("\n", said).getBytes(StandardCharsets.UTF_8)).bytes();
    return HexFormat.of().formatHex(sum, 0, ID_BYTES);
  }

  /** As much of a text as an order keeps. */
  static String shown(@Nullable String text) {
    if (text == null) {
      return "";
    }
    String plain = text.replace('\0', ' ').strip();
    if (plain.length() <= LONGEST_TEXT) {
      return plain;
    }
    int end = Character.isHighSurrogate(plain.charAt(LONGEST_TEXT - 2)) ? 2 : 1;
    return plain.substring(0, LONGEST_TEXT - end) + "…";
  }
}
