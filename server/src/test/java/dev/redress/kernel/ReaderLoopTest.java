package dev.redress.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a reader of the journal is promised (DESIGN §4): everything, in order, its effects once. */
class ReaderLoopTest {

  private final TallyWorld world = new TallyWorld(2);
  private final Notes notes = new Notes();
  private final Semaphore seats = new Semaphore(1);
  private final ReaderLoop reader = loop();

  /** Writes down the amounts it reads, in the transaction of its position. */
  private static final class Notes implements JournalReader {
    private Fault fault = tx -> {};

    @Override
    public String name() {
      return "notes";
    }

    @Override
    public void read(Connection tx, List<JournalEntry> entries) throws SQLException {
      try (PreparedStatement insert = tx.prepareStatement("insert into note (amount) values (?)")) {
        for (JournalEntry each : entries) {
          insert.setLong(1, each.as(TallyWorld.Added.class).amount());
          insert.executeUpdate();
        }
      }
      fault.strike(tx);
    }
  }

  private interface Fault {
    void strike(Connection tx) throws SQLException;
  }

  private ReaderLoop loop() {
    return new ReaderLoop(notes, world.database(), Duration.ofMillis(1), seats);
  }

  @BeforeEach
  void enlist() throws SQLException {
    world.jdbc().sql("create table note (n bigserial, amount bigint not null)").update();
    assertThat(reader.step()).isZero();
  }

  @AfterEach
  void close() {
    world.close();
  }

  private List<Long> noted() {
    return world.jdbc().sql("select amount from note order by n").query(Long.class).list();
  }

  /** A reader that waits for its seat has no connection, which others may need meanwhile. */
  @Test
  void aReaderWithoutASeatWaitsForOne() throws Exception {
    world.add("a", 1, null);
    seats.acquire();
    Thread thread = Thread.ofVirtual().start(reader);
    while (!seats.hasQueuedThreads()) {
      Thread.onSpinWait();
    }
    assertThat(noted()).isEmpty();
    seats.release();
    while (noted().isEmpty()) {
      Thread.onSpinWait();
    }
    reader.stop();
    thread.join();
    assertThat(seats.availablePermits()).isEqualTo(1);
  }

  @Test
  void everyEventIsReadOnceInOrder() throws SQLException {
    world.add("a", 1, null);
    world.add("b", 2, null);
    world.add("a", 3, null);
    assertThat(reader.step()).isEqualTo(3);
    assertThat(reader.step()).isZero();
    world.add("b", 4, null);
    assertThat(reader.step()).isEqualTo(1);
    assertThat(noted()).containsExactly(1L, 2L, 3L, 4L);
  }

  /** A younger transaction may commit first; nothing behind the older one is read before it. */
  @Test
  void nothingIsSkippedWhileAnOlderTransactionIsOpen() throws Exception {
    try (Connection older = world.database().getConnection()) {
      older.setAutoCommit(false);
      Journal.JournalRow row =
          Journal.append(
              StreamHead.begin(TallyWorld.key("old").text()),
              Journal.Circumstances.of(
                  TallyWorld.key("old"),
                  "tally",
                  world.clock().instant().truncatedTo(java.time.temporal.ChronoUnit.MICROS),
                  TallyWorld.ANNA),
              new TallyWorld.Added(1));
      Journal.write(older, List.of(row));
      world.add("young", 2, null);
      assertThat(reader.step()).isZero();
      older.commit();
    }
    assertThat(reader.step()).isEqualTo(2);
    assertThat(noted()).containsExactly(1L, 2L);
  }

  @Test
  void anEffectWithoutItsPositionIsUndoneAndRepeated() throws SQLException {
    world.add("a", 1, null);
    notes.fault =
        tx -> {
          throw new IllegalStateException("A bug after the effect");
        };
    assertThatThrownBy(reader::step).isInstanceOf(IllegalStateException.class);
    assertThat(noted()).isEmpty();
    notes.fault = tx -> {};
    assertThat(reader.step()).isEqualTo(1);
    assertThat(noted()).containsExactly(1L);
  }

  /** The server dies between the effect and the position: another one goes on, once. */
  @Test
  void aCrashBetweenEffectAndPositionLosesAndDoublesNothing() throws SQLException {
    world.add("a", 1, null);
    world.add("a", 2, null);
    notes.fault =
        tx -> {
          try (Statement end = tx.createStatement()) {
            end.execute("select pg_terminate_backend(pg_backend_pid())");
          }
        };
    assertThatThrownBy(reader::step).isInstanceOf(SQLException.class);
    notes.fault = tx -> {};
    assertThat(loop().step()).isEqualTo(2);
    assertThat(reader.step()).isZero();
    assertThat(noted()).containsExactly(1L, 2L);
  }

  /** TRAPS 42, 43: two servers with the same reader, and writers at work all the while. */
  @Test
  void twoServersReadEachEventOnce() throws Exception {
    List<Long> sent = new ArrayList<>();
    List<CompletableFuture<Outcome>> answers = new ArrayList<>();
    ReaderLoop other = loop();
    Thread one = Thread.ofVirtual().start(reader);
    Thread two = Thread.ofVirtual().start(other);
    for (long i = 14; i <= 313; i++) {
      sent.add(i);
      answers.add(world.submit("n" + i % 60, i, null));
    }
    for (CompletableFuture<Outcome> each : answers) {
      each.get();
    }
    org.awaitility.Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> noted().size() >= accepted(answers));
    reader.stop();
    other.stop();
    one.join();
    two.join();
    assertThat(noted()).hasSize(accepted(answers)).doesNotHaveDuplicates();
    assertThat(sent).containsAll(noted());
  }

  private static int accepted(List<CompletableFuture<Outcome>> answers) {
    return (int) answers.stream().filter(each -> each.join() instanceof Receipt).count();
  }
}
