package dev.redress.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.kernel.LockKey;
import dev.redress.launch.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** V5: an order is at rest when nothing happens on it any more, in whatever order letters are. */
@Tag("database")
class ErasureStoreTest {

  private static final LockKey ORDER =
      new LockKey(UUID.fromString("3a7b2c41-90de-5f12-8a3b-00c1d2e3f4aa"));
  private static final Instant LAST = Instant.parse("2026-03-01T10:00:00Z");

  /** In Danish "aa" is the last letter of all, in Welsh "dd" comes behind "dg". */
  @ParameterizedTest
  @ValueSource(strings = {"C", "da-x-icu", "cy-x-icu", "et-x-icu", "zh-x-icu"})
  void whatHappenedIsFoundInEveryOrderOfLetters(String collation) throws SQLException {
    try (Connection tx = TestDatabase.migrated().dataSource().getConnection()) {
      tx.setAutoCommit(false);
      for (String table : new String[] {"journal", "deadline"}) {
        run(tx, "alter table %s alter stream type text collate \"%s\"".formatted(table, collation));
      }
      for (String id : new String[] {"aa", "ad", "dd"}) {
        String hex = ORDER.id().toString();
        LockKey order = new LockKey(UUID.fromString(hex.substring(0, hex.length() - 2) + id));
        happens(tx, order, order.text() + "-1", LAST);
        run(
            tx,
            "insert into deadline values (%d, '%s-1', 'cases', now())"
                .formatted(order.bucket(), order.text()));
        ErasureStore.Rest rest = ErasureStore.rest(tx, order);
        assertThat(rest.last()).as(order.text()).isEqualTo(LAST);
        assertThat(rest.waiting()).as(order.text()).isTrue();
      }
    }
  }

  @Test
  void theKeysFindItWhereLettersAreInTheOrderOfBytes() throws SQLException {
    try (Connection tx = TestDatabase.migrated().dataSource().getConnection()) {
      run(tx, "set enable_seqscan = off");
      StringBuilder plan = new StringBuilder();
      try (PreparedStatement explain = tx.prepareStatement("explain " + ErasureStore.REST)) {
        for (int i = 1; i <= 4; i++) {
          explain.setObject(i, i % 2 == 1 ? (Object) ORDER.bucket() : ORDER.text());
        }
        try (ResultSet row = explain.executeQuery()) {
          while (row.next()) {
            plan.append(row.getString(1)).append('\n');
          }
        }
      }
      String range = "stream >= '" + ORDER.text();
      assertThat(plan.toString()).containsSubsequence(range, range);
    }
  }

  private static void happens(Connection tx, LockKey order, String stream, Instant at)
      throws SQLException {
    run(
        tx,
        """
        insert into journal (bucket, stream, version, room, at, type, actor, payload, prev_hash, hash)
        values (%d, '%s', 1, 'cases', '%s', 'Applied', '{}', '{}', '', '')
        """
            .formatted(order.bucket(), stream, at));
  }

  private static void run(Connection tx, String sql) throws SQLException {
    try (Statement statement = tx.createStatement()) {
      statement.execute(sql);
    }
  }
}
