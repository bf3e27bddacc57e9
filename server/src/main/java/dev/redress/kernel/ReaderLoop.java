package dev.redress.kernel;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One reader's loop: take its turn, read a batch, let it act, remember the position. */
final class ReaderLoop implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(ReaderLoop.class);
  private static final int BATCH = 1000;
  private static final Duration LONGEST_BACK_OFF = Duration.ofSeconds(30);

  /**
   * Rows of transactions older than the oldest one still open, after the stored position; a row can
   * therefore not appear later behind one that was already read.
   */
  private static final String READ =
      """
      select j.xid::text as xid, j.bucket, j.stream, j.version, j.room, j.at, j.type, j.actor,
             j.payload, j.prev_hash, j.hash
      from reader r
      cross join lateral (
        select * from journal j
        where j.xid >= r.xid and (j.xid, j.stream, j.version) > (r.xid, r.stream, r.version)
          and j.xid < pg_snapshot_xmin(pg_current_snapshot())
        order by j.xid, j.stream, j.version limit %d) j
      where r.name = ?
      """
          .formatted(BATCH);

  /** Held for one batch: other servers leave this reader alone meanwhile. */
  private static final String TURN = "select pg_try_advisory_xact_lock(7365, hashtext(?))";

  private static final String ENLIST =
      "insert into reader (name, xid, stream, version) values (?, '0'::xid8, '', 0) on conflict do nothing";

  private static final String ADVANCE =
      "update reader set xid = ?::xid8, stream = ?, version = ? where name = ?";

  private final JournalReader reader;
  private final DataSource database;
  private final Duration poll;
  private final Semaphore seats;
  private final Pause pause = new Pause();
  private volatile boolean stopped;
  private boolean enlisted;
  private volatile String failure = "";

  /** As many readers as there are seats hold a connection at a time. */
  ReaderLoop(JournalReader reader, DataSource database, Duration poll, Semaphore seats) {
    this.reader = reader;
    this.database = database;
    this.poll = poll;
    this.seats = seats;
  }

  String name() {
    return reader.name();
  }

  String failure() {
    return failure;
  }

  Pause hint() {
    return pause;
  }

  void stop() {
    stopped = true;
    pause.end();
  }

  @Override
  public void run() {
    Duration backOff = poll;
    while (!stopped) {
      try {
        if (seated() < BATCH) {
          pause.pause(poll);
        }
        failure = "";
        backOff = poll;
      } catch (InterruptedException e) {
        return;
      } catch (SQLException | RuntimeException e) {
        if (stopped) {
          return;
        }
        failure = String.valueOf(e.getMessage());
        LOG.error("Reader {} failed and tries again in {}", name(), backOff, e);
        backOff = waitLonger(backOff);
      }
    }
  }

  private int seated() throws InterruptedException, SQLException {
    seats.acquire();
    try {
      return step();
    } finally {
      seats.release();
    }
  }

  private Duration waitLonger(Duration backOff) {
    try {
      // A hint must not shorten a back-off: only time mends what failed.
      new Pause().pause(backOff);
    } catch (InterruptedException e) {
      stopped = true;
    }
    Duration twice = backOff.multipliedBy(2);
    return twice.compareTo(LONGEST_BACK_OFF) < 0 ? twice : LONGEST_BACK_OFF;
  }

  /** Handles at most one batch; how many events it had. */
  int step() throws SQLException {
    try (Connection tx = database.getConnection()) {
      tx.setAutoCommit(false);
      try {
        int handled = handle(tx);
        tx.commit();
        return handled;
      } catch (SQLException | RuntimeException e) {
        undo(tx, e);
        throw e;
      }
    }
  }

  /** What went wrong first is what is told. */
  private static void undo(Connection tx, Exception cause) {
    try {
      tx.rollback();
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }

  private int handle(Connection tx) throws SQLException {
    if (!takeTurn(tx)) {
      return 0;
    }
    List<JournalEntry> entries = new ArrayList<>();
    String lastXid = "";
    try (PreparedStatement select = tx.prepareStatement(READ)) {
      select.setString(1, name());
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          lastXid = row.getString("xid");
          entries.add(Journal.entry(row));
        }
      }
    }
    if (entries.isEmpty()) {
      enlist(tx);
      return 0;
    }
    reader.read(tx, List.copyOf(entries));
    advance(tx, lastXid, entries.getLast());
    return entries.size();
  }

  private boolean takeTurn(Connection tx) throws SQLException {
    try (PreparedStatement lock = tx.prepareStatement(TURN)) {
      lock.setString(1, name());
      try (ResultSet row = lock.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }

  private void enlist(Connection tx) throws SQLException {
    if (enlisted) {
      return;
    }
    try (PreparedStatement insert = tx.prepareStatement(ENLIST)) {
      insert.setString(1, name());
      insert.executeUpdate();
    }
    enlisted = true;
  }

  private void advance(Connection tx, String xid, JournalEntry last) throws SQLException {
    try (PreparedStatement update = tx.prepareStatement(ADVANCE)) {
      update.setString(1, xid);
      update.setString(2, last.stream());
      update.setLong(3, last.version());
      update.setString(4, name());
      if (update.executeUpdate() != 1) {
        throw new IllegalStateException("Reader " + name() + " has lost its position");
      }
    }
  }
}
