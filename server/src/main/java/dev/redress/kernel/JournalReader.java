package dev.redress.kernel;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Something that follows from events: messages, metrics, provider calls, projections. It sees every
 * event of its {@link #interest} at least once, in commit-safe order, and must be idempotent. What
 * it writes through {@code tx} commits together with its position, so that such effects happen
 * exactly once; commands it sends are transactions of their own and must be harmless when repeated.
 */
public non-sealed interface JournalReader extends Follower {

  /**
   * Which events it is given; always the same. Whoever narrows this answers for it: what is left
   * out is never seen. A reader that comes to want more has passed over the earlier ones and needs
   * another name, or its position back at the beginning.
   */
  default Interest interest() {
    return Interest.EVERYTHING;
  }

  /** Handles a batch. Throwing repeats the batch later, and stops only this reader. */
  void read(Connection tx, List<JournalEntry> entries) throws SQLException;
}
