package dev.redress.kernel;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what a request names. */
public final class Named {

  private static final int MOST = 200;

  private Named() {}

  /**
   * Ids of evidence, as whoever shows them names them: none where the field is absent; one that is
   * named twice counts once. Refused as malformed are entries that are null and more than 200.
   */
  public static List<String> evidence(@Nullable List<@Nullable String> ids) {
    if (ids == null) {
      return List.of();
    }
    if (ids.size() > MOST) {
      throw new BadInput("evidence: at most " + MOST + " entries are expected.");
    }
    if (ids.stream().anyMatch(Objects::isNull)) {
      throw new BadInput("evidence: ids are expected, not null.");
    }
    return List.copyOf(new LinkedHashSet<>(ids.stream().map(Objects::requireNonNull).toList()));
  }
}
