package dev.redress.webhooks;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When a message is tried again: over three days, ten times in all (Standard Webhooks). */
final class Retries {

  private static final List<Duration> WAITS =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(5),
          Duration.ofHours(10),
          Duration.ofHours(14),
          Duration.ofHours(20),
          Duration.ofHours(24));

  private static final Duration LONGEST = Duration.ofHours(24);

  private Retries() {}

  /**
   * The next attempt after so many in vain; null: there is none.
   *
   * @param notBefore what the endpoint asked for; at most a day of it is granted
   */
  static @Nullable Instant after(int tried, Instant now, @Nullable Duration notBefore) {
    if (tried > WAITS.size()) {
      return null;
    }
    Duration wait = WAITS.get(tried - 1);
    if (notBefore != null && notBefore.compareTo(wait) > 0) {
      wait = notBefore.compareTo(LONGEST) < 0 ? notBefore : LONGEST;
    }
    return now.plus(wait);
  }
}
