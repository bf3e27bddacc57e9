package dev.redress.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.IndexPlan;
import dev.redress.RedressServer;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Hash;
import dev.redress.kernel.Journal;
import dev.redress.kernel.Journal.Stream;
import dev.redress.kernel.Json;
import dev.redress.kernel.LockKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

  /** The i-th of the events that were made here. */
  private static Stream stream(int i) {
    String md5 = HexFormat.of().formatHex(md5(String.valueOf(i / 10)));
    return new Stream(LockKey.parse(md5).bucket(), md5);
  }

  private static byte[] md5(String text) {
    try {
      return MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has MD5", e);
    }
  }

  /** In the order of their names within a transaction, which are a thousand events each. */
  @Test
  void leavesAreFoundByWhatTheyAreAboutWhereverTheyStand() {
    LeafStore leaves = redress.bean(LeafStore.class);
    for (int i : List.of(1, 10, 30_000, DirectoryStore.SPAN - 1, DirectoryStore.SPAN, LEAVES)) {
      Stream asked = stream(i);
      SortedMap<Long, LeafStore.Leaf> found = leaves.of(asked);
      Set<Long> versions =
          IntStream.rangeClosed(Math.max(1, i / 10 * 10), Math.min(LEAVES, i / 10 * 10 + 9))
              .mapToObj(Long::valueOf)
              .collect(Collectors.toSet());
      assertThat(found).containsOnlyKeys(versions);
      assertThat(leaves.of(LockKey.parse(asked.name()))).containsOnlyKeys(asked);
      found.forEach(
          (version, leaf) -> {
            assertThat(leaf.number() / 1000).isEqualTo(version / 1000);
            assertThat(leaf.hash())
                .isEqualTo(Hash.sum(version.toString().getBytes(StandardCharsets.UTF_8)));
          });
    }
  }

  @Test
  void leavesThatAreNotListedWhereTheyAreAreFoundByTheRoundOverTheTiles() {
    JdbcClient jdbc = redress.bean(JdbcClient.class);
    Stream hidden = stream(30_000);
    long leaf = redress.bean(LeafStore.class).of(hidden).sequencedValues().getFirst().number();
    jdbc.sql("create table kept_directory as table record_directory").update();
    String part = hidden.name().substring(0, 2);
    jdbc.sql(
            """
            update record_directory set entries = array_remove(entries,
              (('x' || left(?, 8))::bit(32)::int << 8) | ?)
            where part = ? and number = 0
            """)
        .params(hidden.name(), (int) (leaf / TileStore.WIDTH), part)
        .update();
    assertThat(redress.bean(LeafStore.class).of(hidden)).isEmpty();
    assertThat(wrong()).containsExactly("tile 1/0");
    jdbc.sql("delete from record_directory where part = ?").param(part).update();
    assertThat(wrong()).containsExactly("tile 1/0");
    jdbc.sql("insert into record_directory select * from kept_directory where part = ?")
        .param(part)
        .update();
    jdbc.sql("update record_directory set entries = entries || 300 where part = '00'").update();
    assertThat(wrong()).containsExactly("tile 1/0");
    jdbc.sql("update record_directory set entries = array_remove(entries, 300)").update();
    jdbc.sql("drop table kept_directory").update();
    assertThat(wrong()).isEmpty();
  }

  @Test
  void anOrdersLeavesAreFoundByItsId() throws SQLException {
    String asked = LeafStore.ABOUT.replace("?", "'{8f14e45fceea167a5a36dedd4bea2543}'");
    String plan = IndexPlan.of(redress.bean(DataSource.class), asked);
    assertThat(plan)
        .contains("Index Scan using record_directory_key", "Index Scan using record_run_key")
        .contains("Index Cond: (first >= (InitPlan");
  }
}
