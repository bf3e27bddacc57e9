package dev.redress.kernel;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One reader's turn, batch and position in the tables. */
final class ReaderRows {

  /** So many events a reader is given at most in one turn. */
  static final int BATCH = 1000;

  /**
   * So many transactions a turn goes through: more after one that was short, fewer after a full.
   */
  private static final int FEWEST = 16;

  private static final int FIRST = 256;
  private static final int MOST = 65_536;

  private static final String WANTED =
      "and (j.room = any(?::text[]) or j.room || '/' || j.type = any(?::text[]))";

  /** Held for one batch: other servers leave this reader alone meanwhile. */
  private static final String TURN = "select pg_try_advisory_xact_lock(7365, hashtext(?))";

  private static final String ENLIST =
      "insert into reader (name, xid, stream, version) values (?, '0'::xid8, '', 0) on conflict do nothing";

  private static final String ADVANCE =
      "update reader set xid = ?::xid8, stream = ?, version = ? where name = ?";

  /** To the last event of a transaction. */
  private static final String PASS =
      """
      update reader r set xid = j.xid, stream = j.stream, version = j.version
      from (select xid, stream, version from journal where xid = ?::xid8
            order by stream desc, version desc limit 1) j
      where r.name = ?
      """;

  private final String name;
  private final Interest interest;
  private final String read;
  private boolean enlisted;
  private int span = FIRST;

  ReaderRows(JournalReader reader) {
    this.name = reader.name();
    this.interest = reader.interest();
    this.read = read(interest);
  }

  /**
   * How far this turn goes, and what is wanted up to there. Only transactions older than the oldest
   * one still open ({@code horizon}) count, so that a row cannot appear later behind one that was
   * already read; a turn ends with a whole transaction ({@code upto}), so that it can pass over
   * whatever nobody here wants. Nothing when all was read.
   *
   * <p>A turn is a range of transactions and not a number of events, because every step is then
   * bounded by the index, whatever the planner believes of how much there is.
   */
  static String read(Interest interest) {
    return """
      with place as materialized (
        select xid, stream, version, pg_snapshot_xmin(pg_current_snapshot()) as horizon
        from reader where name = ?),
      turn as materialized (
        select p.*, least(p.horizon, (next.xid::text::bigint + ?)::text::xid8) as edge
        from place p cross join lateral (
          select j.xid from journal j
          where j.xid >= p.xid and (j.xid, j.stream, j.version) > (p.xid, p.stream, p.version)
            and j.xid < p.horizon
          order by j.xid limit 1) next),
      stretch as materialized (
        select t.*, (
          select j.xid from journal j where j.xid >= t.xid and j.xid < t.edge
          order by j.xid desc limit 1) as upto
        from turn t)
      select s.upto::text as upto, s.edge < s.horizon as more, j.xid::text as xid, j.bucket,
             j.stream, j.version, j.room, j.at, j.type, j.actor, j.payload, j.prev_hash, j.hash
      from stretch s left join lateral (
        select * from journal j
        where j.xid >= s.xid and (j.xid, j.stream, j.version) > (s.xid, s.stream, s.version)
          and j.xid <= s.upto %s
        order by j.xid, j.stream, j.version limit %d) j on true
      order by j.xid, j.stream, j.version
      """
        .formatted(interest.everything() ? "" : WANTED, BATCH);
  }

  /**
   * What a turn is about.
   *
   * @param upto the transaction it ends with, unless the batch is full before; null: nothing is
   *     left to read
   * @param more whether there may be events behind it
   * @param lastXid the last entry's transaction
   */
  record Batch(@Nullable String upto, boolean more, String lastXid, List<JournalEntry> entries) {
    boolean isFull() {
      return entries.size() == BATCH;
    }
  }

  boolean takeTurn(Connection tx) throws SQLException {
    try (PreparedStatement lock = tx.prepareStatement(TURN)) {
      lock.setString(1, name);
      try (ResultSet row = lock.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }

  Batch look(Connection tx) throws SQLException {
    List<JournalEntry> entries = new ArrayList<>();
    String upto = null;
    boolean more = false;
    String lastXid = "";
    try (PreparedStatement select = tx.prepareStatement(read)) {
      select.setString(1, name);
      select.setInt(2, span);
      if (!interest.everything()) {
        select.setArray(3, tx.createArrayOf("text", interest.wholeRooms()));
        select.setArray(4, tx.createArrayOf("text", interest.kinds()));
      }
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          upto = row.getString("upto");
          more = row.getBoolean("more");
          String xid = row.getString("xid");
          if (xid != null) {
            lastXid = xid;
            entries.add(Journal.entry(row));
          }
        }
      }
    }
    Batch batch = new Batch(upto, more, lastXid, List.copyOf(entries));
    if (batch.isFull()) {
      span = Math.max(FEWEST, span / 2);
    } else if (more) {
      span = Math.min(MOST, span * 2);
    }
    return batch;
  }

  /** The position from which a new reader starts. */
  void enlist(Connection tx) throws SQLException {
    if (enlisted) {
      return;
    }
    try (PreparedStatement insert = tx.prepareStatement(ENLIST)) {
      insert.setString(1, name);
      insert.executeUpdate();
    }
    enlisted = true;
  }

  /** The position moves behind the batch, and behind what was passed over with it. */
  void advance(Connection tx, Batch batch) throws SQLException {
    if (batch.entries().isEmpty()) {
      // Should this be lost, the same events are passed over once more.
      try (Statement set = tx.createStatement()) {
        set.execute("set local synchronous_commit = off");
      }
    }
    try (PreparedStatement update = tx.prepareStatement(batch.isFull() ? ADVANCE : PASS)) {
      if (batch.isFull()) {
        JournalEntry last = batch.entries().getLast();
        update.setString(1, batch.lastXid());
        update.setString(2, last.stream());
        update.setLong(3, last.version());
        update.setString(4, name);
      } else {
        update.setString(1, batch.upto());
        update.setString(2, name);
      }
      if (update.executeUpdate() != 1) {
        throw new IllegalStateException("Reader " + name + " has lost its position");
      }
    }
  }
}
