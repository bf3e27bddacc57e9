package dev.redress.workbench;

import dev.redress.kernel.BadInput;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Searching a list by what somebody typed: the beginning of a number, or part of a title.
 *
 * @param typed without spaces around it; empty: nothing is looked for
 */
record Words(String typed) {

  private static final int LONGEST = 100;

  /** From here on a single character can be a word. */
  private static final int IDEOGRAPHS = 0x2e80;

  /** What may be typed; anything longer is refused as bad input. */
  static Words of(@Nullable String q) {
    String words = q == null ? "" : q.strip();
    if (words.length() > LONGEST) {
      throw new BadInput("q: at most " + LONGEST + " characters are expected.");
    }
    return new Words(words);
  }

  boolean isEmpty() {
    return typed.isEmpty();
  }

  /** Whether there is enough of it to be looked up. */
  boolean havePieces() {
    return typed.codePointCount(0, typed.length()) > 1
        || (!isEmpty() && typed.codePointAt(0) >= IDEOGRAPHS);
  }

  /** Adds the condition on a row, and its parameters. */
  void condition(String titles, String more, List<String> where, Map<String, Object> params) {
    if (!isEmpty()) {
      where.add("(lower(shop_order_id) like :start or %s ilike :part %s)".formatted(titles, more));
      params.putAll(params());
    }
  }

  /** What is special to LIKE is taken literally. */
  Map<String, Object> params() {
    String literal =
        typed
            .toLowerCase(Locale.ROOT)
            .replace("\\", "\\\\")
            .replace("%", "\\%")
            .replace("_", "\\_");
    return Map.of("start", literal + "%", "part", "%" + literal + "%");
  }
}
