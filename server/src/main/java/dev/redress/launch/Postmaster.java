package dev.redress.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A running PostgreSQL as its {@code postmaster.pid} describes it.
 *
 * @param process the postmaster
 * @param port where it listens
 */
record Postmaster(ProcessHandle process, int port) {

  private static final int PORT_LINE = 3;
  private static final int SECONDS_TO_STOP = 120;

  /**
   * Finds the PostgreSQL that runs on a cluster, whoever started it. A file left behind by a power
   * cut is removed when its process id now belongs to another program, because PostgreSQL itself
   * would refuse to start beside it.
   */
  static Optional<Postmaster> on(Path cluster) throws IOException {
    Path file = cluster.resolve("postmaster.pid");
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
    Optional<ProcessHandle> process =
        lines.isEmpty() ? Optional.empty() : ProcessHandle.of(Long.parseLong(lines.get(0).strip()));
    if (process.isEmpty() || !isPostgres(process.get())) {
      Files.deleteIfExists(file);
      return Optional.empty();
    }
    int port = lines.size() > PORT_LINE ? Integer.parseInt(lines.get(PORT_LINE).strip()) : 0;
    return Optional.of(new Postmaster(process.get(), port));
  }

  private static boolean isPostgres(ProcessHandle process) {
    return process.isAlive() && process.info().command().orElse("postgres").endsWith("postgres");
  }

  long pid() {
    return process.pid();
  }

  /**
   * Stops it the way that ends sessions and keeps everything committed, and waits for its end.
   *
   * @return false when it was still running after two minutes; it goes on stopping by itself
   */
  boolean stop() {
    try {
      // A plain kill is a polite one, which would wait for every client; through the shell because
      // small systems have no kill program.
      new ProcessBuilder("sh", "-c", "kill -INT " + pid()).inheritIO().start().waitFor();
      process.onExit().get(SECONDS_TO_STOP, TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException | IOException | ExecutionException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
