package dev.redress.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A wait (T1): its one deadline and the next moment it wakes before, to remind whoever's turn it
 * is.
 *
 * @param due when the default outcome happens
 * @param wake {@code due}, or the next reminder before it
 */
public record Wait(Instant due, Instant wake) {

  /** A wait from now on, with reminders at these distances before its end. */
  static Wait of(Instant now, Duration time, List<Duration> reminders) {
    return until(now, now.plus(time), reminders);
  }

  /** A wait that nobody is reminded of. */
  static Wait silent(Instant now, Duration time) {
    return of(now, time, List.of());
  }

  static Wait until(Instant now, Instant due, List<Duration> reminders) {
    Instant wake =
        reminders.stream()
            .map(due::minus)
            .filter(now::isBefore)
            .min(Instant::compareTo)
            .orElse(due);
    return new Wait(due, wake);
  }

  boolean isOver(Instant now) {
    return !now.isBefore(due);
  }

  Duration left(Instant now) {
    return isOver(now) ? Duration.ZERO : Duration.between(now, due);
  }
}
