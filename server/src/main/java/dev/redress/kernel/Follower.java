package dev.redress.kernel;

import java.time.Duration;

/**
 * Something that follows the journal, in commit-safe order, and of which the place it has reached
 * is kept.
 */
public sealed interface Follower permits JournalReader, StretchReader {

  /** Stable name of its position and lag; never changes. */
  String name();

  /**
   * Turns begin so far apart at least, unless there is more than one can take: where news never
   * ends, several commits share a turn. Whoever hurries readers does not wait for it.
   */
  default Duration breath() {
    return Duration.ofMillis(20);
  }
}
