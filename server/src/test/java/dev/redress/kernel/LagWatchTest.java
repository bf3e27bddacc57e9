package dev.redress.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is asked ten times a second costs the same however long the journal is. */
@Tag("database")
class LagWatchTest {

  private static final TallyWorld WORLD = new TallyWorld(1);

  @AfterAll
  static void close() {
    WORLD.close();
  }

  @Test
  void theNewestTransactionIsTakenFromTheEndOfTheIndex() throws SQLException {
    try (Connection tx = WORLD.database().getConnection();
        Statement settings = tx.createStatement();
        PreparedStatement sql = tx.prepareStatement("explain " + LagWatch.PLACES)) {
      tx.setAutoCommit(false);
      // A journal this short is read whole; what matters is how a long one would be.
      settings.execute("set local enable_seqscan = off");
      sql.setArray(1, tx.createArrayOf("text", new String[] {"anybody"}));
      StringBuilder plan = new StringBuilder();
      try (ResultSet row = sql.executeQuery()) {
        while (row.next()) {
          plan.append(row.getString(1)).append('\n');
        }
      }
      tx.rollback();
      assertThat(plan).contains("Scan Backward").doesNotContain("->  Sort", "Gather");
    }
  }
}
