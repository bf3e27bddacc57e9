package dev.redress.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.IndexPlan;
import java.sql.SQLException;
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
    String sql = LagWatch.PLACES.replace("?", "'{anybody}'");
    assertThat(IndexPlan.of(WORLD.database(), sql))
        .contains("Scan Backward")
        .doesNotContain("->  Sort", "Gather");
  }
}
