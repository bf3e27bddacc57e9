package dev.redress.kernel;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A background loop's wait between two looks, which a hint may end early. Hints do not pile up. */
final class Pause {

  private final Semaphore hint = new Semaphore(0);

  void pause(Duration atMost) throws InterruptedException {
    if (hint.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
      hint.drainPermits();
    }
  }

  void end() {
    if (hint.availablePermits() == 0) {
      hint.release();
    }
  }
}
