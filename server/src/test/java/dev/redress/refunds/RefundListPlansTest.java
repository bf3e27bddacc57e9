package dev.redress.refunds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.launch.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Refunds in a rare state are found without looking at all that are settled. */
@Tag("database")
class RefundListPlansTest {

  @ParameterizedTest
  @CsvSource({
    ", refund_by_time",
    "SETTLED, refund_by_time",
    "UNKNOWN, refund_unsettled",
    "FAILED_RETRYING, refund_unsettled",
    "REVERSED, refund_unsettled"
  })
  void aPageIsReadFromTheIndexThatHoldsItsState(RefundState.@Nullable Name state, String index)
      throws SQLException {
    String sql =
        "explain "
            + RefundStore.select(state)
                .replace(":before", "timestamptz '9999-01-01'")
                .replace(":order", "gen_random_uuid()")
                .replace(":number", "1")
                .replace(":limit", "51");
    StringBuilder plan = new StringBuilder();
    try (Connection tx = TestDatabase.migrated().dataSource().getConnection();
        Statement statement = tx.createStatement()) {
      tx.setAutoCommit(false);
      // No rows are not worth an index; what is asked is which one would do.
      statement.execute("set local enable_seqscan = off");
      statement.execute("set local enable_bitmapscan = off");
      try (ResultSet row = statement.executeQuery(sql)) {
        while (row.next()) {
          plan.append(row.getString(1)).append('\n');
        }
      }
      tx.rollback();
    }
    assertThat(plan).contains(index).doesNotContain("Sort Key", "Seq Scan on refund");
  }
}
