package dev.redress.kernel;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** How far a reader is, and whose turn it is. */
final class ReaderPosition {

  /** Held for one turn: other servers leave this reader alone meanwhile. */
  private static final String TURN = "select pg_try_advisory_xact_lock(7365, hashtext(?))";

  private static final String ENLIST =
      "insert into reader (name, xid, stream, version) values (?, '0'::xid8, '', 0) on conflict do nothing";

  private static final String MOVE =
      "update reader set xid = ?::xid8, stream = ?, version = ? where name = ?";

  private static final String PASS =
      """
      update reader r set xid = j.xid, stream = j.stream, version = j.version
      from (select xid, stream, version from journal where xid = ?::xid8
            order by stream desc, version desc limit 1) j
      where r.name = ?
      """;

  /** The newest by its index, whatever the planner believes of how many there are. */
  private static final String HIDDEN =
      """
      select coalesce((select xid from journal order by xid desc limit 1)
        >= pg_snapshot_xmin(pg_current_snapshot()), false)
      """;

  private final String name;
  private boolean enlisted;

  ReaderPosition(String name) {
    this.name = name;
  }

  boolean takeTurn(Connection tx) throws SQLException {
    try (PreparedStatement lock = tx.prepareStatement(TURN)) {
      lock.setString(1, name);
      return isTrue(lock);
    }
  }

  /**
   * A new reader starts from the first event; it has to find itself to read anything. It is only
   * sure to be there when it was before: what is inserted now may yet be rolled back.
   */
  void enlist(Connection tx) throws SQLException {
    if (!enlisted) {
      try (PreparedStatement insert = tx.prepareStatement(ENLIST)) {
        insert.setString(1, name);
        enlisted = insert.executeUpdate() == 0;
      }
    }
  }

  /** Whether anything is committed that nobody can read yet. */
  boolean isHidden(Connection tx) throws SQLException {
    try (PreparedStatement hidden = tx.prepareStatement(HIDDEN)) {
      return isTrue(hidden);
    }
  }

  private static boolean isTrue(PreparedStatement question) throws SQLException {
    try (ResultSet row = question.executeQuery()) {
      return row.next() && row.getBoolean(1);
    }
  }

  /** Behind one event. */
  void move(Connection tx, String xid, JournalEntry last) throws SQLException {
    try (PreparedStatement update = tx.prepareStatement(MOVE)) {
      update.setString(1, xid);
      update.setString(2, last.stream());
      update.setLong(3, last.version());
      update.setString(4, name);
      moved(update);
    }
  }

  /** Behind the last event of a transaction. */
  void pass(Connection tx, String xid) throws SQLException {
    try (PreparedStatement update = tx.prepareStatement(PASS)) {
      update.setString(1, xid);
      update.setString(2, name);
      moved(update);
    }
  }

  private void moved(PreparedStatement update) throws SQLException {
    if (update.executeUpdate() != 1) {
      throw new IllegalStateException("Reader " + name + " has lost its position");
    }
  }
}
