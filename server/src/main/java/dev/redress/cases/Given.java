package dev.redress.cases;

import dev.redress.kernel.BadInput;
import dev.redress.kernel.LockKey;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a request: what is missing but optional is empty, what is wrong is named. */
final class Given {

  private static final int LONGEST = 4000;

  private Given() {}

  static <T> T required(String field, @Nullable T value, String expected) {
    if (value == null) {
      throw new BadInput(field + ": " + expected + " is expected.");
    }
    return value;
  }

  /** A text whose length the rules judge; a missing one is empty. */
  static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  /** A text that nobody judges later. */
  static String words(String field, @Nullable String value) {
    String text = text(value);
    if (text.length() > LONGEST) {
      throw new BadInput(field + ": at most " + LONGEST + " characters are expected.");
    }
    return text;
  }

  static LockKey order(@Nullable String id) {
    try {
      return LockKey.parse(text(id));
    } catch (IllegalArgumentException e) {
      throw new BadInput("orderId: 32 hexadecimal digits are expected.");
    }
  }
}
