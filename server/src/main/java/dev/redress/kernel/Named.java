package dev.redress.kernel;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what a request names. */
public final class Named {

  private static final int MOST = 200;

  private Named() {}

  /**
   * What a field lists: nothing where it is absent. Refused as malformed are entries that are null
   * and more than 200.
   */
  public static <T> List<T> list(String field, @Nullable List<@Nullable T> values) {
    if (values == null) {
      return List.of();
    }
    if (values.size() > MOST) {
      throw new BadInput(field + ": at most " + MOST + " entries are expected.");
    }
    List<T> read = new ArrayList<>();
    for (@Nullable T value : values) {
      if (value == null) {
        throw new BadInput(field + ": an entry, not null, is expected.");
      }
      read.add(value);
    }
    return List.copyOf(read);
  }

  /** Ids of evidence, as whoever shows them names them: one that is named twice counts once. */
  public static List<String> evidence(@Nullable List<@Nullable String> ids) {
    return List.copyOf(new LinkedHashSet<>(list("evidence", ids)));
  }
}
