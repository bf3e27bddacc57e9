package dev.redress.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Processor time that was spent on both sides, which other programs on the machine do not change as
 * they change speed.
 *
 * @param postgres of all processes of the database; zero where it runs elsewhere
 * @param server of this process: the product, and whoever sends it commands
 */
record Processors(Duration postgres, Duration server) {

  private static final int CHILDREN_USER = 13;
  private static final int CHILDREN_SYSTEM = 14;

  /** Who stands above the database's processes; empty: it does not run on this machine. */
  static Optional<ProcessHandle> postmaster(Sql sql) {
    return ProcessHandle.of(sql.number("select pg_backend_pid()"))
        .flatMap(ProcessHandle::parent)
        .filter(process -> process.info().command().orElse("").endsWith("postgres"));
  }

  static Processors soFar(Optional<ProcessHandle> postmaster) {
    return new Processors(
        postmaster.map(Processors::withChildren).orElse(Duration.ZERO),
        spent(ProcessHandle.current()));
  }

  /** Of a process and all it has started, those included that have ended: vacuums come and go. */
  static Duration withChildren(ProcessHandle above) {
    Duration ended = ended(above);
    return Stream.concat(Stream.of(above), above.children())
        .map(Processors::spent)
        .reduce(ended, Duration::plus);
  }

  /** What no handle tells: Linux keeps it as hundredths of a second beside the process's own. */
  private static Duration ended(ProcessHandle above) {
    Path stat = Path.of("/proc", String.valueOf(above.pid()), "stat");
    if (!Files.isReadable(stat)) {
      return Duration.ZERO;
    }
    try {
      String line = Files.readString(stat);
      // The program's name, in parentheses, may hold spaces; what is counted from behind it is not.
      String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
      return Duration.ofMillis(
          10 * (Long.parseLong(fields[CHILDREN_USER]) + Long.parseLong(fields[CHILDREN_SYSTEM])));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Duration spent(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  Processors since(Processors before) {
    return new Processors(postgres.minus(before.postgres), server.minus(before.server));
  }

  /** Nanoseconds of the database for each of so many. */
  long ofPostgres(long count) {
    return postgres.toNanos() / Math.max(1, count);
  }

  /** Nanoseconds of the server for each of so many. */
  long ofServer(long count) {
    return server.toNanos() / Math.max(1, count);
  }
}
