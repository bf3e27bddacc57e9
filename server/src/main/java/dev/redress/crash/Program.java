package dev.redress.crash;

import dev.redress.launch.CannotStart;
import dev.redress.launch.Launch;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One run of {@code redress run} as a process of its own, which can be killed. */
final class Program {

  private static final Duration TO_START = Duration.ofMinutes(2);
  private static final Pattern READY = Pattern.compile("Redress is ready at (\\S+) ");
  private static final Pattern CODE = Pattern.compile("operator account with code (\\S+)");

  private final Process process;
  private final CompletableFuture<URI> ready = new CompletableFuture<>();
  private final CompletableFuture<String> setupCode = new CompletableFuture<>();

  /**
   * How to start it.
   *
   * @param ahead how far its clock is ahead of the system's
   * @param environment further variables
   * @param log where all it says goes
   */
  record Terms(Path data, int port, Duration ahead, Map<String, String> environment, Path log) {

    Terms ahead(Duration other) {
      return new Terms(data, port, other, environment, log);
    }
  }

  private Program(Process process) {
    this.process = process;
  }

  /** Starts it, and does not wait. */
  static Program start(Terms terms) {
    List<String> words =
        List.of(
            ProcessHandle.current().info().command().orElse("java"),
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+AutoCreateSharedArchive",
            "-XX:SharedArchiveFile=" + terms.data().resolveSibling("classes.jsa"),
            "-Xlog:disable",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-cp",
            System.getProperty("java.class.path"),
            Launch.class.getName(),
            "run",
            "--port",
            Integer.toString(terms.port()),
            "--data",
            terms.data().toString());
    ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
    builder.environment().put("REDRESS_CLOCK_MOVABLE", "true");
    builder.environment().put("REDRESS_CLOCK_AHEAD", terms.ahead().toString());
    builder.environment().putAll(terms.environment());
    try {
      Process process = builder.start();
      Program program = new Program(process);
      Thread.ofVirtual().start(() -> program.listen(terms.log()));
      return program;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void listen(Path log) {
    try (BufferedReader said = process.inputReader();
        BufferedWriter kept =
            Files.newBufferedWriter(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        kept.write(line);
        kept.newLine();
        kept.flush();
        Matcher address = READY.matcher(line);
        if (address.find()) {
          ready.complete(URI.create(address.group(1)));
        }
        Matcher code = CODE.matcher(line);
        if (code.find()) {
          setupCode.complete(code.group(1));
        }
      }
    } catch (IOException e) {
      // A killed program's pipe breaks off in the middle of a line.
      ready.completeExceptionally(e);
    }
    ready.completeExceptionally(new IOException("It ended before it was ready"));
  }

  /** Waits until it says that it is ready; where it answers. */
  URI awaitReady() {
    return within(ready);
  }

  /** The code by which the first operator's account is made. */
  String setupCode() {
    return within(setupCode);
  }

  private static <T> T within(CompletableFuture<T> said) {
    try {
      return said.get(TO_START.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new CannotStart("The server did not become ready: see its log beside the data.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotStart("Interrupted while the server was starting.", e);
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** kill -9. */
  void kill() {
    process.destroyForcibly();
    ended();
  }

  /** The way a person stops it; with it goes PostgreSQL, when nobody else uses that. */
  void stop() {
    process.destroy();
    ended();
  }

  private void ended() {
    try {
      if (!process.waitFor(TO_START.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
