package dev.redress.kernel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/**
 * Well while every reader of the journal reads: down with the reason when one fails, or has left an
 * event unread for a minute.
 */
@Component("readersHealthIndicator")
final class ReadersHealth extends AbstractHealthIndicator {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final JournalReaders readers;
  private final Clock clock;

  ReadersHealth(JournalReaders readers, Clock clock) {
    super("The database does not say how far the readers are");
    this.readers = readers;
    this.clock = clock;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    health.up().withDetail("running", readers.names().size());
    readers.failures().forEach((name, why) -> health.down().withDetail(name, why));
    Instant limit = clock.instant().minus(PATIENCE);
    for (Map.Entry<String, Instant> each : readers.oldestUnread().entrySet()) {
      if (each.getValue().isBefore(limit)) {
        health.down().withDetail(each.getKey() + " has not read since", each.getValue().toString());
      }
    }
  }
}
