package dev.redress.evidence;

import dev.redress.FreePorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/**
 * A real S3 server, as a program of its own: S3Proxy on a folder, which checks the signature of
 * every request. The build puts it into {@code target/s3-server}.
 */
public final class S3Server implements AutoCloseable {

  public static final String BUCKET = "redress";
  public static final String KEY_ID = "test-key";
  public static final String SECRET = "a secret that is none";

  private static final Path PROGRAM = Path.of("target", "s3-server", "s3proxy.jar");

  private final Path folder;
  private final String endpoint;
  private final Process process;

  private S3Server(Path folder, String endpoint, Process process) {
    this.folder = folder;
    this.endpoint = endpoint;
    this.process = process;
  }

  /** Starts one on an empty folder with one bucket. */
  public static S3Server start(Path folder) {
    try {
      if (!Files.exists(PROGRAM)) {
        throw new IllegalStateException(
            PROGRAM + " is missing: run mvn generate-test-resources -pl server");
      }
      Files.createDirectories(folder.resolve("objects").resolve(BUCKET));
      String endpoint = "http://127.0.0.1:" + FreePorts.any();
      Path settings =
          Files.writeString(
              folder.resolve("s3proxy.conf"),
              """
              s3proxy.endpoint=%s
              s3proxy.authorization=aws-v4
              s3proxy.identity=%s
              s3proxy.credential=%s
              jclouds.provider=filesystem-nio2
              jclouds.filesystem.basedir=%s
              """
                  .formatted(endpoint, KEY_ID, SECRET, folder.resolve("objects").toAbsolutePath()));
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx128m",
                  "-jar",
                  PROGRAM.toString(),
                  "--properties",
                  settings.toString())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("s3proxy.log").toFile())
              .start();
      Path log = folder.resolve("s3proxy.log");
      return new S3Server(folder, endpoint, listening(process, URI.create(endpoint), log));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Process listening(Process process, URI endpoint, Path log) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .failFast(log + " says why the S3 server ended", () -> !process.isAlive())
        .until(() -> answers(endpoint));
    return process;
  }

  private static boolean answers(URI endpoint) {
    try (Socket socket = new Socket(endpoint.getHost(), endpoint.getPort())) {
      return socket.isConnected();
    } catch (IOException notYet) {
      return false;
    }
  }

  public String endpoint() {
    return endpoint;
  }

  /** Where an object lies. */
  public Path object(String key) {
    return folder.resolve("objects").resolve(BUCKET).resolve(key);
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
