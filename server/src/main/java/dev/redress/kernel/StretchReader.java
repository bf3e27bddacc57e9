package dev.redress.kernel;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * A {@link JournalReader} for work that is best done where the events lie: it is told from where to
 * where, and asks the journal itself. It sees every event exactly once, because what it writes
 * through {@code tx} commits together with its position.
 */
public non-sealed interface StretchReader extends Follower {

  /** Handles a stretch; how many events it has. Throwing repeats it later. */
  int read(Connection tx, Stretch stretch) throws SQLException;
}
