package dev.redress.bench;

import dev.redress.cases.CaseId;
import dev.redress.kernel.Receipt;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;

/**
 * Durable case commands per second through the façade: real rules, journal, deadlines, idempotency
 * keys, one answer awaited by each caller before its next command.
 */
final class CommandsBench {

  /** So many open cases by default. */
  static final int CASES = 100_000;

  private static final int REPETITIONS = 3;
  private static final int WARM_LEAST = 4;
  private static final int WARM_MOST = 10;

  private final Stand stand;
  private final int seconds;
  private final List<CaseId> cases;

  CommandsBench(Stand stand, int seconds, int cases) {
    this.seconds = seconds;
    this.stand = stand;
    this.cases = stand.cases(cases);
  }

  List<Figure> run() {
    Pgbench pgbench = stand.pgbench();
    warmUp();
    List<Figure> figures = new ArrayList<>();
    for (int callers : List.of(256, 512)) {
      figures.addAll(together(callers, pgbench));
    }
    figures.add(alone(pgbench));
    return figures;
  }

  /** So many callers at once: how many commands, and what each costs the processors. */
  private List<Figure> together(int callers, Pgbench pgbench) {
    List<Long> ours = new ArrayList<>();
    List<Long> theirs = new ArrayList<>();
    List<Long> postgres = new ArrayList<>();
    List<Long> server = new ArrayList<>();
    for (int i = 0; i < REPETITIONS; i++) {
      Processors before = stand.processors();
      long perSecond = perSecond(callers, seconds);
      Processors spent = stand.processors().since(before);
      ours.add(perSecond);
      postgres.add(spent.ofPostgres(perSecond * seconds));
      server.add(spent.ofServer(perSecond * seconds));
      theirs.add(pgbench.measure(8, 2, seconds).transactionsPerSecond());
    }
    String name = "commands-" + callers;
    return List.of(
        new Figure(name, ours, theirs, "per second"),
        Figure.alone(name + "-postgres", postgres, "ns of processor each", ""),
        Figure.alone(name + "-server", server, "ns of processor each", ""));
  }

  /**
   * A server runs for weeks: rounds until one is hardly faster than those before it, while code is
   * compiled and each row has been written once since it was loaded.
   */
  void warmUp() {
    long best = 0;
    for (int round = 1; round <= WARM_MOST; round++) {
      long now = perSecond(256, seconds);
      if (round >= WARM_LEAST && now < best * 21 / 20) {
        return;
      }
      best = Math.max(best, now);
    }
  }

  private Figure alone(Pgbench pgbench) {
    List<Long> ours = new ArrayList<>();
    List<Long> theirs = new ArrayList<>();
    for (int i = 0; i < REPETITIONS; i++) {
      long count = perSecond(1, seconds);
      ours.add(Duration.ofSeconds(1).toNanos() / 1000 / Math.max(1, count));
      theirs.add(pgbench.measure(1, 1, seconds).averageMicros());
    }
    return new Figure("command-alone", ours, theirs, "µs each");
  }

  /** Each caller goes round its own cases, so that every command is legal when it comes. */
  long perSecond(int callers, int seconds) {
    LongAdder done = new LongAdder();
    long start = System.nanoTime();
    long end = start + Duration.ofSeconds(seconds).toNanos();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> running = new ArrayList<>();
      for (int caller = 0; caller < callers; caller++) {
        int mine = caller;
        running.add(threads.submit(() -> call(mine, callers, end, done)));
      }
      for (Future<?> each : running) {
        each.get();
      }
    } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
      throw new IllegalStateException("A caller failed", e);
    }
    long nanos = System.nanoTime() - start;
    return done.sum() * Duration.ofSeconds(1).toNanos() / nanos;
  }

  private void call(int caller, int callers, long end, LongAdder done) {
    int at = caller;
    while (System.nanoTime() < end) {
      if (!(stand.step(at) instanceof Receipt)) {
        throw new IllegalStateException("A legal command was refused on " + cases.get(at));
      }
      done.increment();
      at += callers;
      if (at >= cases.size()) {
        at = caller;
      }
    }
  }
}
