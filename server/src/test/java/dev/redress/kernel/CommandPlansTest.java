package dev.redress.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the command logs' connections keep planned stays right while tables grow. */
@Tag("database")
class CommandPlansTest {

  private static final TallyWorld WORLD = new TallyWorld(1);

  @AfterAll
  static void close() {
    WORLD.close();
  }

  @Test
  void aPlanMadeForAnEmptyTableFindsRowsByTheirKeysWhenThereAreMany() throws SQLException {
    assertThat(planOnceFilled(CommandConnections.PLAN_ONCE))
        .contains("Index Scan using thing_pkey")
        .doesNotContain("Seq Scan");
  }

  /** Shows that the test above can fail. */
  @Test
  void withoutTheSettingsThatPlanGoesThroughTheWholeTable() throws SQLException {
    assertThat(planOnceFilled("set plan_cache_mode = force_generic_plan")).contains("Seq Scan");
  }

  private static String planOnceFilled(String settings) throws SQLException {
    try (Connection tx = WORLD.database().getConnection();
        Statement sql = tx.createStatement()) {
      tx.setAutoCommit(false);
      try {
        sql.execute(settings);
        prepare(sql);
        sql.execute("execute find(array[1::smallint], array[gen_random_uuid()])");
        fill(sql);
        return plan(sql);
      } finally {
        tx.rollback();
        sql.execute("deallocate all");
      }
    }
  }

  private static void prepare(Statement sql) throws SQLException {
    sql.execute(
        """
        create temporary table thing (bucket smallint, id uuid, body text,
          primary key (bucket, id)) with (autovacuum_enabled = off)
        """);
    sql.execute("insert into thing values (1, gen_random_uuid(), '')");
    sql.execute("analyze thing");
    sql.execute(
        """
        prepare find(smallint[], uuid[]) as
        select t.body from thing t join unnest($1, $2) as k(bucket, id)
          on t.bucket = k.bucket and t.id = k.id
        """);
  }

  private static void fill(Statement sql) throws SQLException {
    sql.execute(
        """
        insert into thing
        select n % 1024, gen_random_uuid(), repeat('x', 100) from generate_series(1, 20000) n
        """);
  }

  private static String plan(Statement sql) throws SQLException {
    StringBuilder plan = new StringBuilder();
    try (ResultSet row =
        sql.executeQuery("explain execute find(array[1::smallint], array[gen_random_uuid()])")) {
      while (row.next()) {
        plan.append(row.getString(1)).append('\n');
      }
    }
    return plan.toString();
  }
}
