package dev.redress.kernel;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Forgets idempotency keys whose requests nobody repeats any more. Each bucket has its moment of
 * the day, in which its keys are gone through in the table's own order: an index by time would cost
 * every command more than this costs all of them. A bucket whose moment was missed has it tomorrow.
 */
@Component
final class KeySweep implements Recurring {

  private static final Duration ROUND = Duration.ofDays(1);
  private static final int AT_ONCE = 50_000;

  private static final String FORGET =
      """
      delete from idempotency_key
      where bucket = :bucket and (actor, key) in (
        select actor, key from idempotency_key
        where bucket = :bucket and at < :before
        order by actor, key limit :limit)
      """;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Duration keep;
  private final Routine routine;

  KeySweep(JdbcClient jdbc, Clock clock, @Value("${redress.idempotency.keep:30d}") Duration keep) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.keep = keep;
    this.routine =
        new Routine("idempotency-key-sweep", ROUND.dividedBy(LockKey.BUCKETS), this::turn);
  }

  /** Forgets what is old in the bucket whose moment it is; whether that bucket may hold more. */
  boolean turn() {
    Instant now = clock.instant();
    return forget(bucketOf(now), now.minus(keep)) == AT_ONCE;
  }

  /** The bucket that is gone through at that moment, whichever server looks. */
  static short bucketOf(Instant now) {
    long moment = Math.floorMod(now.toEpochMilli(), ROUND.toMillis());
    return (short) (moment * LockKey.BUCKETS / ROUND.toMillis());
  }

  private int forget(short bucket, Instant before) {
    return jdbc.sql(FORGET)
        .param("bucket", bucket)
        .param("before", Timestamp.from(before))
        .param("limit", AT_ONCE)
        .update();
  }

  @Override
  public Routine routine() {
    return routine;
  }
}
