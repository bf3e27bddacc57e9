package dev.redress.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Role;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How many requests a minute one person, one program or one address without a login may send. They
 * come back evenly, so that nobody has to wait for a minute to end. Kept in memory, per server.
 */
@Component
class Limits {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int MOST_CALLERS = 100_000;

  private final long person;
  private final long program;
  private final long stranger;
  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder()
          .maximumSize(MOST_CALLERS)
          .expireAfterAccess(MINUTE.plus(MINUTE))
          .build();

  /**
   * Sets the limits, each in requests per minute; 0 sets none.
   *
   * @param person who has logged in
   * @param program the bearer of an API key
   * @param stranger an address from which nobody has logged in
   */
  Limits(
      @Value("${redress.limits.person:6000}") long person,
      @Value("${redress.limits.program:60000}") long program,
      @Value("${redress.limits.stranger:3000}") long stranger) {
    this.person = person;
    this.program = program;
    this.stranger = stranger;
  }

  /**
   * What one more request comes to.
   *
   * @param limit requests a minute
   * @param left how many more may follow at once
   * @param reset seconds until all are there again
   * @param pause seconds until this one would be taken; 0: it is taken
   */
  record Taken(long limit, long left, long reset, long pause) {

    boolean isRefused() {
      return pause > 0;
    }
  }

  /**
   * Counts a request.
   *
   * @param caller who is known to send it; null: nobody
   * @param byProgram whether an API key let it in
   * @return null where there is no limit
   */
  @Nullable Taken take(@Nullable Actor caller, boolean byProgram, String address) {
    if (caller == null) {
      return take("address " + address, stranger);
    }
    boolean known = byProgram || caller.role() == Role.INTEGRATION;
    return take(caller.role() + " " + caller.id(), known ? program : person);
  }

  private @Nullable Taken take(String who, long limit) {
    if (limit == 0) {
      return null;
    }
    Bucket bucket = Objects.requireNonNull(buckets.get(who, name -> bucket(limit)));
    ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
    return new Taken(
        limit,
        probe.getRemainingTokens(),
        seconds(probe.getNanosToWaitForReset()),
        probe.isConsumed() ? 0 : seconds(probe.getNanosToWaitForRefill()));
  }

  private static Bucket bucket(long limit) {
    return Bucket.builder()
        .addLimit(bandwidth -> bandwidth.capacity(limit).refillGreedy(limit, MINUTE))
        .build();
  }

  /** Rounded up: who waits so long, waits long enough. */
  private static long seconds(long nanos) {
    return TimeUnit.NANOSECONDS.toSeconds(nanos + TimeUnit.SECONDS.toNanos(1) - 1);
  }
}
