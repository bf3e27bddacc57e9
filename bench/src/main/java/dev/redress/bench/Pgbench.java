package dev.redress.bench;

import dev.redress.launch.CannotStart;
import dev.redress.launch.Database;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** PostgreSQL's own benchmark, {@code pgbench -N}, on the same server in a database of its own. */
final class Pgbench {

  private static final String NAME = "redress_pgbench";
  private static final int SCALE = 10;
  private static final Pattern TPS = Pattern.compile("tps = ([0-9]+)");
  private static final Pattern LATENCY = Pattern.compile("latency average = ([0-9.]+) ms");

  private final Database database;
  private final String program;

  Pgbench(Database database) {
    this.database = database;
    this.program = find();
  }

  /** What one run came to. */
  record Result(long transactionsPerSecond, long averageMicros) {}

  void prepare() throws SQLException {
    try (Connection connection = database.connect();
        var statement = connection.createStatement()) {
      statement.execute("drop database if exists " + NAME);
      statement.execute("create database " + NAME);
    }
    run("-i", "-q", "-s", String.valueOf(SCALE));
  }

  /** Simple updates with durable commits, as many as fit. */
  Result measure(int clients, int threads, int seconds) {
    String said = run("-N", "-c", "" + clients, "-j", "" + threads, "-T", "" + seconds);
    return new Result(number(TPS, said, 1), number(LATENCY, said, 1000));
  }

  private static long number(Pattern pattern, String text, int scale) {
    Matcher match = pattern.matcher(text);
    if (!match.find()) {
      throw new CannotStart("pgbench said something unexpected: " + text);
    }
    return new java.math.BigDecimal(match.group(1))
        .multiply(java.math.BigDecimal.valueOf(scale))
        .longValue();
  }

  private String run(String... arguments) {
    URI server = URI.create(database.url().substring("jdbc:".length()));
    List<String> words = new ArrayList<>(List.of(program));
    words.addAll(List.of("-h", server.getHost(), "-p", "" + server.getPort()));
    words.addAll(List.of("-U", database.user()));
    words.addAll(List.of(arguments));
    words.add(NAME);
    return Shell.run(words, java.util.Map.of("PGPASSWORD", database.password()));
  }

  /**
   * The wrapper on the path refuses without a client of the same version, so the program itself is
   * taken.
   */
  private static String find() {
    return installed()
        .or(
            () -> {
              Shell.run(
                  List.of(
                      "sh",
                      "-c",
                      "mkdir -p /etc/postgresql-common"
                          + " && echo create_main_cluster=false"
                          + " > /etc/postgresql-common/createcluster.conf"
                          + " && apt-get update -q && apt-get install -y -q postgresql"),
                  java.util.Map.of("DEBIAN_FRONTEND", "noninteractive"));
              return installed();
            })
        .orElseThrow(
            () -> new CannotStart("Install pgbench (Debian: apt-get install postgresql)."));
  }

  private static java.util.Optional<String> installed() {
    Path versions = Path.of("/usr/lib/postgresql");
    if (!Files.isDirectory(versions)) {
      return java.util.Optional.empty();
    }
    try (Stream<Path> found = Files.list(versions)) {
      return found
          .map(version -> version.resolve("bin/pgbench"))
          .filter(Files::isExecutable)
          .map(Path::toString)
          .sorted()
          .reduce((older, newer) -> newer);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
