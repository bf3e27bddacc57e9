package dev.redress.refunds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.IndexPlan;
import dev.redress.launch.TestDatabase;
import java.sql.SQLException;
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
        RefundStore.select(state)
            .replace(":before", "timestamptz '9999-01-01'")
            .replace(":order", "uuid 'ffffffff-ffff-ffff-ffff-ffffffffffff'")
            .replace(":number", "1")
            .replace(":limit", "51");
    String plan = IndexPlan.of(TestDatabase.migrated().dataSource(), sql);
    assertThat(plan).contains(index).doesNotContain("Sort Key", "Seq Scan on refund");
  }
}
