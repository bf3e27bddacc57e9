package dev.redress.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.Horizon;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A journal restored into a server whose transactions count from elsewhere. */
@Tag("database")
class MovedJournalTest {

  private final TallyWorld world = new TallyWorld(1);
  private final List<String> read = new ArrayList<>();

  private final class Follower implements JournalReader {
    @Override
    public String name() {
      return "follower";
    }

    @Override
    public void read(Connection tx, List<JournalEntry> entries) {
      entries.forEach(each -> read.add(each.stream() + " " + each.version()));
    }
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void whatWasReadStaysReadAndTheRestIsReadOnceInOrder() throws SQLException {
    ReaderLoop reader =
        new ReaderLoop(
            new EventTurns(new Follower()),
            world.database(),
            Duration.ofMillis(1),
            new Semaphore(1));
    reader.step();
    world.add("a", 1, null);
    world.add("b", 2, null);
    assertThat(world.step(reader)).isEqualTo(2);
    world.add("a", 3, null);
    world.add("c", 4, null);
    moveAhead("journal");
    moveAhead("reader");
    assertThat(reader.step()).as("what lies in the future is not seen").isZero();

    notice();
    notice();

    world.add("b", 5, null);
    // Their numbers lie far apart now, so they may not come in one turn.
    Horizon.passed(world.jdbc());
    int given = 0;
    for (int more = reader.step(); more > 0; more = reader.step()) {
      given += more;
    }
    assertThat(given).isEqualTo(3);
    assertThat(read).hasSize(5).doesNotHaveDuplicates();
    assertThat(
            world
                .jdbc()
                .sql("select count(*) from journal where xid >= pg_current_xact_id()")
                .query(Long.class)
                .single())
        .isZero();
  }

  private void notice() throws SQLException {
    new MovedJournal(world.database(), world.jdbc(), List.of()).afterPropertiesSet();
  }

  private void moveAhead(String table) {
    world
        .jdbc()
        .sql(
            "update %s set xid = (xid::text::bigint + 1000000000)::text::xid8 where xid > '0'"
                .formatted(table))
        .update();
  }
}
