package dev.redress.kernel;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One reader's loop: take a turn, rest until there is news. */
final class ReaderLoop implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(ReaderLoop.class);

  private static final Duration LONGEST_BACK_OFF = Duration.ofSeconds(30);

  private final Turns turns;
  private final DataSource database;
  private final Duration poll;
  private final Semaphore seats;
  private final Pause pause = new Pause();
  private final Pause breath = new Pause();
  private volatile boolean stopped;
  private volatile String failure = "";

  /** As many readers as there are seats hold a connection at a time. */
  ReaderLoop(Turns turns, DataSource database, Duration poll, Semaphore seats) {
    this.turns = turns;
    this.database = database;
    this.poll = poll;
    this.seats = seats;
  }

  String name() {
    return turns.follower().name();
  }

  String failure() {
    return failure;
  }

  Interest interest() {
    return turns.interest();
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
    Duration soon = Duration.ZERO;
    while (!stopped) {
      try {
        long begun = System.nanoTime();
        Turns.Turn turn = seated();
        if (!turn.more()) {
          soon = rest(begun, turn.hidden() ? soon : Duration.ZERO);
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

  private Turns.Turn seated() throws InterruptedException, SQLException {
    seats.acquire();
    try {
      return turn();
    } finally {
      seats.release();
    }
  }

  /**
   * Until there is news; where news never ends, several commits share a turn. News that was
   * announced and is still hidden behind an open transaction is looked for again soon, because
   * nobody announces it twice, and then less and less often.
   *
   * @param soon how long to wait at most for what was announced; zero: nothing is awaited
   * @return how long the next time, if that is hidden still
   */
  private Duration rest(long begun, Duration soon) throws InterruptedException {
    boolean awaited = soon.isPositive() && soon.compareTo(poll) < 0;
    boolean hinted = pause.pause(awaited ? soon : poll);
    Duration early = turns.follower().breath().minusNanos(System.nanoTime() - begun);
    if (early.isPositive() && !stopped) {
      breath.pause(early);
    }
    if (hinted) {
      return turns.follower().breath();
    }
    return awaited ? soon.multipliedBy(2) : Duration.ZERO;
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

  /** Takes at most one turn; how many events the reader was given, whatever it passed over. */
  int step() throws SQLException {
    return turn().handled();
  }

  private Turns.Turn turn() throws SQLException {
    try (Connection tx = database.getConnection()) {
      tx.setAutoCommit(false);
      try {
        Turns.Turn turn = turns.take(tx);
        tx.commit();
        return turn;
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
}
