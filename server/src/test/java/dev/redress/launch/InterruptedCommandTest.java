package dev.redress.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A command that gets a signal in its middle leaves no PostgreSQL behind, and one sentence. */
@Tag("database")
class InterruptedCommandTest {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int INVOICES = 40_000;

  @TempDir private Path folder;

  @Test
  void anImportThatIsEndedStopsPostgresAndSaysSoInOneSentence() throws Exception {
    Path said = folder.resolve("said");
    Process command = importing(file(), said);
    try {
      Awaitility.await()
          .atMost(PATIENCE)
          .until(() -> !command.isAlive() || Files.readString(said).contains("Replaying"));
      assertThat(Postmaster.on(cluster())).as("in its middle").isPresent();

      command.destroy();

      assertThat(command.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
      assertThat(command.exitValue()).isNotZero();
      assertThat(Postmaster.on(cluster())).isEmpty();
      assertThat(Files.readString(said))
          .containsOnlyOnce("Ended by a signal before it was done.")
          .doesNotContain("Exception")
          .doesNotContain("\tat ");
    } finally {
      command.destroyForcibly();
    }
  }

  private Path cluster() {
    return folder.resolve("data").resolve("postgresql");
  }

  private Process importing(Path file, Path said) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Launch.class.getName(),
            "import",
            "online-retail",
            file.toString(),
            "--data",
            folder.resolve("data").toString(),
            "--db-memory",
            "16MB")
        .redirectErrorStream(true)
        .redirectOutput(said.toFile())
        .start();
  }

  /** More orders than anybody imports while a test looks away. */
  private Path file() throws IOException {
    StringBuilder rows =
        new StringBuilder(
            "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\r\n");
    for (int i = 0; i < INVOICES; i++) {
      rows.append(100_000 + i).append(",A1,MUG,2,12/1/10 8:26,2.55,17850,United Kingdom\r\n");
    }
    return Files.writeString(folder.resolve("retail.csv"), rows);
  }
}
