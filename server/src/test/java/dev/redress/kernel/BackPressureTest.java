package dev.redress.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Commands give way to readers that are behind, and never for long. */
class BackPressureTest {

  private final BackPressure pressure = new BackPressure(new SimpleMeterRegistry());
  private final Lag lag = new Lag();

  @Test
  void nothingWaitsWhileReadersKeepUp() {
    pressure.measured(BackPressure.EASY);

    assertThat(pressure.held()).isZero();
  }

  @Test
  void theWaitIsInProportionAndGoneWhenTheyHaveCaughtUp() {
    pressure.measured(BackPressure.EASY.plus(BackPressure.FAR).dividedBy(2));
    assertThat(pressure.held()).isEqualTo(BackPressure.LONGEST.dividedBy(2));

    pressure.measured(Duration.ZERO);
    assertThat(pressure.held()).isZero();
  }

  /** A reader that never comes further slows commands down, and does not stop them. */
  @Test
  void theWaitHasAnEnd() {
    pressure.measured(Duration.ofDays(1));

    assertThat(pressure.held()).isEqualTo(BackPressure.LONGEST);
  }

  @Test
  void theLagIsTheTimeSinceTheOldestUnreadWasTheNewest() {
    assertThat(lag.at(seconds(1), 10, 10)).isZero();
    assertThat(lag.at(seconds(2), 20, 10)).isZero();
    assertThat(lag.at(seconds(3), 30, 10)).isEqualTo(Duration.ofSeconds(1));
    assertThat(lag.at(seconds(4), 40, 25)).isEqualTo(Duration.ofSeconds(1));
    assertThat(lag.at(seconds(5), 40, 40)).isZero();
  }

  @Test
  void nothingNewForLongIsNoLag() {
    lag.at(seconds(1), 10, 10);

    assertThat(lag.at(seconds(1000), 10, 10)).isZero();
  }

  private static long seconds(long count) {
    return Duration.ofSeconds(count).toNanos();
  }
}
