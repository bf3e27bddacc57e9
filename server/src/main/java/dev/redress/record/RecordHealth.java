package dev.redress.record;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Down when the journal or its tree is not what was signed. */
@Component("recordHealthIndicator")
final class RecordHealth extends AbstractHealthIndicator {

  private final RecordAudit audit;

  RecordHealth(RecordAudit audit) {
    super("The record cannot be looked at");
    this.audit = audit;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    health.status(audit.sound() ? "UP" : "DOWN");
    if (audit.contradicts()) {
      health.withDetail("tree", "is not the one that was signed last");
    }
    audit
        .found()
        .forEach(each -> health.withDetail(each.stream() + " " + each.version(), each.kind()));
  }
}
