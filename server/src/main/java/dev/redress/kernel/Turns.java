package dev.redress.kernel;

import java.sql.Connection;
import java.sql.SQLException;

/** How one reader goes through the journal. */
interface Turns {

  /** The way of that follower. */
  static Turns of(Follower follower) {
    return switch (follower) {
      case JournalReader reader -> new EventTurns(reader);
      case StretchReader reader -> new StretchTurns(reader);
    };
  }

  Follower follower();

  Interest interest();

  /** Takes a turn, if nobody else has it; what it did commits with the position. */
  Turn take(Connection tx) throws SQLException;

  /**
   * What came of a turn.
   *
   * @param handled how many events the reader was given, whatever it passed over
   * @param more whether there may be events behind it that can be read at once
   * @param hidden whether events are committed that cannot be read yet, because a transaction that
   *     began before theirs is still open
   */
  record Turn(int handled, boolean more, boolean hidden) {
    /** Somebody else has it. */
    static final Turn NONE = new Turn(0, false, false);
  }
}
