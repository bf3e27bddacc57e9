package dev.redress.bench;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what is measured, looking every few milliseconds. */
final class Waiting {

  private static final Duration LONGEST = Duration.ofMinutes(10);

  private Waiting() {}

  static void until(BooleanSupplier happened) {
    long end = System.nanoTime() + LONGEST.toNanos();
    while (!happened.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("What was waited for did not happen in " + LONGEST);
      }
      pause(Duration.ofMillis(5));
    }
  }

  static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
