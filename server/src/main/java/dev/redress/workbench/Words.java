package dev.redress.workbench;

import dev.redress.kernel.BadInput;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Searching a list by what somebody typed: the beginning of a number, or part of a title. */
final class Words {

  private static final int LONGEST = 100;

  private Words() {}

  /** The condition; empty when nothing was typed. */
  static Optional<String> condition(@Nullable String q, String titles, String more) {
    return typed(q).isEmpty()
        ? Optional.empty()
        : Optional.of(
            "(lower(shop_order_id) like :start or %s ilike :part %s)".formatted(titles, more));
  }

  /** Its parameters, with what is special to LIKE taken literally. */
  static void params(@Nullable String q, Map<String, Object> params) {
    String words = typed(q).toLowerCase(Locale.ROOT);
    if (!words.isEmpty()) {
      String literal = words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
      params.put("start", literal + "%");
      params.put("part", "%" + literal + "%");
    }
  }

  private static String typed(@Nullable String q) {
    String words = q == null ? "" : q.strip();
    if (words.length() > LONGEST) {
      throw new BadInput("q: at most " + LONGEST + " characters are expected.");
    }
    return words;
  }
}
