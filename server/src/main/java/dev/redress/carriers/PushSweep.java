package dev.redress.carriers;

import dev.redress.kernel.Recurring;
import dev.redress.kernel.Routine;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Forgets pushes that were dealt with long ago: what they said is on the orders. */
@Component
final class PushSweep implements Recurring {

  private static final Duration PACE = Duration.ofHours(1);

  private final Routine routine;

  PushSweep(PushStore pushes, @Value("${redress.carriers.keep:30d}") Duration keep) {
    this.routine =
        new Routine(
            "carrier-push-sweep",
            PACE,
            () -> {
              pushes.sweep(keep);
              return false;
            });
  }

  @Override
  public Routine routine() {
    return routine;
  }
}
