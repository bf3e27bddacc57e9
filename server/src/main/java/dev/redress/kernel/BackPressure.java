package dev.redress.kernel;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * How long a group of commands waits before it is decided, so that a server that is sent more than
 * it can take does not leave its readers – lists, inbox, refunds – further and further behind. The
 * wait grows while they are behind, is gone soon after, and never gets long: whatever a reader
 * waits for, commands go on.
 */
@Component
final class BackPressure {

  static final Duration BEHIND = Duration.ofMillis(400);
  static final Duration LONGEST = Duration.ofMillis(60);
  private static final Duration STEP = Duration.ofMillis(6);

  private volatile Duration wait = Duration.ZERO;

  BackPressure(MeterRegistry meters) {
    TimeGauge.builder("redress.commands.held", () -> wait.toNanos(), TimeUnit.NANOSECONDS)
        .register(meters);
  }

  /** What the slowest reader has not read for this long. */
  void measured(Duration behind) {
    Duration next = behind.compareTo(BEHIND) > 0 ? wait.plus(STEP) : wait.minus(STEP);
    wait = next.isNegative() ? Duration.ZERO : next.compareTo(LONGEST) > 0 ? LONGEST : next;
  }

  Duration held() {
    return wait;
  }

  /** Waits as long as is due now. */
  void hold() throws InterruptedException {
    Thread.sleep(wait);
  }
}
