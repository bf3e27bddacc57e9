package dev.redress.kernel;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A background loop's wait between two looks, which a hint may end early. Hints do not pile up. */
final class Pause {

  private final Semaphore hint = new Semaphore(0);

  /** Whether it ended early. */
  boolean pause(Duration atMost) throws InterruptedException {
    boolean hinted = hint.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS);
    if (hinted) {
      hint.drainPermits();
    }
    return hinted;
  }

  void end() {
    if (hint.availablePermits() == 0) {
      hint.release();
    }
  }
}
