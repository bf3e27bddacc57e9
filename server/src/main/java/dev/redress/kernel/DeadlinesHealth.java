package dev.redress.kernel;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Well while what falls due is fired: down when something has waited a minute too long (T2). */
@Component("deadlinesHealthIndicator")
final class DeadlinesHealth extends AbstractHealthIndicator {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Deadlines deadlines;
  private final Clock clock;

  DeadlinesHealth(Deadlines deadlines, Clock clock) {
    super("The database does not say what is due");
    this.deadlines = deadlines;
    this.clock = clock;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    health.up().withDetail("overdue", deadlines.overdue());
    deadlines
        .longestOverdue()
        .filter(at -> at.isBefore(clock.instant().minus(PATIENCE)))
        .ifPresent(at -> health.down().withDetail("overdue since", at.toString()));
  }
}
