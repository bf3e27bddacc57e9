package dev.redress.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The embedded PostgreSQL keeps what it acknowledged. */
@Tag("database")
class EmbeddedDatabaseTest {

  @Test
  void everyDurabilitySettingIsInForce() throws SQLException {
    try (Connection connection = TestDatabase.empty().dataSource().getConnection()) {
      assertThat(Durability.show(connection, "fsync")).isEqualTo("on");
      assertThat(Durability.show(connection, "synchronous_commit")).isEqualTo("on");
      assertThat(Durability.show(connection, "full_page_writes")).isEqualTo("on");
      assertThat(Durability.show(connection, "wal_compression")).isEqualTo("pglz");
      assertThat(Durability.show(connection, "server_version")).startsWith(Cluster.MAJOR + ".");
    }
  }
}
