package dev.redress.kernel;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The clock of every waiting state (T1, T2). A stream that waits has one row with a moment at which
 * it next wakes, at the latest when its wait does; the row is seen to in the transaction of the
 * command that changes the wait. A due row becomes a command like any other, decided under the
 * lock, so that firing and its effect commit together, a click at the last moment either wins or
 * loses, and a second server firing the same row is refused.
 */
@Component
public final class Deadlines implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Deadlines.class);
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration BACK_OFF = Duration.ofSeconds(5);
  private static final int CLAIM = 512;

  /** So many are left under way when the next are looked for, so that writers never run dry. */
  private static final int AHEAD = 512;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final boolean firing;
  private final Timer lateness;
  private final Pause wait = new Pause();
  private final Map<String, Waker> wakers = new ConcurrentHashMap<>();
  private final Map<String, Long> notBefore = new ConcurrentHashMap<>();
  private final Set<String> underWay = ConcurrentHashMap.newKeySet();
  private final AtomicInteger left = new AtomicInteger();
  private @Nullable Thread poller;
  private volatile boolean running;

  Deadlines(
      JdbcClient jdbc,
      Clock clock,
      MeterRegistry meters,
      @Value("${redress.deadlines:true}") boolean firing) {
    this.lateness =
        Timer.builder("redress.deadlines.lateness").publishPercentileHistogram().register(meters);
    this.firing = firing;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Turns a due stream of one room into a command of the clock. */
  @FunctionalInterface
  public interface Waker {
    CompletableFuture<Outcome> wake(String stream);
  }

  /** A stream and the moment it wakes; null: it waits no more. */
  record Wake(LockKey key, String stream, String room, @Nullable Instant at) {}

  private record Due(String stream, String room, Instant at) {}

  /** Registers who turns due streams of a room into commands. */
  public void on(String room, Waker waker) {
    wakers.put(room, waker);
  }

  /** Wakes one stream now, whatever its row says; harmless when it is not due. */
  public CompletableFuture<Outcome> wake(String room, String stream) {
    return Objects.requireNonNull(wakers.get(room)).wake(stream);
  }

  /** How many streams should have been woken by now. */
  public long overdue() {
    return jdbc.sql("select count(*) from deadline where due_at <= ?")
        .param(Timestamp.from(clock.instant()))
        .query(Long.class)
        .single();
  }

  /** The longest overdue of those, if there is any. */
  Optional<Instant> longestOverdue() {
    return jdbc.sql("select min(due_at) from deadline where due_at <= ?")
        .param(Timestamp.from(clock.instant()))
        .query((row, n) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
        .single();
  }

  /** The first moment after the given one at which a stream wakes, for clocks that are moved. */
  public Optional<Instant> next(Instant after) {
    return jdbc.sql("select min(due_at) from deadline where due_at > ?")
        .param(Timestamp.from(after))
        .query((row, n) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
        .single();
  }

  /**
   * Fires what is due now, and waits for what became of it; how many there were. Harmless beside
   * the polling: what fires twice finds its wait gone.
   */
  public int fireDue() {
    List<CompletableFuture<?>> fired = handOver();
    CompletableFuture.allOf(fired.toArray(CompletableFuture[]::new)).join();
    return fired.size();
  }

  /** Sends the clock's commands for what is due and not under way so far. */
  private List<CompletableFuture<?>> handOver() {
    List<CompletableFuture<?>> fired = new ArrayList<>();
    for (Due each : due()) {
      Waker waker = wakers.get(each.room());
      if (waker != null && mayFire(each.stream()) && underWay.add(each.stream())) {
        left.incrementAndGet();
        fired.add(waker.wake(each.stream()).handle((outcome, bug) -> fired(each, outcome, bug)));
      }
    }
    return fired;
  }

  private List<Due> due() {
    return jdbc.sql(
            "select stream, room, due_at from deadline where due_at <= ? order by due_at limit ?")
        .params(Timestamp.from(clock.instant()), CLAIM + notBefore.size() + underWay.size())
        .query(
            (row, n) ->
                new Due(row.getString(1), row.getString(2), row.getTimestamp(3).toInstant()))
        .list();
  }

  private boolean mayFire(String stream) {
    Long until = notBefore.get(stream);
    return until == null || System.nanoTime() - until >= 0;
  }

  /** One row that cannot fire must not hold up, or spin before, the others: it waits a little. */
  private boolean fired(Due due, @Nullable Outcome outcome, @Nullable Throwable bug) {
    underWay.remove(due.stream());
    if (left.decrementAndGet() == AHEAD) {
      wait.end();
    }
    if (outcome instanceof Receipt) {
      notBefore.remove(due.stream());
      lateness.record(Duration.between(due.at(), clock.instant()));
      return true;
    }
    LOG.warn("The deadline of {} did not fire: {}", due.stream(), outcome, bug);
    notBefore.put(due.stream(), System.nanoTime() + BACK_OFF.toNanos());
    return false;
  }

  private void pollUntilStopped() {
    while (running) {
      try {
        if (handOver().isEmpty() || left.get() > AHEAD) {
          wait.pause(POLL);
        }
      } catch (InterruptedException e) {
        return;
      } catch (DataAccessException e) {
        LOG.warn("Deadlines wait: the database does not answer", e);
        waitForDatabase();
      }
    }
    finish();
  }

  /** What fires just now is allowed to finish. */
  private void finish() {
    try {
      while (left.get() > 0) {
        wait.pause(Duration.ofMillis(20));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void waitForDatabase() {
    try {
      wait.pause(BACK_OFF);
    } catch (InterruptedException e) {
      running = false;
    }
  }

  @Override
  public void start() {
    running = true;
    poller = Thread.ofPlatform().daemon().name("deadlines").start(this::pollUntilStopped);
  }

  @Override
  public void stop() {
    running = false;
    wait.end();
    if (poller == null) {
      return;
    }
    try {
      // What fires just now is allowed to finish; an interrupt would break its connection.
      if (!poller.join(Duration.ofSeconds(5))) {
        poller.interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** An import of history fires nothing ({@code redress.deadlines=false}). */
  @Override
  public boolean isAutoStartup() {
    return firing;
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
