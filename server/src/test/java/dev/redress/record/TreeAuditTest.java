package dev.redress.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.RedressServer;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Journal;
import dev.redress.kernel.Json;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** V2: a tree of three levels, of which somebody changes the upper ones in the database. */
@Tag("database")
class TreeAuditTest {

  private static final int LEAVES = 256 * 256 + 300;

  private static RedressServer redress;

  @BeforeAll
  static void grow() {
    redress = RedressServer.another("--redress.record.every=1h");
    redress
        .bean(JdbcClient.class)
        .sql(
            """
            insert into journal (bucket, stream, version, room, at, type, actor, payload, prev_hash,
                                 hash, xid)
            select 7, md5((i / 10)::text), i, 'nowhere', timestamptz 'epoch', 'T', ?::json,
                   '{}', sha256(''), sha256(i::text::bytea), (3 + i / 1000)::text::xid8
            from generate_series(1, ?) i
            """)
        .params(Json.write(Actor.CLOCK), LEAVES)
        .update();
    redress.eventually(() -> redress.bean(TileStore.class).size() == LEAVES);
    redress.bean(JdbcClient.class).sql("analyze record_run").update();
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
      List<Finding> leaves(long tile) {
        // What these events say is not what their hashes are of; that is another test's.
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
  void anOrdersLeavesAreFoundByItsId() throws SQLException {
    String asked = LeafStore.ABOUT.replace("?", "'{8f14e45f-ceea-167a-5a36-dedd4bea2543}'");
    StringBuilder plan = new StringBuilder();
    try (Connection tx = redress.bean(DataSource.class).getConnection();
        Statement statement = tx.createStatement()) {
      tx.setAutoCommit(false);
      // Of so few runs, reading all is as good.
      statement.execute("set local enable_seqscan = off");
      try (ResultSet line = statement.executeQuery("explain " + asked)) {
        while (line.next()) {
          plan.append(line.getString(1)).append('\n');
        }
      }
      tx.rollback();
    }
    assertThat(plan).contains("Bitmap Index Scan on record_run_by_key");
  }
}
