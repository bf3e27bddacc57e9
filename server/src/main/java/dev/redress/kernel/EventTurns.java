package dev.redress.kernel;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives a reader the events that it is interested in, a batch at a time. */
final class EventTurns implements Turns {

  /** So many events a reader is given at most in one turn. */
  static final int BATCH = 1000;

  /**
   * So many transactions a turn goes through: more after one that was short, fewer after a full.
   */
  private static final int FEWEST = 16;

  static final int FIRST = 256;

  private static final int MOST = 65_536;

  private static final String WANTED =
      "and (j.room = any(?::text[]) or j.room || '/' || j.type = any(?::text[]))";

  private final JournalReader reader;
  private final Interest interest;
  private final String read;
  private final ReaderPosition position;
  private int span = FIRST;

  EventTurns(JournalReader reader) {
    this.reader = reader;
    this.interest = reader.interest();
    this.read = read(interest);
    this.position = new ReaderPosition(reader.name());
  }

  @Override
  public Follower follower() {
    return reader;
  }

  @Override
  public Interest interest() {
    return interest;
  }

  @Override
  public Turn take(Connection tx) throws SQLException {
    if (!position.takeTurn(tx)) {
      return Turn.NONE;
    }
    Batch batch = look(tx);
    if (batch.upto() == null) {
      position.enlist(tx);
      return new Turn(0, false, position.isHidden(tx));
    }
    if (!batch.entries().isEmpty()) {
      reader.read(tx, batch.entries());
    }
    advance(tx, batch, batch.upto());
    boolean more = batch.more() || batch.isFull();
    return new Turn(batch.entries().size(), more, !more && position.isHidden(tx));
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
  private record Batch(
      @Nullable String upto, boolean more, String lastXid, List<JournalEntry> entries) {
    boolean isFull() {
      return entries.size() == BATCH;
    }
  }

  private Batch look(Connection tx) throws SQLException {
    List<JournalEntry> entries = new ArrayList<>();
    String upto = null;
    boolean more = false;
    String lastXid = "";
    try (PreparedStatement select = tx.prepareStatement(read)) {
      select.setString(1, reader.name());
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

  /** The position moves behind the batch, and behind what was passed over with it. */
  private void advance(Connection tx, Batch batch, String upto) throws SQLException {
    if (batch.entries().isEmpty()) {
      // Should this be lost, the same events are passed over once more.
      try (Statement set = tx.createStatement()) {
        set.execute("set local synchronous_commit = off");
      }
    }
    if (batch.isFull()) {
      position.move(tx, batch.lastXid(), batch.entries().getLast());
    } else {
      position.pass(tx, upto);
    }
  }
}
