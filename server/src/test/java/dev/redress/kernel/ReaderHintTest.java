package dev.redress.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How soon a reader sees what was announced to it. */
@Tag("database")
class ReaderHintTest {

  private final TallyWorld world = new TallyWorld(1);
  private final AtomicInteger read = new AtomicInteger();

  @AfterEach
  void close() {
    world.close();
  }

  private final class Counts implements JournalReader {
    @Override
    public String name() {
      return "counts";
    }

    @Override
    public void read(Connection tx, List<JournalEntry> entries) {
      read.addAndGet(entries.size());
    }
  }

  /** Tells when a reader has looked. */
  private record Looks(Turns turns, Semaphore taken) implements Turns {
    @Override
    public Follower follower() {
      return turns.follower();
    }

    @Override
    public Interest interest() {
      return turns.interest();
    }

    @Override
    public Turn take(Connection tx) throws SQLException {
      Turn turn = turns.take(tx);
      taken.release();
      return turn;
    }
  }

  /** Nobody announces it twice, and the next look by itself is hours away. */
  @Test
  void whatIsAnnouncedBehindAnOpenTransactionIsReadSoonAfterThatEnds() throws Exception {
    Looks looks = new Looks(new EventTurns(new Counts()), new Semaphore(0));
    ReaderLoop reader =
        new ReaderLoop(looks, world.database(), Duration.ofHours(1), new Semaphore(1));
    Thread thread = Thread.ofVirtual().start(reader);
    looks.taken().acquire();
    try (Connection older = world.database().getConnection();
        Statement statement = older.createStatement()) {
      older.setAutoCommit(false);
      statement.execute("select pg_current_xact_id()");
      world.add("young", 2, null);
      reader.hint().end();
      looks.taken().acquire();
      assertThat(read).hasValue(0);
      older.commit();
    }
    await().atMost(Duration.ofSeconds(30)).until(() -> read.get() == 1);
    reader.stop();
    thread.join();
  }
}
