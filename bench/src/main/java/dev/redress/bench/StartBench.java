package dev.redress.bench;

import dev.redress.kernel.Deadlines;
import dev.redress.kernel.JournalReaders;
import dev.redress.kernel.MovableClock;
import dev.redress.launch.CannotStart;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The program as a process of its own, from its start to its readiness, and what it holds then; and
 * a day of the market in a short time – the clock runs ahead, deadlines fire, readers follow –
 * after which no more memory may be held than after its first hours.
 */
final class StartBench {

  private static final Duration DAY = Duration.ofDays(1);
  private static final long MEGA = 1 << 20;
  private static final int BATCH = 10_000;

  private final Plan plan;
  private final int rounds;
  private final int casesPerRound;

  /**
   * Prepares a run.
   *
   * @param rounds in how many parts the day goes by
   */
  StartBench(Plan plan, int rounds, int casesPerRound) {
    this.plan = plan;
    this.rounds = rounds;
    this.casesPerRound = casesPerRound;
  }

  List<Figure> run() {
    List<Figure> figures = new ArrayList<>(starts());
    figures.addAll(day());
    return figures;
  }

  /** The first start of all makes the cluster and the schema; it is a figure of its own. */
  private List<Figure> starts() {
    Path data = plan.place().data().resolveSibling("start-program");
    List<Long> ready = new ArrayList<>();
    List<Long> idle = new ArrayList<>();
    long first = start(data, idle);
    idle.clear();
    for (int i = 0; i < plan.repetitions(); i++) {
      ready.add(start(data, idle));
    }
    Folders.delete(data);
    return List.of(
        Figure.alone("start-first", List.of(first), "ms to ready, empty directory", ""),
        Figure.alone("start-ready", ready, "ms to ready", "≤ 10,000 ms"),
        Figure.alone("start-idle", idle, "MB resident, idle", "≤ 512 MB"));
  }

  private static long start(Path data, List<Long> idle) {
    List<String> words =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx1g",
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED",
            "-Xlog:disable",
            "-XX:+AutoCreateSharedArchive",
            "-XX:SharedArchiveFile=" + data.resolveSibling("start-program.jsa"),
            "-cp",
            System.getProperty("java.class.path"),
            "dev.redress.launch.Launch",
            "run",
            "--port",
            String.valueOf(freePort()),
            "--management-port",
            String.valueOf(freePort()),
            "--data",
            data.toString());
    long began = System.nanoTime();
    try {
      Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
      try (BufferedReader said = process.inputReader()) {
        if (said.lines().noneMatch(line -> line.startsWith("Redress is ready"))) {
          throw new CannotStart("The program ended before it was ready.");
        }
        long millis = Duration.ofNanos(System.nanoTime() - began).toMillis();
        Waiting.pause(Duration.ofSeconds(5));
        idle.add(resident(process.pid()));
        return millis;
      } finally {
        process.destroy();
        process.waitFor();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long resident(long pid) {
    try {
      return Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status")).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .map(line -> line.replaceAll("\\D", ""))
          .mapToLong(kilobytes -> Long.parseLong(kilobytes) / 1024)
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new CannotStart("Memory of a process is told by Linux only.", e);
    }
  }

  /** The day in parts, each with new cases, commands, reminders and deadlines. */
  private List<Figure> day() {
    Map<String, String> properties =
        Map.of("redress.clock.movable", "true", "redress.readers", "HINTED");
    try (Plan.Running running = plan.start(properties)) {
      Stand stand = new Stand(running.database(), running.server());
      fill(stand);
      List<Long> held = new ArrayList<>();
      for (int round = 0; round < rounds; round++) {
        live(stand, round);
        held.add(heldAfterCollection());
        Plan.say("Part %d of %d: %d MB of heap held", round + 1, rounds, held.getLast());
      }
      long resident = resident(ProcessHandle.current().pid());
      return List.of(
          Figure.alone(
              "start-load", List.of(resident), "MB resident under load, load included", ""),
          new Figure(
              "start-day-heap",
              held.subList(rounds - rounds / 3, rounds),
              held.subList(0, rounds / 3),
              "MB held in the last third of a day, beside the first",
              "≤ 1.1"));
    }
  }

  /**
   * Opens cases until what is remembered of them has reached its bounds: until more of them hold no
   * more memory. A memory that is still filling could not be told from one that is never given
   * back.
   */
  private void fill(Stand stand) {
    long before = heldAfterCollection();
    for (long opened = 0; opened < plan.size(); opened += BATCH) {
      int count = (int) Math.min(BATCH, plan.size() - opened);
      stand.market().open("fill-" + opened, count);
      Waiting.until(stand.bean(JournalReaders.class)::caughtUp);
      long held = heldAfterCollection();
      Plan.say("%,d cases before the day: %d MB of heap held", opened + count, held);
      if (held <= before) {
        return;
      }
      before = held;
    }
  }

  private void live(Stand stand, int round) {
    Market market = stand.market();
    var cases = market.open("day-" + round, casesPerRound);
    new Callers(256, cases.size(), new Rounds(market, cases)::step)
        .run(Duration.ofSeconds(plan.seconds()));
    stand.bean(MovableClock.class).advance(DAY.dividedBy(rounds));
    Waiting.until(() -> stand.bean(Deadlines.class).overdue() == 0);
    Waiting.until(stand.bean(JournalReaders.class)::caughtUp);
  }

  private static long heldAfterCollection() {
    MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    memory.gc();
    return memory.getHeapMemoryUsage().getUsed() / MEGA;
  }
}
