package dev.redress.backup;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.redress.HttpUser;
import dev.redress.RedressServer;
import dev.redress.Sale;
import dev.redress.kernel.JournalReaders;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Role;
import dev.redress.launch.Database;
import dev.redress.launch.DatabaseOptions;
import dev.redress.launch.Server;
import dev.redress.ledger.Audit;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;

/**
 * Backup and restore rehearsed: out of a server at work, into an empty PostgreSQL of its own, and
 * on from there. Books are equal, readers go on where they were, evidence is what it was.
 */
@Tag("database")
class BackupTest {

  private static final List<String> COUNTED =
      List.of("journal", "purchase", "cases", "refund", "transfer", "evidence", "case_summary");

  private static final String REPLAYING =
      """
      with place as (
        select xid, stream, version,
               lag(xid) over w as after, lag(stream) over w as stream_after,
               lag(version) over w as version_after
        from journal window w as (order by xid, stream, version))
      insert into webhook_replay
      select ?, '2000-01-01', after, stream_after, version_after, xid, stream, version from place
      where stream = ? and version = 1
      """;

  @TempDir private static Path folder;

  @Test
  void aBackupOfAServerAtWorkIsRestoredElsewhereAndGoesOn() throws IOException, SQLException {
    try (RedressServer redress = RedressServer.another()) {
      Sale refunded = Sale.delivered(redress, "backup", "Teapot", 4200);
      refunded.apply();
      refunded.send(refunded.merchant(), "agree-refund", Map.of());
      Sale open = Sale.delivered(redress, "backup", "Cup", 990);
      open.apply();
      open.settle();
      String hook = hook(redress);
      Path file = folder.resolve("redress.zip");
      backup(redress, file);

      Path data = folder.resolve("restored");
      assertThat(restore(file, data)).contains("Restored");
      assertThat(restore(file, data)).contains("has data already");

      DatabaseOptions options =
          CommandLine.populateCommand(new DatabaseOptions(), "--data", data.toString());
      try (Database database = options.open(line -> {})) {
        replaying(database, hook, open.order());
        try (Server restored = Server.start(database, data, Server.roomsOnly())) {
          isTheSame(redress, restored);
          goesOn(restored);
          replaysTheRest(restored, open.order());
        }
      }
    }
  }

  /** The server erases a file between its being found and its being copied. */
  @Test
  void aFileThatIsErasedMeanwhileIsLeftOut() throws IOException {
    Path evidence = folder.resolve("erased-meanwhile");
    List<Path> files = new ArrayList<>();
    for (String name : List.of("aa", "bb", "cc")) {
      Path file = evidence.resolve(name).resolve(name.repeat(31));
      Files.createDirectories(file.getParent());
      files.add(Files.writeString(file, name));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip =
        new ZipOutputStream(out) {
          @Override
          public void putNextEntry(ZipEntry entry) throws IOException {
            super.putNextEntry(entry);
            for (Path each : files) {
              if (!entry.getName().endsWith(each.getFileName().toString())) {
                Files.deleteIfExists(each);
              }
            }
          }
        }) {
      assertThat(BackupCommand.evidence(zip, evidence)).isOne();
    }
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
      assertThat(in.getNextEntry()).isNotNull();
      assertThat(in.readAllBytes()).hasSize(2);
      assertThat(in.getNextEntry()).isNull();
    }
  }

  /** Of all that was told before it is there, it hears only by replays. */
  private static String hook(RedressServer redress) {
    Map<String, Object> wanted =
        Map.of("name", "Shop", "url", "http://127.0.0.1:9/", "events", List.of("order.*"));
    HttpUser program = redress.program(Role.INTEGRATION, "", "");
    return program.post("/webhooks", wanted).ok().path("id").asString();
  }

  /** A replay under way, of which only the first event of an order is left. */
  private static void replaying(Database database, String hook, LockKey order) throws SQLException {
    try (Connection connection = database.connect();
        PreparedStatement insert = connection.prepareStatement(REPLAYING)) {
      insert.setObject(1, LockKey.parse(hook).id());
      insert.setString(2, order.text());
      assertThat(insert.executeUpdate()).isOne();
    }
  }

  private static void replaysTheRest(Server restored, LockKey order) {
    JdbcClient jdbc = restored.bean(JdbcClient.class);
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> jdbc.sql("select from webhook_replay").query().listOfRows().isEmpty());
    assertThat(
            jdbc.sql("select stream || ' ' || version from webhook_delivery")
                .query(String.class)
                .list())
        .containsExactly(order.text() + " 1");
  }

  private static void backup(RedressServer redress, Path file) throws IOException, SQLException {
    HikariDataSource pool = (HikariDataSource) redress.bean(DataSource.class);
    try (Connection connection = pool.getConnection();
        OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      Path data = redress.data();
      BackupCommand.write(new ArchiveStore(connection), zip, data);
      connection.rollback();
      connection.setReadOnly(false);
    }
  }

  private static String restore(Path file, Path data) {
    StringWriter said = new StringWriter();
    new CommandLine(new RestoreCommand())
        .setOut(new PrintWriter(said))
        .setErr(new PrintWriter(said))
        .setExecutionExceptionHandler(
            (failure, command, parsed) -> {
              said.append(String.valueOf(failure.getMessage()));
              return 1;
            })
        .execute(file.toString(), "--data", data.toString());
    return said.toString();
  }

  private static void isTheSame(RedressServer redress, Server restored) {
    for (String table : COUNTED) {
      String count = "select count(*) from " + table;
      assertThat(restored.bean(JdbcClient.class).sql(count).query(Long.class).single())
          .as(table)
          .isEqualTo(redress.bean(JdbcClient.class).sql(count).query(Long.class).single());
    }
    assertThat(restored.bean(Audit.class).accounts())
        .isEqualTo(redress.bean(Audit.class).accounts());
    assertThat(restored.bean(Audit.class).check().wrong()).isEmpty();
  }

  /** The clock of the restored server is the real one; its first deadline is made to be due. */
  private static void goesOn(Server restored) {
    JdbcClient jdbc = restored.bean(JdbcClient.class);
    long before = jdbc.sql("select count(*) from journal").query(Long.class).single();
    jdbc.sql("update deadline set due_at = now() - interval '1 second'").update();
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> restored.bean(JournalReaders.class).caughtUp());
    assertThat(before).isPositive();
    assertThat(restored.bean(JournalReaders.class).progress())
        .allSatisfy(reader -> assertThat(reader.failure()).isEmpty())
        .allSatisfy(reader -> assertThat(reader.lag()).isZero());
  }
}
