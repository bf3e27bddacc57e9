package dev.redress.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.redress.kernel.RefusedException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing. Within 15 minutes: 5 tries of one login from one address, 50 from one
 * address whatever the login, 100 of one login wherever from, so that a stranger cannot lock
 * somebody out from elsewhere with a handful of tries. Kept in this server's memory.
 */
@Component
class LoginAttempts {

  private static final Duration WINDOW = Duration.ofMinutes(15);
  private static final int PER_LOGIN_AND_ADDRESS = 5;
  private static final int PER_ADDRESS = 50;
  private static final int PER_LOGIN = 100;

  private record Count(int tries, Instant until) {}

  private record Limit(String what, int most) {}

  private final Clock clock;
  private final Cache<String, Count> counts =
      Caffeine.newBuilder().maximumSize(100_000).expireAfterWrite(WINDOW).build();

  LoginAttempts(Clock clock) {
    this.clock = clock;
  }

  /** Counts one more try, before its password is looked at; throws TOO_MANY_ATTEMPTS. */
  void count(String login, String address) {
    Instant now = clock.instant();
    for (Limit limit : limits(login, address)) {
      Count count =
          Objects.requireNonNull(
              counts.asMap().compute(limit.what(), (what, was) -> oneMore(was, now)));
      if (count.tries() > limit.most()) {
        throw new RefusedException(AccountRefusal.TOO_MANY_ATTEMPTS.with("retryAt", count.until()));
      }
    }
  }

  /** Forgets the tries of somebody who turned out to know the password. */
  void succeeded(String login, String address) {
    for (Limit limit : limits(login, address)) {
      counts
          .asMap()
          .computeIfPresent(limit.what(), (what, was) -> new Count(was.tries() - 1, was.until()));
    }
    counts.invalidate(pair(login, address));
  }

  private static Count oneMore(@Nullable Count was, Instant now) {
    return was == null || now.isAfter(was.until())
        ? new Count(1, now.plus(WINDOW))
        : new Count(was.tries() + 1, was.until());
  }

  private static List<Limit> limits(String login, String address) {
    return List.of(
        new Limit(pair(login, address), PER_LOGIN_AND_ADDRESS),
        new Limit("address " + address, PER_ADDRESS),
        new Limit("login " + login, PER_LOGIN));
  }

  private static String pair(String login, String address) {
    return "pair " + address + " " + login;
  }
}
