package dev.redress.bench;

import dev.redress.kernel.JournalReaders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * How far the journal's readers – lists, inbox, metrics, refunds … – are behind while callers send
 * all that the product takes, and how fast they read everything anew.
 */
final class ReadersBench {

  private static final int CALLERS = 256;

  /** The signed record takes each event once; read anew it would stop, as it should. */
  private static final String ONCE = "record.tree";

  private static final Duration LOOK = Duration.ofMillis(100);

  private final Plan plan;
  private final int cases;

  ReadersBench(Plan plan, int cases) {
    this.plan = plan;
    this.cases = cases;
  }

  List<Figure> run() {
    try (Plan.Running running = plan.start(Map.of("redress.readers", "HINTED"));
        Sql sql = Sql.on(running.database())) {
      Stand stand = new Stand(running.database(), running.server());
      JournalReaders readers = stand.bean(JournalReaders.class);
      stand.cases(cases);
      Waiting.until(readers::caughtUp);
      sql.run("analyze");
      List<Long> perSecond = new ArrayList<>();
      List<Long> lag = new ArrayList<>();
      List<Long> after = new ArrayList<>();
      for (int i = 0; i < plan.repetitions(); i++) {
        Histogram seen = new Histogram(3);
        perSecond.add(underLoad(stand, readers, seen));
        lag.add(seen.getValueAtPercentile(99));
        long over = System.nanoTime();
        Waiting.until(readers::caughtUp);
        after.add(Duration.ofNanos(System.nanoTime() - over).toMillis());
      }
      return List.of(
          Figure.alone("readers-lag-p99", lag, "ms behind", "≤ 1,000 ms"),
          Figure.alone("readers-load", perSecond, "commands per second meanwhile", ""),
          Figure.alone("readers-caught-up", after, "ms after the load", ""),
          Figure.alone("readers-replay", replay(sql, readers), "events per minute", "≥ 1,000,000"));
    }
  }

  /** The slowest reader counts, and what it has not read since it was decided. */
  private long underLoad(Stand stand, JournalReaders readers, Histogram seen) {
    Clock clock = stand.bean(Clock.class);
    try (ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor()) {
      Future<?> looking =
          looks.scheduleAtFixedRate(
              () -> seen.recordValue(lag(readers, clock.instant())),
              LOOK.toMillis(),
              LOOK.toMillis(),
              TimeUnit.MILLISECONDS);
      Callers.Came came =
          new Callers(CALLERS, cases, stand::step).run(Duration.ofSeconds(plan.seconds()));
      looking.cancel(false);
      return came.perSecond();
    }
  }

  private static long lag(JournalReaders readers, Instant now) {
    return readers.oldestUnread().values().stream()
        .mapToLong(at -> Math.max(0, Duration.between(at, now).toMillis()))
        .max()
        .orElse(0);
  }

  /** All readers at once from the beginning, each but the record reading all events. */
  private List<Long> replay(Sql sql, JournalReaders readers) {
    long events = sql.number("select count(*) from journal");
    Plan.say("Reading %,d events anew …", events);
    List<Long> perMinute = new ArrayList<>();
    for (int i = 0; i < plan.repetitions(); i++) {
      readers.stop();
      sql.run("update reader set xid = '0', stream = '', version = 0 where name <> ?", ONCE);
      long start = System.nanoTime();
      readers.start();
      Waiting.until(readers::caughtUp);
      perMinute.add(events * Duration.ofMinutes(1).toNanos() / (System.nanoTime() - start));
    }
    return perMinute;
  }
}
