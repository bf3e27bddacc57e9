package dev.redress.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL that is killed under a running server comes back by itself, with everything in it. */
class KeeperTest {

  @TempDir private static Path data;

  @Test
  void killedPostgresIsStartedAgainOnItsPortAndStoppedAtTheEnd() throws SQLException {
    List<String> said = new CopyOnWriteArrayList<>();
    DatabaseSettings settings = new DatabaseSettings(data, "32MB", 0);
    try (EmbeddedDatabase database = EmbeddedDatabase.open(settings, said::add)) {
      execute(database, "create table kept as select 1 as promise");
      ProcessHandle first = RunningDatabase.on(data).orElseThrow().process();
      List<ProcessHandle> children = first.descendants().toList();

      first.destroyForcibly();
      children.forEach(ProcessHandle::destroyForcibly);

      Awaitility.await()
          .atMost(Duration.ofSeconds(60))
          .ignoreExceptions()
          .until(() -> promises(database) == 1);
      assertThat(RunningDatabase.on(data).orElseThrow().process().pid()).isNotEqualTo(first.pid());
      Awaitility.await()
          .untilAsserted(
              () ->
                  assertThat(said)
                      .containsExactly(
                          "PostgreSQL has ended, although nobody stopped it: starting it again.",
                          "PostgreSQL runs again."));
    }
    assertThat(RunningDatabase.on(data)).isEmpty();
  }

  private static void execute(Database database, String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static long promises(Database database) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select count(*) from kept")) {
      row.next();
      return row.getLong(1);
    }
  }
}
