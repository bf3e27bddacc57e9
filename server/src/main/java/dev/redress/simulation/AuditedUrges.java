package dev.redress.simulation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How often a buyer urged, as the auditor understands it (S4). */
final class AuditedUrges {

  private final AuditedCase c;
  private @Nullable Instant last;

  AuditedUrges(AuditedCase c) {
    this.c = c;
  }

  void again(Instant at) {
    c.complainUnless(
        last == null || !at.isBefore(last.plus(CaseChart.URGE_AGAIN)),
        Check.WAIT_ENDED,
        "urged twice within a day");
    last = at;
  }
}
