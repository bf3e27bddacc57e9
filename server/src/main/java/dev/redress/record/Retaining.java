package dev.redress.record;

import dev.redress.kernel.LockKey;
import dev.redress.kernel.Recurring;
import dev.redress.kernel.Routine;
import dev.redress.policy.Policies;
import dev.redress.policy.Terms;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * V5: walks over the orders that are old enough for the shortest time of any market, again and
 * again, and has erased what the policy no longer keeps. Whether it may is decided order by order,
 * under its lock, so that any number of servers may walk.
 */
@Component
final class Retaining implements Recurring {

  private static final int AT_ONCE = 50;
  private static final LockKey FIRST = new LockKey(new UUID(0, 0));

  private final ErasureStore store;
  private final Policies policies;
  private final Erasures erasures;
  private final Clock clock;
  private final boolean on;
  private final Routine routine;
  private LockKey after = FIRST;

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
    some.forEach(erasures::due);
    boolean more = some.size() == AT_ONCE;
    after = more ? some.getLast() : FIRST;
    return more;
  }

  private Instant oldEnough() {
    Duration shortest =
        policies.markets().stream()
            .map(Terms::retention)
            .map(terms -> terms.shortest())
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
