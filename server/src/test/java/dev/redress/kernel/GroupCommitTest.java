package dev.redress.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the command log promises about commands that are decided together (DESIGN §3). */
@Tag("database")
class GroupCommitTest {

  private TallyWorld world = new TallyWorld(1);

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void aCommandThatBreaksARuleDoesNotTakeItsNeighboursDown() throws Exception {
    breaks(TallyWorld.UNDECIDABLE, IllegalStateException.class);
  }

  @Test
  void aCommandThatBreaksTheWritingDoesNotTakeItsNeighboursDown() throws Exception {
    breaks(TallyWorld.UNWRITABLE, DatabaseException.class);
  }

  private void breaks(long amount, Class<? extends Throwable> cause) throws Exception {
    List<CompletableFuture<Outcome>> neighbours = new ArrayList<>();
    CompletableFuture<Outcome> broken;
    CompletableFuture<Outcome> refused;
    try (Connection held = world.hold("first")) {
      neighbours.add(world.submit("first", 1, "k0"));
      neighbours.add(world.submit("left", 2, "k1"));
      broken = world.submit("middle", amount, "k2");
      neighbours.add(world.submit("middle", 3, "k3"));
      refused = world.submit("middle", -1, "k4");
      neighbours.add(world.submit("right", 4, "k5"));
      held.rollback();
    }
    for (CompletableFuture<Outcome> each : neighbours) {
      assertThat(each.get()).isInstanceOf(Receipt.class);
    }
    assertThat(refused.get()).isEqualTo(KernelRefusal.FORBIDDEN.with());
    assertThatThrownBy(broken::get)
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(cause);
    assertThat(world.total("middle")).isEqualTo(3);
    assertThat(world.total("right")).isEqualTo(4);
    assertThat(world.journal("middle")).hasSize(1);
    assertThat(Journal.firstBroken(world.journal("middle"))).isZero();
  }

  /** The broken command is as if never sent: its key is free, and the next try is decided anew. */
  @Test
  void aKeyIsNotUsedUpByARefusalOrABug() {
    assertThat(world.add("a", -1, "k")).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> world.add("a", TallyWorld.UNDECIDABLE, "k"))
        .isInstanceOf(IllegalStateException.class);
    assertThat(world.add("a", 5, "k")).isInstanceOf(Receipt.class);
  }

  @Test
  void sameKeyAndInputIsTheSameReceiptAndOtherInputIsRefused() {
    Outcome first = world.add("a", 5, "k");
    world.add("a", 7, "other");
    assertThat(world.add("a", 5, "k")).isEqualTo(first);
    assertThat(world.add("a", 6, "k")).isEqualTo(KernelRefusal.IDEMPOTENCY_KEY_REUSED.with());
    assertThat(world.total("a")).isEqualTo(12);
  }

  @Test
  void keysHoldWithinOneGroupToo() throws Exception {
    CompletableFuture<Outcome> opener;
    CompletableFuture<Outcome> first;
    CompletableFuture<Outcome> again;
    CompletableFuture<Outcome> other;
    try (Connection held = world.hold("a")) {
      opener = world.submit("a", 1, "opener");
      first = world.submit("a", 5, "k");
      again = world.submit("a", 5, "k");
      other = world.submit("a", 6, "k");
      held.rollback();
    }
    assertThat(opener.get()).isInstanceOf(Receipt.class);
    assertThat(again.get()).isEqualTo(first.get());
    assertThat(other.get()).isEqualTo(KernelRefusal.IDEMPOTENCY_KEY_REUSED.with());
    assertThat(world.total("a")).isEqualTo(6);
  }

  /** TRAPS 11: two writers, as two servers would be, and one click sent fifty times. */
  @Test
  void keysHoldAcrossWriters() throws Exception {
    world.close();
    world = new TallyWorld(4);
    List<CompletableFuture<Outcome>> clicks = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      clicks.add(world.submit("a", 5, "click-" + i % 4));
    }
    List<Outcome> answers = new ArrayList<>();
    for (CompletableFuture<Outcome> each : clicks) {
      answers.add(each.get());
    }
    assertThat(answers.stream().distinct()).hasSize(4).allMatch(Receipt.class::isInstance);
    assertThat(world.total("a")).isEqualTo(20);
    assertThat(world.journal("a")).hasSize(4);
  }

  /** TRAPS 1, 2: many writers at one number with a limit; what is accepted never passes it. */
  @Test
  void theLimitHoldsWhoeverComesTogether() throws Exception {
    world.close();
    world = new TallyWorld(4);
    List<CompletableFuture<Outcome>> sent = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      sent.add(world.submit("a", 7, null));
    }
    long accepted = 0;
    for (CompletableFuture<Outcome> each : sent) {
      accepted += each.get() instanceof Receipt ? 1 : 0;
    }
    assertThat(accepted).isEqualTo(1000 / 7);
    assertThat(world.total("a")).isEqualTo(7 * accepted);
    assertThat(world.journal("a")).hasSize((int) accepted);
    assertThat(Journal.firstBroken(world.journal("a"))).isZero();
  }

  @Test
  void whoLookedAtAnOlderVersionIsTold() {
    world.add("a", 1, null);
    assertThat(world.addIf("a", 1, 0))
        .isEqualTo(KernelRefusal.VERSION_MISMATCH.with("version", 1L));
    assertThat(world.addIf("a", 1, 1)).isInstanceOf(Receipt.class);
  }

  /** V2: whoever changes the past, in whatever column, is found at the row that was changed. */
  @Test
  void tamperingIsFoundAtTheRowThatWasChanged() throws SQLException {
    for (String what :
        List.of(
            "payload = '{\"amount\":9}'::json",
            "actor = '{}'::json",
            "at = at + interval '1 second'",
            "type = 'Removed'",
            "prev_hash = hash",
            "hash = prev_hash")) {
      String name = "tampered " + what;
      for (int i = 1; i <= 5; i++) {
        world.add(name, i, null);
      }
      assertThat(Journal.firstBroken(world.journal(name))).isZero();
      String change = "update journal set " + what + " where stream = ? and version = 3";
      world.jdbc().sql(change).param(TallyWorld.key(name).text()).update();
      assertThat(brokenAt(name)).as(what).isEqualTo(3);
    }
  }

  @Test
  void aMissingRowIsFound() {
    for (int i = 1; i <= 5; i++) {
      world.add("cut", i, null);
    }
    world
        .jdbc()
        .sql("delete from journal where stream = ? and version = 2")
        .param(TallyWorld.key("cut").text())
        .update();
    assertThat(brokenAt("cut")).isEqualTo(2);
  }

  private long brokenAt(String name) {
    List<JournalEntry> rows =
        world
            .jdbc()
            .sql(
                """
                select bucket, stream, version, room, at, type,
                  case when actor::text = '{}' then ? else actor::text end as actor,
                  payload, prev_hash, hash
                from journal where stream = ? order by version
                """)
            .params(Json.write(TallyWorld.BELA), TallyWorld.key(name).text())
            .query((row, n) -> Journal.entry(row))
            .list();
    return Journal.firstBroken(rows);
  }
}
