package dev.redress.kernel;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One reader's loop: take its turn, read a batch, let it act, remember the position. */
final class ReaderLoop implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(ReaderLoop.class);

  /** Turns begin so far apart at least, unless there is more than one can take. */
  private static final Duration BREATH = Duration.ofMillis(20);

  private static final Duration LONGEST_BACK_OFF = Duration.ofSeconds(30);

  private final JournalReader reader;
  private final ReaderRows rows;
  private final DataSource database;
  private final Duration poll;
  private final Semaphore seats;
  private final Pause pause = new Pause();
  private final Pause breath = new Pause();
  private volatile boolean stopped;
  private boolean more;
  private volatile String failure = "";

  /** As many readers as there are seats hold a connection at a time. */
  ReaderLoop(JournalReader reader, DataSource database, Duration poll, Semaphore seats) {
    this.reader = reader;
    this.rows = new ReaderRows(reader);
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

  Interest interest() {
    return reader.interest();
  }

  Pause hint() {
    return pause;
  }

  /** Looks at once, without drawing breath. */
  void hurry() {
    breath.end();
    pause.end();
  }

  void stop() {
    stopped = true;
    hurry();
  }

  @Override
  public void run() {
    Duration backOff = poll;
    while (!stopped) {
      try {
        long begun = System.nanoTime();
        seated();
        if (!more) {
          rest(begun);
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

  private void seated() throws InterruptedException, SQLException {
    seats.acquire();
    try {
      step();
    } finally {
      seats.release();
    }
  }

  /** Until there is news; where news never ends, several commits share a turn. */
  private void rest(long begun) throws InterruptedException {
    pause.pause(poll);
    Duration early = BREATH.minusNanos(System.nanoTime() - begun);
    if (early.isPositive() && !stopped) {
      breath.pause(early);
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

  /** Handles at most one batch; how many events it was given, whatever it passed over. */
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
    more = false;
    if (!rows.takeTurn(tx)) {
      return 0;
    }
    ReaderRows.Batch batch = rows.look(tx);
    if (batch.upto() == null) {
      rows.enlist(tx);
      return 0;
    }
    if (!batch.entries().isEmpty()) {
      reader.read(tx, batch.entries());
    }
    rows.advance(tx, batch);
    more = batch.more() || batch.isFull();
    return batch.entries().size();
  }
}
