package dev.redress.bench;

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

  /** Who stands above the database's processes; empty: it does not run on this machine. */
  static Optional<ProcessHandle> postmaster(Sql sql) {
    return ProcessHandle.of(sql.number("select pg_backend_pid()"))
        .flatMap(ProcessHandle::parent)
        .filter(process -> process.info().command().orElse("").endsWith("postgres"));
  }

  static Processors soFar(Optional<ProcessHandle> postmaster) {
    Stream<ProcessHandle> database =
        postmaster.stream().flatMap(above -> Stream.concat(Stream.of(above), above.children()));
    return new Processors(
        database.map(Processors::spent).reduce(Duration.ZERO, Duration::plus),
        spent(ProcessHandle.current()));
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
