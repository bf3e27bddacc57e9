package dev.redress.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes that come and go on one data directory. In order, because they share one cluster:
 * making it takes seconds.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("database")
class SharedDatabaseTest {

  @TempDir private static Path data;

  private final List<String> said = new ArrayList<>();

  @Test
  @Order(1)
  void firstStartThatWasCutOffBeginsAnew() throws IOException, SQLException {
    Files.createDirectories(data.resolve("postgresql"));
    Files.writeString(data.resolve("postgresql").resolve("PG_VERSION"), "17");
    Files.writeString(data.resolve("postgresql.making"), "");

    try (EmbeddedDatabase database = open();
        Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE kept (word text)");
      statement.execute("INSERT INTO kept VALUES ('promise')");
    }

    assertThat(data.resolve("postgresql.making")).doesNotExist();
    assertThat(Files.getPosixFilePermissions(data.resolve("postgresql.password")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(Postmaster.on(data.resolve("postgresql"))).isEmpty();
  }

  @Test
  @Order(2)
  void postgresLeftByKilledProcessIsAdoptedAndStoppedAtTheEnd() throws Exception {
    Process killed = hold();
    killed.destroyForcibly().waitFor();
    long left = Postmaster.on(data.resolve("postgresql")).orElseThrow().pid();

    try (EmbeddedDatabase database = open();
        Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      assertThat(statement.executeQuery("SELECT word FROM kept").next()).isTrue();
    }

    assertThat(said)
        .containsExactly(
            "Adopted PostgreSQL (process %d), which an earlier Redress left running."
                .formatted(left));
    assertThat(Postmaster.on(data.resolve("postgresql"))).isEmpty();
  }

  @Test
  @Order(3)
  void whoeverLeavesLastStopsPostgres() throws Exception {
    Process other = hold();
    try (EmbeddedDatabase database = open();
        Connection connection = database.connect()) {
      assertThat(connection.isValid(5)).isTrue();
    }
    assertThat(said).isEmpty();
    assertThat(Postmaster.on(data.resolve("postgresql"))).isPresent();

    other.getOutputStream().close();
    assertThat(other.waitFor()).isZero();
    assertThat(Postmaster.on(data.resolve("postgresql"))).isEmpty();
  }

  @Test
  @Order(4)
  void filesOfAnotherMajorVersionAreRefusedAndUntouched() throws IOException {
    Files.writeString(data.resolve("postgresql").resolve("PG_VERSION"), "16\n");

    assertThatThrownBy(this::open)
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining(
            "was written by PostgreSQL 16, but this Redress brings PostgreSQL 17");
    assertThat(data.resolve("postgresql.making")).doesNotExist();
  }

  private EmbeddedDatabase open() {
    return EmbeddedDatabase.open(new DatabaseSettings(data, "16MB", 0), said::add);
  }

  private static Process hold() throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                HoldDatabase.class.getName(),
                data.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    BufferedReader output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = output.readLine();
    while (line != null && !line.startsWith("ready ")) {
      line = output.readLine();
    }
    assertThat(line).startsWith("ready jdbc:postgresql://127.0.0.1:");
    return process;
  }
}
