package dev.redress;

import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How far readers of the journal can see: up to the oldest transaction under way, and be it in
 * another database of the cluster or the database's own sweeping. A test that takes a reader's turn
 * itself waits until that has passed what the test wrote.
 */
public final class Horizon {

  private static final String PASSED =
      """
      select coalesce(
        (select xid from journal order by journal.xid desc limit 1)
          < pg_snapshot_xmin(pg_current_snapshot()), true)
      """;

  private Horizon() {}

  /** Waits until everything that is in the journal can be read. */
  public static void passed(JdbcClient jdbc) {
    Awaitility.await().until(() -> jdbc.sql(PASSED).query(Boolean.class).single());
  }
}
