package dev.redress.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.Horizon;
import dev.redress.RedressServer;
import dev.redress.Sale;
import dev.redress.kernel.Journal;
import dev.redress.kernel.JournalReaders;
import dev.redress.kernel.LockKey;
import dev.redress.record.Finding.Kind;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** V2: somebody edits the database so that what the tree does not cover hides what was removed. */
@Tag("database")
class RunTamperingTest {

  private static RedressServer redress;
  private static JdbcClient jdbc;
  private static String caseId;

  @BeforeAll
  static void fill() throws SQLException {
    redress = RedressServer.another("--redress.readers=OFF", "--redress.record.every=1h");
    jdbc = redress.bean(JdbcClient.class);
    Sale sale = Sale.delivered(redress, "edited-shop", "杯子", 3990);
    sale.apply();
    caseId = sale.caseId();
    assertThat(step()).as("a reader that is new").isZero();
    assertThat(step()).isPositive();
  }

  private static int step() throws SQLException {
    Horizon.passed(jdbc);
    return redress.bean(JournalReaders.class).step(redress.bean(TreeReader.class));
  }

  @AfterAll
  static void stop() {
    redress.close();
  }

  @BeforeEach
  void keep() {
    assertThat(found()).isEmpty();
    for (String table : List.of("journal", "record_run", "reader")) {
      jdbc.sql("create table kept_%s as table %s".formatted(table, table)).update();
    }
  }

  @AfterEach
  void putBack() {
    for (String table : List.of("journal", "record_run", "reader")) {
      jdbc.sql("delete from " + table).update();
      jdbc.sql("insert into %s select * from kept_%s".formatted(table, table)).update();
      jdbc.sql("drop table kept_" + table).update();
    }
  }

  private static List<Finding> found() {
    RecordAudit audit =
        new RecordAudit(
            redress.bean(Journal.class),
            redress.bean(LeafStore.class),
            redress.bean(TileStore.class),
            10);
    audit.goOn();
    return audit.found();
  }

  private static void edit(String sql) {
    assertThat(jdbc.sql(sql).update()).isPositive();
  }

  private static void removeTheLastEvent() {
    edit(
        """
        delete from journal where stream = '%1$s'
          and version = (select max(version) from journal where stream = '%1$s')
        """
            .formatted(caseId));
  }

  private static long last() {
    return jdbc.sql("select max(version) from kept_journal where stream = ?")
        .param(caseId)
        .query(Long.class)
        .single();
  }

  @Test
  void anEventThatIsRemovedFromTheEndIsMissed() {
    removeTheLastEvent();
    assertThat(found()).containsExactly(new Finding(Kind.EVENT_MISSING, caseId, last()));
  }

  @Test
  void aLeafThatIsSaidToBeOfAnotherEventIsFound() {
    removeTheLastEvent();
    edit(
        """
        update record_run r set
          streams = (select array_agg(case when e.stream = '%1$s' and e.version = %2$d
            then r.streams[1] else e.stream end order by e.place)
            from unnest(r.streams, r.versions) with ordinality as e(stream, version, place)),
          versions = (select array_agg(case when e.stream = '%1$s' and e.version = %2$d
            then r.versions[1] else e.version end order by e.place)
            from unnest(r.streams, r.versions) with ordinality as e(stream, version, place))
        """
            .formatted(caseId, last()));
    assertThat(found()).contains(new Finding(Kind.TREE_CHANGED, "tile 0/0", 0));
  }

  @Test
  void leavesThatAreCountedFromElsewhereAreFound() {
    edit(
        "update record_run set first = first + 1 where first = (select max(first) from record_run)");
    assertThat(found()).contains(new Finding(Kind.TREE_CHANGED, "tile 0/0", 0));
  }

  @Test
  void anEventThatIsMovedInTimeIsMissedWhereItWas() {
    String order = caseId.substring(0, LockKey.TEXT_LENGTH);
    edit(
        "update journal set xid = (select max(xid)::text::bigint + 5 from journal)::text::xid8"
            + " where stream = '%s' and version = 1".formatted(order));
    assertThat(found()).contains(new Finding(Kind.EVENT_MISSING, order, 1));
  }

  @Test
  void aReaderThatIsSetBackAddsNothingTwice() {
    long size = redress.bean(TileStore.class).size();
    edit("update reader set xid = '0', stream = '', version = 0 where name = 'record.tree'");
    assertThatThrownBy(RunTamperingTest::step)
        .hasMessage("The tree does not end where its reader begins");
    assertThat(redress.bean(TileStore.class).size()).isEqualTo(size);
  }
}
