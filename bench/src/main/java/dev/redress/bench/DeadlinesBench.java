package dev.redress.bench;

import dev.redress.cases.Ask;
import dev.redress.cases.CaseId;
import dev.redress.kernel.Deadlines;
import dev.redress.kernel.MovableClock;
import dev.redress.kernel.Outcome;
import dev.redress.launch.Database;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.distribution.CountAtBucket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What falls due: a tenth of all pending deadlines at once, each with all its effects – half of the
 * cases agree to a return by silence, half are ruled and money is granted – and a steady stream of
 * them. The clock is moved to their time; what fires them is the product's own polling.
 */
final class DeadlinesBench {

  private static final int PENDING_PER_DUE = 10;
  private static final int TEMPLATES = 100;
  private static final int STEADY_PER_SECOND = 300;
  private static final Duration SILENCE = Duration.ofDays(2);

  private final Plan plan;
  private final int due;

  /**
   * Prepares a run.
   *
   * @param due how many fall due at once; ten times as many are pending
   */
  DeadlinesBench(Plan plan, int due) {
    this.plan = plan;
    this.due = due;
  }

  List<Figure> run() {
    Map<String, String> properties =
        Map.of("redress.clock.movable", "true", "redress.deadlines", "false");
    try (Plan.Running running = plan.start(properties);
        Sql sql = Sql.on(running.database())) {
      Stand stand = new Stand(running.database(), running.server());
      MovableClock clock = stand.bean(MovableClock.class);
      pend(stand, running.database(), sql);
      List<Long> lateness = steady(stand, sql, clock);
      DbScheduler reference = new DbScheduler(running.database());
      reference.prepare((long) due * (PENDING_PER_DUE - 1), due);
      List<Long> ours = new ArrayList<>();
      List<Long> theirs = new ArrayList<>();
      for (int i = 0; i < plan.repetitions(); i++) {
        ours.add(allAtOnce(stand, sql, clock, "due-" + i));
        theirs.add(reference.perSecond(due));
        Plan.say("%,d beside %,d per second", ours.getLast(), theirs.getLast());
      }
      return List.of(
          new Figure("deadlines-at-once", ours, theirs, "per second", "≥ 3"),
          Figure.alone("deadlines-steady-p99", lateness, "ms late", "≤ 1,000 ms"));
    }
  }

  /** Everything that waits for later while others fire. */
  private void pend(Stand stand, Database database, Sql sql) {
    Plan.say("Pending: %,d deadlines …", (long) due * (PENDING_PER_DUE - 1));
    List<CaseId> made = stand.market().open("template", TEMPLATES, DeadlinesBench::asked);
    List<String> shops = IntStream.range(0, TEMPLATES).mapToObj(n -> "template-" + n).toList();
    try (Sql second = Sql.on(database)) {
      List<Copies> hands =
          Stream.of(sql, second).map(hand -> new Copies(hand, made, shops, "60 days")).toList();
      Copies.make(hands, 0, (long) due * (PENDING_PER_DUE - 1));
    }
    forget(sql);
    sql.run("analyze");
  }

  private static Ask asked(int number) {
    return number % 2 == 0 ? Market.ask() : Market.notReceived();
  }

  private long allAtOnce(Stand stand, Sql sql, MovableClock clock, String name) {
    Plan.say("Opening %,d cases …", due);
    stand.market().ofManyBuyers().open(name, due, DeadlinesBench::asked);
    sql.run("analyze");
    clock.advance(SILENCE.plusMinutes(10));
    Instant began = clock.instant();
    Deadlines deadlines = stand.bean(Deadlines.class);
    long waiting = deadlines.overdue();
    if (waiting != due) {
      throw new IllegalStateException(waiting + " are due instead of " + due);
    }
    Timer fired = lateness(stand);
    long before = fired.count();
    long start = System.nanoTime();
    deadlines.start();
    // A row that is looked for while it is answered is woken once more, which changes nothing but
    // the
    // counter: what is left in the table decides.
    Waiting.until(() -> fired.count() - before >= due && deadlines.overdue() == 0);
    long nanos = System.nanoTime() - start;
    deadlines.stop();
    prove(sql, began);
    forget(sql);
    return due * Duration.ofSeconds(1).toNanos() / nanos;
  }

