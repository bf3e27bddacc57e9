package dev.redress.workbench;

import dev.redress.kernel.BadInput;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next cursor of the following page; null: this is the last
 */
record Page<T>(List<T> items, @Nullable String next) {

  static final int MOST = 200;

  private static final int USUAL = 50;

  /** Rows asked for, from a query's {@code limit}. */
  static int limit(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return USUAL;
    }
    try {
      int wanted = Integer.parseInt(text);
      if (wanted >= 1 && wanted <= MOST) {
        return wanted;
      }
    } catch (NumberFormatException e) {
      throw refusal();
    }
    throw refusal();
  }

  /** A page of up to {@code limit} rows, of a query that asked for one more. */
  static <T> Page<T> of(List<T> found, int limit, Function<T, Cursor> cursor) {
    if (found.size() <= limit) {
      return new Page<>(found, null);
    }
    List<T> shown = List.copyOf(found.subList(0, limit));
    return new Page<>(shown, cursor.apply(shown.getLast()).text());
  }

  <R> Page<R> map(Function<T, R> show) {
    return new Page<>(items.stream().map(show).toList(), next);
  }

  private static BadInput refusal() {
    return new BadInput("limit: 1 to " + MOST + " is expected.");
  }
}
