package dev.redress.record;

import dev.redress.kernel.DatabaseException;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Recurring;
import dev.redress.kernel.Routine;
import dev.redress.policy.Policies;
import dev.redress.policy.Retention;
import dev.redress.policy.Terms;
import dev.redress.record.ErasureStore.Before;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * V5: walks over the orders that are old enough for the shortest time of any market, kind by kind,
 * again and again, and has erased what the policy no longer keeps. Whether it may is decided order
 * by order, under its lock, so that any number of servers may walk.
 */
@Component
final class Retaining implements Recurring {

  private static final Logger LOG = LoggerFactory.getLogger(Retaining.class);
  private static final int AT_ONCE = 50;

  private final ErasureStore store;
  private final Policies policies;
  private final Erasures erasures;
  private final Clock clock;
  private final boolean on;
  private final Routine routine;
  private LockKey after = LockKey.FIRST;

  Retaining(
      ErasureStore store,
      Policies policies,
      Erasures erasures,
      Clock clock,
      @Value("${redress.retention.on:true}") boolean on,
      @Value("${redress.retention.every:6h}") Duration every) {
    this.store = store;
    this.policies = policies;
    this.erasures = erasures;
    this.clock = clock;
    this.on = on;
    this.routine = new Routine("record-retention", every, this::round);
  }

  /** Whether there are more orders to look at before the next rest. */
  boolean round() {
    List<LockKey> some = store.old(oldEnough(), after, AT_ONCE);
    some.forEach(this::due);
    boolean more = some.size() == AT_ONCE;
    after = more ? some.getLast() : LockKey.FIRST;
    return more;
  }

  /** What cannot be erased holds up no other; the next walk comes by it again. */
  private void due(LockKey order) {
    try {
      erasures.due(order);
    } catch (RuntimeException e) {
      DatabaseException.orOutage(e);
      LOG.error("What is over of order {} could not be erased", order, e);
    }
  }

  private Before oldEnough() {
    return new Before(
        before(Retention::files), before(Retention::addresses), before(Retention::words));
  }

  private Instant before(Function<Retention, Duration> kind) {
    Duration shortest =
        policies.markets().stream()
            .map(Terms::retention)
            .map(kind)
            .min(Duration::compareTo)
            .orElseThrow();
    return clock.instant().minus(shortest);
  }

  @Override
  public Routine routine() {
    return routine;
  }

  @Override
  public boolean isAutoStartup() {
    return on;
  }
}