  /** Fired means: the case has gone on, which is written in its row and its journal. */
  private void prove(Sql sql, Instant began) {
    long moved =
        sql.number(
            "select count(*) from cases where updated_at >= ?::timestamptz and state not like '%MERCHANT%'",
            began.toString());
    Plan.say(
        "Fired: %s",
        sql.texts(
            "select state || ' ' || count(*) from cases where updated_at between ?::timestamptz and ?::timestamptz + interval '1 hour' group by state",
            began.toString(),
            began.toString()));
    if (moved < due) {
      throw new IllegalStateException("Only " + moved + " of " + due + " cases have gone on");
    }
  }

  /**
   * Applications come at a steady pace, so their reminders and deadlines fall due at that pace: the
   * clock is moved to just before each of these times. The 99th of a hundred latenesses each time.
   */
  private List<Long> steady(Stand stand, Sql sql, MovableClock clock) {
    int count = STEADY_PER_SECOND * Math.min(2 * plan.seconds(), due / 10);
    Market market = stand.market().ofManyBuyers();
    market.tell("steady", count);
    apply(market, count);
    sql.run("analyze");
    Deadlines deadlines = stand.bean(Deadlines.class);
    Timer fired = lateness(stand);
    List<Long> p99 = new ArrayList<>();
    Instant end = clock.instant().plus(SILENCE).plus(Duration.ofHours(1));
    for (Instant next = soonest(sql); next.isBefore(end); next = soonest(sql)) {
      clock.set(next.minusMillis(500));
      List<CountAtBucket> before = List.of(fired.takeSnapshot().histogramCounts());
      long already = fired.count();
      deadlines.start();
      Instant last = next.plusMillis(1000L * count / STEADY_PER_SECOND + 1000);
      Waiting.until(() -> clock.instant().isAfter(last) && deadlines.overdue() == 0);
      deadlines.stop();
      Plan.say("%,d fired at %,d per second", fired.count() - already, STEADY_PER_SECOND);
      p99.add(
          p99(before, List.of(fired.takeSnapshot().histogramCounts()), fired.count() - already));
    }
    forget(sql);
    return p99;
  }

  /** What was measured must not fall due again, with its next wait, among what is measured next. */
  private static void forget(Sql sql) {
    sql.run(
        "delete from deadline where due_at < (select max(due_at) - interval '30 days' from deadline)");
    sql.run("vacuum analyze deadline");
  }

  private static Instant soonest(Sql sql) {
    return Instant.parse(
        sql.texts(
                "select to_char(min(due_at) at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"
                    + " from deadline")
            .getFirst());
  }

  private static void apply(Market market, int count) {
    List<CompletableFuture<Outcome>> sent = new ArrayList<>();
    long start = System.nanoTime();
    for (int i = 0; i < count; i++) {
      long at = start + i * Duration.ofSeconds(1).toNanos() / STEADY_PER_SECOND;
      long left = at - System.nanoTime();
      if (left > 0) {
        Waiting.pause(Duration.ofNanos(left));
      }
      sent.add(market.apply("steady", i, asked(i)));
    }
    sent.forEach(answer -> answer.join().orThrow());
  }

  /** The upper end of the bucket that the 99th of a hundred lies in: never flattering. */
  private static long p99(List<CountAtBucket> before, List<CountAtBucket> after, long count) {
    for (int i = 0; i < after.size(); i++) {
      double counted = after.get(i).count() - (before.isEmpty() ? 0 : before.get(i).count());
      if (counted >= count * 0.99) {
        return (long) Math.ceil(after.get(i).bucket(TimeUnit.MILLISECONDS));
      }
    }
    return Duration.ofMinutes(1).toMillis();
  }

  private static Timer lateness(Stand stand) {
    return stand.bean(MeterRegistry.class).get("redress.deadlines.lateness").timer();
  }
}
