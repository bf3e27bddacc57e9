package dev.redress;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * How PostgreSQL would find rows if it could not read whole tables. Of the few rows of a test,
 * reading all is as good; what is asked is whether an index would do when there are many.
 */
public final class IndexPlan {

  private IndexPlan() {}

  /** The plan of a statement whose parameters have been replaced by values. */
  public static String of(DataSource database, String sql) throws SQLException {
    StringBuilder plan = new StringBuilder();
    try (Connection tx = database.getConnection();
        Statement statement = tx.createStatement()) {
      tx.setAutoCommit(false);
      statement.execute("set local enable_seqscan = off");
      statement.execute("set local enable_bitmapscan = off");
      try (ResultSet line = statement.executeQuery("explain " + sql)) {
        while (line.next()) {
          plan.append(line.getString(1)).append('\n');
        }
      }
      tx.rollback();
    }
    return plan.toString();
  }
}
