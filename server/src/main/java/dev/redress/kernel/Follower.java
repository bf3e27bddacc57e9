package dev.redress.kernel;

/**
 * Something that follows the journal, in commit-safe order, and of which the place it has reached
 * is kept.
 */
public sealed interface Follower permits JournalReader, StretchReader {

  /** Stable name of its position and lag; never changes. */
  String name();
}
