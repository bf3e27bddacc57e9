package dev.redress.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Keys end, so that what is remembered of requests does not grow for ever; none ends early. */
@Tag("database")
class KeySweepTest {

  private static final Duration KEEP = Duration.ofDays(30);
  private static final Instant MIDNIGHT = Instant.parse("2026-03-01T00:00:00Z");

  private final TallyWorld world = new TallyWorld(1);
  private final KeySweep sweep = new KeySweep(world.jdbc(), world.clock(), KEEP);

  @BeforeEach
  void begin() {
    world.clock().set(MIDNIGHT);
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void aKeyHoldsForItsTimeAndIsForgottenWithinTheDayAfter() {
    Outcome first = world.add("a", 5, "k");
    world.clock().set(MIDNIGHT.plus(KEEP).minus(Duration.ofDays(1)));
    aDayOfTurns();
    assertThat(world.add("a", 5, "k")).as("on its last day").isEqualTo(first);

    world.clock().set(MIDNIGHT.plus(KEEP).plusSeconds(60));
    aDayOfTurns();
    assertThat(keys()).isZero();
    assertThat(world.add("a", 5, "k")).as("a new request").isNotEqualTo(first);
    assertThat(world.total("a")).isEqualTo(10);
  }

  /** One in the same bucket, and one in another. */
  @Test
  void youngerKeysBesideItStay() {
    world.add("a", 1, "old");
    world.clock().advance(KEEP);
    world.add("a", 2, "young");
    world.add("b", 3, "young elsewhere");
    world.clock().advance(Duration.ofMinutes(1));
    aDayOfTurns();
    assertThat(world.jdbc().sql("select key from idempotency_key").query(String.class).list())
        .containsExactlyInAnyOrder("young", "young elsewhere");
  }

  @Test
  void everyBucketHasItsMomentOfTheDay() {
    assertThat(
            IntStream.range(0, LockKey.BUCKETS)
                .map(n -> KeySweep.bucketOf(MIDNIGHT.plus(moment(n))))
                .boxed())
        .containsExactlyElementsOf(IntStream.range(0, LockKey.BUCKETS).boxed().toList());
    assertThat(KeySweep.bucketOf(MIDNIGHT.minusMillis(1))).isEqualTo((short) 1023);
    assertThat(KeySweep.bucketOf(Instant.EPOCH.minusMillis(1))).isEqualTo((short) 1023);
  }

  private void aDayOfTurns() {
    Instant begin = world.clock().instant();
    for (int n = 0; n < LockKey.BUCKETS; n++) {
      world.clock().set(begin.plus(moment(n)));
      sweep.turn();
    }
  }

  private static Duration moment(int n) {
    return Duration.ofDays(1).multipliedBy(n).dividedBy(LockKey.BUCKETS).plusMillis(1);
  }

  private int keys() {
    return world.jdbc().sql("select count(*) from idempotency_key").query(Integer.class).single();
  }
}
