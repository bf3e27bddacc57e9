package dev.redress.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a reader of the journal is promised (DESIGN §4): everything, in order, its effects once. */
@Tag("database")
class ReaderLoopTest {

  private final TallyWorld world = new TallyWorld(2);
  private final Notes notes = new Notes();
  private final Semaphore seats = new Semaphore(1);
  private final ReaderLoop reader = loop();

  /** Writes down the amounts it reads, in the transaction of its position. */
  private static final class Notes implements JournalReader {
    private Fault fault = tx -> {};
    private Interest interest = Interest.EVERYTHING;

    @Override
    public Interest interest() {
      return interest;
    }

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
    return new ReaderLoop(new EventTurns(notes), world.database(), Duration.ofMillis(1), seats);
  }

  @BeforeEach
  void enlist() throws SQLException {
    world.jdbc().sql("create table note (n bigserial, amount bigint not null)").update();
    assertThat(world.step(reader)).isZero();
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
    assertThat(world.step(reader)).isEqualTo(3);
    assertThat(world.step(reader)).isZero();
    world.add("b", 4, null);
    assertThat(world.step(reader)).isEqualTo(1);
    assertThat(noted()).containsExactly(1L, 2L, 3L, 4L);
  }

  private ReaderLoop loopFor(Interest interest) {
    notes.interest = interest;
    return loop();
  }

  private void write(String room, String name, long... amounts) throws SQLException {
    try (Connection tx = world.database().getConnection()) {
      tx.setAutoCommit(false);
      write(tx, room, name, amounts);
      tx.commit();
    }
  }

  /** Events of a room that need not exist, in one transaction. */
  private void write(Connection tx, String room, String name, long... amounts) throws SQLException {
    Journal.Circumstances around =
        Journal.Circumstances.of(
            TallyWorld.key(name),
            room,
            world.clock().instant().truncatedTo(ChronoUnit.MICROS),
            TallyWorld.ANNA);
    List<Journal.JournalRow> rows = new ArrayList<>();
    StreamHead head = StreamHead.begin(TallyWorld.key(name).text());
    for (long amount : amounts) {
      rows.add(Journal.append(head, around, new TallyWorld.Added(amount)));
      head = rows.getLast().head();
    }
    Journal.write(tx, rows);
  }

  private String position() {
    return world
        .jdbc()
        .sql("select xid || ' ' || stream || ' ' || version from reader")
        .query(String.class)
        .single();
  }

  private String newest() {
    return world
        .jdbc()
        .sql(
            """
            select xid || ' ' || stream || ' ' || version from journal
            order by xid desc, stream desc, version desc limit 1
            """)
        .query(String.class)
        .single();
  }

  @Test
  void whatIsNotWantedIsPassedOver() throws SQLException {
    ReaderLoop some = loopFor(Interest.in("tally"));
    write("noise", "n1", 1, 2, 3);
    world.add("a", 4, null);
    write("noise", "n2", 5);
    assertThat(world.step(some)).isEqualTo(1);
    assertThat(position()).isEqualTo(newest());
    assertThat(world.step(some)).isZero();
    write("noise", "n3", 6);
    assertThat(world.step(some)).isZero();
    assertThat(position()).isEqualTo(newest());
    world.add("a", 7, null);
    assertThat(world.step(some)).isEqualTo(1);
    assertThat(noted()).containsExactly(4L, 7L);
  }

  @Test
  void ofARoomSomeKindsCanBeWanted() throws SQLException {
    world.add("a", 1, null);
    assertThat(world.step(loopFor(Interest.named("tally", List.of("Removed"))))).isZero();
    assertThat(position()).isEqualTo(newest());
    world.add("a", 2, null);
    assertThat(world.step(loopFor(Interest.of("tally", TallyWorld.Added.class)))).isEqualTo(1);
    assertThat(noted()).containsExactly(2L);
  }

  /** Passing over ends where an older transaction may still put something. */
  @Test
  void nothingIsPassedOverWhileAnOlderTransactionIsOpen() throws Exception {
    ReaderLoop some = loopFor(Interest.in("tally"));
    try (Connection older = world.database().getConnection()) {
      older.setAutoCommit(false);
      write(older, "tally", "old", 1);
      write("noise", "young", 2, 3);
      assertThat(some.step()).isZero();
      older.commit();
    }
    assertThat(world.step(some)).isEqualTo(1);
    assertThat(position()).isEqualTo(newest());
    assertThat(noted()).containsExactly(1L);
  }

  /** More noise, and more of what is wanted, than one turn looks at; also in one transaction. */
  @Test
  void longStretchesAreReadInSeveralTurnsWithoutAGap() throws SQLException {
    ReaderLoop some = loopFor(Interest.in("tally"));
    for (int i = 0; i < 600; i++) {
      write("noise", "many" + i, 1, 2);
    }
    write("tally", "long", LongStream.range(0, 2500).toArray());
    write("noise", "end", LongStream.range(0, 3000).toArray());
    write("tally", "last", 2500);
    List<Integer> turns = new ArrayList<>();
    while (!position().equals(newest())) {
      turns.add(world.step(some));
      assertThat(turns).hasSizeLessThan(20);
    }
    assertThat(noted()).containsExactlyElementsOf(LongStream.range(0, 2501).boxed().toList());
    assertThat(turns.stream().mapToInt(Integer::intValue).sum()).isEqualTo(2501);
    assertThat(turns).allMatch(given -> given <= 1000);
  }

  /** A younger transaction may commit first; nothing behind the older one is read before it. */
  @Test
  void nothingIsSkippedWhileAnOlderTransactionIsOpen() throws Exception {
    try (Connection older = world.database().getConnection()) {
      older.setAutoCommit(false);
      write(older, "tally", "old", 1);
      world.add("young", 2, null);
      assertThat(reader.step()).isZero();
      older.commit();
    }
    assertThat(world.step(reader)).isEqualTo(2);
    assertThat(noted()).containsExactly(1L, 2L);
  }

  @Test
  void anEffectWithoutItsPositionIsUndoneAndRepeated() throws SQLException {
    world.add("a", 1, null);
    notes.fault =
        tx -> {
          throw new IllegalStateException("A bug after the effect");
        };
    assertThatThrownBy(() -> world.step(reader)).isInstanceOf(IllegalStateException.class);
    assertThat(noted()).isEmpty();
    notes.fault = tx -> {};
    assertThat(world.step(reader)).isEqualTo(1);
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
    assertThatThrownBy(() -> world.step(reader)).isInstanceOf(SQLException.class);
    notes.fault = tx -> {};
    assertThat(world.step(loop())).isEqualTo(2);
    assertThat(world.step(reader)).isZero();
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
