package dev.redress.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.FreePorts;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * Each thing that keeps Redress from starting: one sentence, an exit code that is not 0, nothing
 * half-made.
 */
@Tag("database")
class CannotStartTest {

  private final StringWriter errors = new StringWriter();
  @TempDir private Path parent;

  @Test
  void portThatIsTaken() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();
      refused(
          "Port %d is taken: stop what uses it, or choose another with --port N.".formatted(port),
          "--port",
          Integer.toString(port));
    }
    assertThat(parent.resolve("data")).doesNotExist();
  }

  @Test
  void dataThatIsNoDirectory() throws IOException {
    Path file = Files.createFile(parent.resolve("data"));
    refused(file + " is not a directory: choose another with --data DIR.", "--port", "0");
  }

  @Test
  void directoryThatCannotBeWritten() throws IOException {
    Path data = Files.createDirectory(parent.resolve("data"));
    UserPrincipal me = Files.getOwner(data);
    if (me.getName().equals("root")) {
      Files.setOwner(
          data,
          data.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
      refused(
          "The data directory %s belongs to nobody, but Redress runs as root: choose another with --data DIR or run as nobody."
              .formatted(data),
          "--port",
          "0");
    } else {
      Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("r-x------"));
      refused(
          "The data directory %s cannot be written (AccessDeniedException): choose another with --data DIR."
              .formatted(data),
          "--port",
          "0");
    }
    assertThat(data).isEmptyDirectory();
  }

  @Test
  void diskThatIsFull() {
    assertThatThrownBy(() -> DataDirectory.claim(parent.resolve("a/b"), Long.MAX_VALUE))
        .isInstanceOf(CannotStart.class)
        .hasMessageStartingWith("The disk is full: ");
    assertThat(parent).isEmptyDirectory();
  }

  @Test
  void memoryThatIsNoSize() {
    refused(
        "--db-memory takes a number with kB, MB or GB, such as 256MB, not \"much\".",
        "--port",
        "0",
        "--db-memory",
        "much");
    refused("--memory takes a number with m or g, such as 512m, not \"lots\".", "--memory", "lots");
  }

  @Test
  void databaseThatCouldForget() throws IOException {
    // The library's own defaults are for tests: nothing is synchronised.
    try (EmbeddedPostgres forgetful = EmbeddedPostgres.start()) {
      String url = "postgresql://postgres@127.0.0.1:" + forgetful.getPort() + "/postgres";
      assertThatThrownBy(() -> ExternalDatabase.open(Map.of("REDRESS_DB_URL", url)))
          .isInstanceOf(CannotStart.class)
          .hasMessage(
              "PostgreSQL runs with fsync=off, so a crash could lose decided cases and money: set it to on.");
    }
  }

  @Test
  void databaseThatIsTooOld() {
    assertThatThrownBy(() -> Durability.refuseOld(140_012))
        .isInstanceOf(CannotStart.class)
        .hasMessage("The database is PostgreSQL 14, and Redress needs 15 or newer.");
    Durability.refuseOld(150_000);
  }

  @Test
  void databaseThatIsNotThereIsNamedWithoutItsPassword() throws IOException {
    int nobody = FreePorts.any();
    String url = "postgresql://me:secret@127.0.0.1:%d/shop?application_name=x".formatted(nobody);
    assertThatThrownBy(() -> ExternalDatabase.open(Map.of("REDRESS_DB_URL", url)))
        .isInstanceOf(CannotStart.class)
        .hasMessageStartingWith(
            "The database at postgresql://127.0.0.1:%d/shop cannot be used: ".formatted(nobody))
        .hasMessageNotContaining("secret");
  }

  @Test
  void addressesOfBothKindsAreUnderstood() {
    assertThat(
            ExternalDatabase.parse(
                Map.of("REDRESS_DB_URL", "postgres://a%40b:p%3Aw+d@db/shop?sslmode=require")))
        .isEqualTo(
            new ExternalDatabase("jdbc:postgresql://db/shop?sslmode=require", "a@b", "p:w+d"));
    assertThat(
            ExternalDatabase.parse(
                Map.of(
                    "REDRESS_DB_URL", "jdbc:postgresql://db:1/shop",
                    "REDRESS_DB_USER", "u",
                    "REDRESS_DB_PASSWORD", "p")))
        .isEqualTo(new ExternalDatabase("jdbc:postgresql://db:1/shop", "u", "p"));
    assertThatThrownBy(
            () -> ExternalDatabase.parse(Map.of("REDRESS_DB_URL", "mysql://u:secret@db/shop")))
        .isInstanceOf(CannotStart.class)
        .hasMessageNotContaining("secret");
  }

  private void refused(String sentence, String... options) {
    CommandLine commandLine = Launch.commandLine().setErr(new PrintWriter(errors, true));
    String[] words = new String[options.length + 3];
    words[0] = "run";
    words[1] = "--data";
    words[2] = parent.resolve("data").toString();
    System.arraycopy(options, 0, words, 3, options.length);
    assertThat(commandLine.execute(words)).isNotZero();
    assertThat(errors.toString().lines()).contains(sentence);
  }
}
