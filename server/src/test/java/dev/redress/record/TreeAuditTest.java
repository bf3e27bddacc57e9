package dev.redress.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.RedressServer;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Hash;
import dev.redress.kernel.Journal;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.JournalReaders;
import dev.redress.kernel.LockKey;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** V2: a tree of three levels, of which somebody changes the upper ones in the database. */
class TreeAuditTest {

  private static final LockKey ORDER = LockKey.named("order", "CN", "tree");

  private static RedressServer redress;

  @BeforeAll
  static void grow() throws SQLException {
    redress = RedressServer.another("--redress.record.every=1h");
    redress.eventually(() -> redress.bean(JournalReaders.class).caughtUp());
    List<JournalEntry> entries = new ArrayList<>();
    for (int i = 1; i <= 256 * 256 + 300; i++) {
      String stream = LockKey.named("order", "CN", "" + i % 1000).text();
      Hash hash = Hash.sum(ByteBuffer.allocate(4).putInt(i).array());
      entries.add(
          new JournalEntry(
              ORDER.bucket(),
              stream,
              i,
              "order",
              Instant.EPOCH,
              "T",
              Actor.CLOCK,
              "{}",
              Hash.NONE,
              hash,
              "{}",
              null));
    }
    try (Connection tx = redress.bean(DataSource.class).getConnection()) {
      tx.setAutoCommit(false);
      redress.bean(TreeReader.class).read(tx, entries);
      tx.commit();
    }
    redress.bean(JdbcClient.class).sql("analyze record_leaf").update();
  }

  @AfterAll
  static void stop() {
    redress.close();
  }

  /** The tiles that the audit finds wrong when it walks over all of them. */
  private static List<String> wrong() {
    RecordAudit audit = audit(1);
    for (int i = 0; i < 300; i++) {
      audit.goOn();
    }
    return audit.found().stream().map(Finding::stream).toList();
  }

  private static RecordAudit audit(int tilesPerRound) {
    return new RecordAudit(
        redress.bean(Journal.class),
        redress.bean(LeafStore.class),
        redress.bean(TileStore.class),
        tilesPerRound) {
      @Override
      List<Finding> streams(List<Journal.Stream> streams) {
        // Of these leaves there never were events; that is another test's.
        return List.of();
      }
    };
  }

  @Test
  void whoAsksForACheckGetsOneAlsoWhereTheAuditIsOff() {
    RecordAudit off = audit(0);
    off.goOn();
    assertThat(off.progress().next()).isZero();
    off.goOnAnyway();
    assertThat(off.progress().next()).isOne();
  }

  private static void flip(int level, long number, int at) {
    String sql = "update record_tile set hashes = set_byte(hashes, :at, get_byte(hashes, :at) # 1)";
    assertThat(
            redress
                .bean(JdbcClient.class)
                .sql(sql + " where level = :level and number = :number")
                .param("at", at)
                .param("level", level)
                .param("number", number)
                .update())
        .isOne();
  }

  @Test
  void aChangedTileOfAnyLevelIsFound() {
    assertThat(wrong()).isEmpty();
    flip(2, 0, 5);
    assertThat(wrong()).containsExactly("tile 1/0");
    flip(2, 0, 5);
    flip(1, 0, 32 * 255);
    assertThat(wrong()).containsExactly("tile 0/255", "tile 1/0");
    flip(1, 0, 32 * 255);
    flip(1, 1, 0);
    assertThat(wrong()).containsExactly("tile 0/256");
    flip(1, 1, 0);
    flip(0, 256, 0);
    assertThat(wrong()).containsExactly("tile 0/256");
    flip(0, 256, 0);
    assertThat(wrong()).isEmpty();
  }

  @Test
  void anOrdersStreamsAreFoundByARangeOfTheKey() {
    LockKey order = LockKey.named("order", "CN", "7");
    String plan =
        String.join(
            "\n",
            redress
                .bean(JdbcClient.class)
                .sql("explain " + LeafStore.OF_ORDER)
                .params(ORDER.bucket(), order.text(), order.text() + LeafStore.AFTER_DASH)
                .query(String.class)
                .list());
    assertThat(plan)
        .contains("record_leaf_key")
        .containsPattern("Index Cond: .*stream >= .*stream < ")
        .doesNotContain("Filter");
  }
}
