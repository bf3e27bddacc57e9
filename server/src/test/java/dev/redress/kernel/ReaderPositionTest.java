package dev.redress.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class ReaderPositionTest {

  private final TallyWorld world = new TallyWorld(1);

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void whoWasEnlistedInATransactionThatIsRolledBackIsEnlistedAgain() throws SQLException {
    ReaderPosition position = new ReaderPosition("late");
    enlist(position, false);
    assertThat(enlisted()).isZero();
    enlist(position, true);
    assertThat(enlisted()).isOne();
    enlist(position, true);
    assertThat(enlisted()).isOne();
  }

  private void enlist(ReaderPosition position, boolean commits) throws SQLException {
    try (Connection tx = world.database().getConnection()) {
      tx.setAutoCommit(false);
      position.enlist(tx);
      if (commits) {
        tx.commit();
      } else {
        tx.rollback();
      }
    }
  }

  private long enlisted() {
    return world
        .jdbc()
        .sql("select count(*) from reader where name = 'late'")
        .query(Long.class)
        .single();
  }
}
