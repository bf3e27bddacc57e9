package dev.redress.governance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A restriction that was imposed.
 *
 * @param entry number of the entry that brought it
 * @param ends when it ends by itself
 * @param ended when it did, or was ended; null: it is in force
 */
public record Imposed(
    int entry, RestrictionKind kind, Instant began, Instant ends, @Nullable Instant ended) {

  boolean inForce() {
    return ended == null;
  }

  boolean is(int ofEntry, RestrictionKind wanted) {
    return entry == ofEntry && kind == wanted;
  }
}
