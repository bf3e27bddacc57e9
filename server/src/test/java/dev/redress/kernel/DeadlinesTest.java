package dev.redress.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** T2, TRAPS 42: what is due fires, whatever else is broken, and not before. */
@Tag("database")
class DeadlinesTest {

  private final TallyWorld world = new TallyWorld(1);
  private final Deadlines deadlines =
      new Deadlines(world.jdbc(), world.clock(), new SimpleMeterRegistry(), true);
  private final List<String> fired = new ArrayList<>();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void oneBadRowHoldsUpNoOther() throws SQLException {
    deadlines.on("tally", this::wake);
    Instant now = world.clock().instant();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      names.add(i % 4 == 0 ? "broken" + i : i % 4 == 1 ? "refused" + i : "good" + i);
      wait(names.getLast(), now.minusSeconds(60 - i));
    }
    wait("later", now.plusSeconds(3600));
    deadlines.fireDue();
    List<String> good = names.stream().filter(each -> each.startsWith("good")).toList();
    assertThat(fired).containsExactlyInAnyOrderElementsOf(good);
    // What could not fire stays due, in sight, and is tried again later.
    assertThat(deadlines.overdue()).isEqualTo(20);
    assertThat(deadlines.fireDue()).isZero();

    world.clock().advance(Duration.ofHours(2));
    deadlines.fireDue();
    assertThat(fired).contains("later");
  }

  @Test
  void aWaitThatMovesLaterKeepsItsRowUntilTheClockCorrectsIt() throws SQLException {
    Instant now = world.clock().instant().truncatedTo(ChronoUnit.MICROS);
    wait("moved", now.plusSeconds(60));
    wait("moved", now.plusSeconds(120));
    assertThat(deadlines.next(now)).contains(now.plusSeconds(60));
    wait("moved", now.plusSeconds(30));
    assertThat(deadlines.next(now)).contains(now.plusSeconds(30));

    correct(new Deadlines.Wake(TallyWorld.key("moved"), "moved", "tally", now.plusSeconds(120)));
    assertThat(deadlines.next(now)).contains(now.plusSeconds(120));
    correct(new Deadlines.Wake(TallyWorld.key("moved"), "moved", "tally", null));
    assertThat(deadlines.next(now)).isEmpty();
  }

  private void correct(Deadlines.Wake wake) throws SQLException {
    try (Connection tx = world.database().getConnection()) {
      DeadlineRows.correct(tx, List.of(wake));
    }
  }

  private CompletableFuture<Outcome> wake(String stream) {
    if (stream.startsWith("broken")) {
      return CompletableFuture.failedFuture(new IllegalStateException("A bug"));
    }
    if (stream.startsWith("refused")) {
      return CompletableFuture.completedFuture(KernelRefusal.FORBIDDEN.with());
    }
    fired.add(stream);
    world.jdbc().sql("delete from deadline where stream = ?").param(stream).update();
    Receipt receipt = new Receipt(stream, 1, "", List.of(), world.clock().instant());
    return CompletableFuture.completedFuture(receipt);
  }

  private void wait(String stream, Instant until) throws SQLException {
    try (Connection tx = world.database().getConnection()) {
      Deadlines.Wake wake = new Deadlines.Wake(TallyWorld.key(stream), stream, "tally", until);
      DeadlineRows.write(tx, List.of(wake));
    }
  }
}
