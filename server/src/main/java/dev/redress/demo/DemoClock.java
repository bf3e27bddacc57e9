package dev.redress.demo;

import dev.redress.kernel.Deadlines;
import dev.redress.kernel.JournalReaders;
import dev.redress.kernel.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Moves the clock as if time had passed: it stops at every deadline on the way, lets it fire, and
 * waits until everything that follows has followed, before it goes on.
 */
@Component
@ConditionalOnProperty("redress.demo")
final class DemoClock {

  private static final Logger LOG = LoggerFactory.getLogger(DemoClock.class);
  private static final Duration LOOK = Duration.ofMillis(5);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final MovableClock clock;
  private final DemoStore store;
  private final Deadlines deadlines;
  private final JournalReaders readers;

  DemoClock(MovableClock clock, DemoStore store, Deadlines deadlines, JournalReaders readers) {
    this.clock = clock;
    this.store = store;
    this.deadlines = deadlines;
    this.readers = readers;
    // Before anything asks for the time: a restart does not turn it back.
    store.find().ifPresent(kept -> clock.advance(kept.offset()));
  }

  Instant now() {
    return clock.instant();
  }

  /** Lets that much time pass, once per account and key. */
  Instant pass(Duration time, String account, String key) {
    Duration offset = clock.offset().plus(time);
    if (store.keepMove(account, key, offset)) {
      reach(clock.instant().plus(time));
    }
    return clock.instant();
  }

  /** Goes back to where history begins; only while nothing has happened after it. */
  void beginAt(Instant past) {
    clock.set(past);
  }

  /** The machine's time again, when history has caught up with it. */
  void beReal() {
    reach(clock.instant().minus(clock.offset()));
    clock.advance(clock.offset().negated());
    fire();
  }

  /** Makes it that late, with everything that falls due on the way; never goes back. */
  void reach(Instant target) {
    Optional<Instant> next = fire();
    while (next.isPresent() && !next.get().isAfter(target)) {
      forwardTo(next.get());
      next = fire();
    }
    forwardTo(target);
  }

  /**
   * Fires what is due and what falls due meanwhile, since the clock goes on running; when there
   * will be more.
   */
  private Optional<Instant> fire() {
    Instant looked;
    int fired;
    do {
      looked = clock.instant();
      fired = deadlines.fireDue();
      settle();
    } while (fired > 0);
    return deadlines.next(looked);
  }

  private void forwardTo(Instant later) {
    if (clock.instant().isBefore(later)) {
      clock.set(later);
    }
  }

  /** Waits until readers and providers have done what there is to do. */
  void settle() {
    long began = System.nanoTime();
    while (isBehind()) {
      if (System.nanoTime() - began > PATIENCE.toNanos()) {
        LOG.warn("The demo goes on although not everything has followed yet");
        return;
      }
      LockSupport.parkNanos(LOOK.toNanos());
    }
  }

  /**
   * Payments are looked at first, because one that ends meanwhile leaves readers something to read.
   * Readers are asked even while one is under way: it may wait for them, and being asked they
   * hurry.
   */
  private boolean isBehind() {
    boolean paying = store.paymentsUnderWay() > 0;
    return !readers.caughtUp() || paying;
  }
}
