package dev.redress.bench;

import dev.redress.cases.CaseId;
import dev.redress.launch.CannotStart;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The same commands over HTTP: 64 connections kept alive, sent by wrk on the same machine, which
 * takes its share of the processors.
 */
final class HttpBench {

  private static final int CASES = 30_000;
  private static final int CONNECTIONS = 64;
  private static final int REPETITIONS = 3;
  private static final Pattern RESULT =
      Pattern.compile("requests=(\\d+) micros=(\\d+) refused=(\\d+) p50=(\\d+) p99=(\\d+)");

  private final Stand stand;
  private final int seconds;

  HttpBench(Stand stand, int seconds) {
    this.seconds = seconds;
    this.stand = stand;
  }

  private record Run(long perSecond, long p50, long p99, Processors spent) {}

  List<Figure> run() {
    // The path from socket to rules is long: until it is compiled, the compiler is what is
    // measured.
    load(4 * seconds);
    List<Run> ours = new ArrayList<>();
    List<Long> theirs = new ArrayList<>();
    List<Long> postgres = new ArrayList<>();
    List<Long> server = new ArrayList<>();
    for (int i = 0; i < REPETITIONS; i++) {
      Run run = load(seconds);
      ours.add(run);
      postgres.add(run.spent().ofPostgres(run.perSecond() * seconds));
      server.add(run.spent().ofServer(run.perSecond() * seconds));
      theirs.add(stand.pgbench().measure(8, 2, seconds).transactionsPerSecond());
    }
    List<Long> latency = new ArrayList<>();
    for (int i = 0; i < REPETITIONS; i++) {
      latency.add(stand.pgbench().measure(8, 2, seconds).averageMicros());
    }
    return List.of(
        new Figure("http-64", ours.stream().map(Run::perSecond).toList(), theirs, "per second"),
        new Figure("http-64-p50", ours.stream().map(Run::p50).toList(), latency, "µs"),
        new Figure("http-64-p99", ours.stream().map(Run::p99).toList(), latency, "µs"),
        Figure.alone("http-64-postgres", postgres, "ns of processor each", ""),
        Figure.alone("http-64-server", server, "ns of processor each", ""));
  }

  private Run load(int seconds) {
    try {
      Path folder = Files.createTempDirectory("redress-bench");
      Path script = folder.resolve("case-commands.lua");
      try (InputStream lua = HttpBench.class.getResourceAsStream("/case-commands.lua")) {
        Files.copy(Objects.requireNonNull(lua), script);
      }
      Path cases = Files.write(folder.resolve("cases"), cases());
      String wrk = wrk();
      String buyer = stand.buyerKey();
      String merchant = stand.merchantKey();
      Processors before = stand.processors();
      String said =
          Shell.run(
              List.of(
                  wrk,
                  "-t1",
                  "-c" + CONNECTIONS,
                  "-d" + seconds + "s",
                  "-s",
                  script.toString(),
                  stand.address()),
              Map.of(
                  "CASES", cases.toString(),
                  "BUYER", buyer,
                  "MERCHANT", merchant));
      Processors spent = stand.processors().since(before);
      Files.delete(cases);
      Files.delete(script);
      Files.delete(folder);
      return result(said, spent);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every run begins with fresh cases: those of the runs before have taken unknown steps. */
  private List<String> cases() {
    return stand.freshCases(CASES).stream().map(CaseId::text).map(id -> id + " 0").toList();
  }

  private static Run result(String said, Processors spent) {
    Matcher match = RESULT.matcher(said);
    if (!match.find() || !"0".equals(match.group(3))) {
      throw new CannotStart("The load was refused or broken: " + said);
    }
    long micros = Duration.ofSeconds(1).toNanos() / 1000;
    return new Run(
        Long.parseLong(match.group(1)) * micros / Long.parseLong(match.group(2)),
        Long.parseLong(match.group(4)),
        Long.parseLong(match.group(5)),
        spent);
  }

  private static String wrk() {
    Path program = Path.of("/usr/bin/wrk");
    if (!Files.isExecutable(program)) {
      Shell.run(
          List.of("sh", "-c", "apt-get update -q && apt-get install -y -q wrk"),
          Map.of("DEBIAN_FRONTEND", "noninteractive"));
    }
    return program.toString();
  }
}
