package dev.redress.accounts;

import dev.redress.kernel.BadInput;
import org.jspecify.annotations.Nullable;

/** Reads short texts of a request. */
final class Fields {

  private Fields() {}

  /**
   * The text without spaces around it; missing, empty, too long or with control characters throws.
   */
  static String required(String field, @Nullable String value, int longest) {
    String text = optional(field, value, longest);
    if (text.isEmpty()) {
      throw new BadInput(field + ": 1 to " + longest + " characters are expected.");
    }
    return text;
  }

  /** Like {@link #required}, with an empty text for one that is missing. */
  static String optional(String field, @Nullable String value, int longest) {
    String text = value == null ? "" : value.strip();
    if (text.length() > longest || text.chars().anyMatch(Character::isISOControl)) {
      throw new BadInput(field + ": at most " + longest + " printable characters are expected.");
    }
    return text;
  }

  /** A password, exactly as typed. */
  static String password(@Nullable String value) {
    if (value == null) {
      throw new BadInput("password: a text is expected.");
    }
    return value;
  }
}
