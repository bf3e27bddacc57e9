package dev.redress.kernel;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * How long a group of commands waits before it is decided, so that a server that is sent more than
 * it can take does not leave its readers – lists, inbox, refunds – further and further behind. The
 * wait is in proportion to how far they are behind, so that it settles where they just keep up, and
 * never gets long: whatever a reader waits for, commands go on.
 */
@Component
final class BackPressure {

  /** So far behind a reader is that has read one batch and not the next. */
  static final Duration EASY = Duration.ofMillis(150);

  /** Where the wait is longest: well short of the second within which pages are to follow. */
  static final Duration FAR = Duration.ofMillis(600);

  static final Duration LONGEST = Duration.ofMillis(80);

  private volatile Duration wait = Duration.ZERO;

  BackPressure(MeterRegistry meters) {
    TimeGauge.builder("redress.commands.held", () -> wait.toNanos(), TimeUnit.NANOSECONDS)
        .register(meters);
  }

  /** What the slowest reader has not read for this long. */
  void measured(Duration behind) {
    long over = Math.clamp(behind.minus(EASY).toMillis(), 0, FAR.minus(EASY).toMillis());
    wait = LONGEST.multipliedBy(over).dividedBy(FAR.minus(EASY).toMillis());
  }

  Duration held() {
    return wait;
  }

  /** Waits as long as is due now. */
  void hold() throws InterruptedException {
    Thread.sleep(wait);
  }
}
