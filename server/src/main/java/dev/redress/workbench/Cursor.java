package dev.redress.workbench;

import dev.redress.kernel.BadInput;
import dev.redress.kernel.Moment;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Where a page ended: the order it was in, the last row's value in that order, and the row's id,
 * which decides between equal values. Opaque to whoever carries it.
 */
record Cursor(String order, String value, String id) {

  private static final String NOTHING = "infinity";

  /** A cursor that was given out for the same order; anything else is refused as bad input. */
  static @Nullable Cursor read(@Nullable String text, String order) {
    if (text == null || text.isEmpty()) {
      return null;
    }
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      String[] parts = new String(bytes, StandardCharsets.UTF_8).split("\n", -1);
      boolean whole = parts.length == 3 && parts[2].chars().noneMatch(Character::isISOControl);
      if (whole && parts[0].equals(order)) {
        return new Cursor(parts[0], parts[1], parts[2]);
      }
    } catch (IllegalArgumentException e) {
      throw refusal();
    }
    throw refusal();
  }

  static String time(@Nullable Instant at) {
    return at == null ? NOTHING : at.toString();
  }

  String text() {
    byte[] bytes = (order + "\n" + value + "\n" + id).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The value as a time stamp that PostgreSQL reads. */
  String time() {
    try {
      return NOTHING.equals(value) ? value : Moment.read(value).toString();
    } catch (DateTimeException e) {
      throw refusal();
    }
  }

  long number() {
    try {
      return Long.parseLong(value);
    } catch (NumberFormatException e) {
      throw refusal();
    }
  }

  static BadInput refusal() {
    return new BadInput("cursor: the next of an earlier page in the same order is expected.");
  }
}
