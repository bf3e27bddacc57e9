package dev.redress.claims;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A wait (T1): its one deadline, and the next moment it wakes before to remind whose turn it is.
 *
 * @param wake {@code due}, or the next reminder before it
 */
public record Until(Instant due, Instant wake) {

  static Until of(Instant now, Instant due, List<Duration> reminders) {
    Instant wake =
        reminders.stream()
            .map(due::minus)
            .filter(now::isBefore)
            .min(Instant::compareTo)
            .orElse(due);
    return new Until(due, wake);
  }

  static Until silent(Instant due) {
    return new Until(due, due);
  }
}
