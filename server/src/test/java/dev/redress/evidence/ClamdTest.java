package dev.redress.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.redress.FreePorts;
import dev.redress.kernel.Hash;
import dev.redress.kernel.RefusedException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files are searched for viruses before they are kept, and nothing passes without a verdict. */
@Tag("database")
class ClamdTest {

  private static final Path DAEMON = Path.of("/usr/sbin/clamd");

  @TempDir Path data;

  @Test
  void cleanFilesAreKeptAndInfectedOnesLeaveNothing() throws IOException {
    try (TestScanner scanner = TestScanner.start()) {
      assertThat(keep(scanner.address(), Pictures.png(4, 4)).bytes()).isPositive();
      assertRefused(EvidenceRefusal.EVIDENCE_INFECTED, scanner.address(), infected());
      assertThat(kept()).hasSize(1);
    }
  }

  @Test
  void withoutAVerdictNothingPasses() throws IOException {
    String gone;
    try (TestScanner scanner = TestScanner.start()) {
      gone = scanner.address();
    }
    assertRefused(EvidenceRefusal.SCANNER_UNAVAILABLE, gone, Pictures.png(4, 4));
    for (String odd :
        new String[] {"", " ", "INSTREAM size limit exceeded. ERROR", "stream: FOUND", "OK"}) {
      try (TestScanner scanner = TestScanner.answering(odd.isEmpty() ? "stream:" : odd)) {
        assertRefused(EvidenceRefusal.SCANNER_UNAVAILABLE, scanner.address(), Pictures.png(4, 4));
      }
    }
    assertThat(kept()).isEmpty();
  }

  /** The program itself, with a list of viruses of our own: it knows one file by its hash. */
  @Test
  void theDaemonItselfFindsWhatItKnows() throws Exception {
    assumeTrue(Files.isExecutable(DAEMON), "ClamAV's daemon is not installed");
    byte[] known = infected();
    Path signatures = Files.createDirectories(data.resolve("signatures"));
    Files.writeString(
        signatures.resolve("own.hsb"),
        Hash.sum(known).hex() + ":" + known.length + ":Redress.Test:73\n");
    int port = FreePorts.any();
    Path settings =
        Files.writeString(
            data.resolve("clamd.conf"),
            """
            Foreground yes
            TCPSocket %d
            TCPAddr 127.0.0.1
            DatabaseDirectory %s
            PidFile %s
            """
                .formatted(
                    port, signatures.toAbsolutePath(), data.resolve("pid").toAbsolutePath()));
    for (Path each : new Path[] {data, signatures}) {
      // It gives up root, and then still has to read its list.
      Files.setPosixFilePermissions(each, PosixFilePermissions.fromString("rwxrwxrwx"));
    }
    Process daemon =
        new ProcessBuilder(DAEMON.toString(), "--config-file=" + settings)
            .redirectErrorStream(true)
            .redirectOutput(data.resolve("clamd.log").toFile())
            .start();
    try {
      Awaitility.await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> answers(port) || !daemon.isAlive());
      assertThat(daemon.isAlive()).as(Files.readString(data.resolve("clamd.log"))).isTrue();
      String address = "127.0.0.1:" + port;
      assertThat(keep(address, Pictures.png(4, 4)).bytes()).isPositive();
      assertThatThrownBy(() -> keep(address, known))
          .isInstanceOfSatisfying(
              RefusedException.class,
              e -> {
                assertThat(e.refused().reason()).isEqualTo(EvidenceRefusal.EVIDENCE_INFECTED);
                assertThat(e.refused().details().get("found").toString())
                    .startsWith("Redress.Test");
              });
    } finally {
      daemon.destroy();
      daemon.waitFor(10, TimeUnit.SECONDS);
    }
  }

  private static boolean answers(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException notYet) {
      return false;
    }
  }

  /** A picture by its beginning. */
  private static byte[] infected() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(Pictures.png(5, 5));
    all.writeBytes(TestScanner.MARK.getBytes(StandardCharsets.US_ASCII));
    return all.toByteArray();
  }

  private EvidenceFiles.Kept keep(String scanner, byte[] content) {
    return Storages.files(data, scanner).keep(new ByteArrayInputStream(content));
  }

  private void assertRefused(EvidenceRefusal reason, String scanner, byte[] content) {
    assertThatThrownBy(() -> keep(scanner, content))
        .isInstanceOfSatisfying(
            RefusedException.class, e -> assertThat(e.refused().reason()).isEqualTo(reason));
  }

  private List<Path> kept() throws IOException {
    Path evidence = data.resolve("evidence");
    if (!Files.exists(evidence)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(evidence)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }
}
