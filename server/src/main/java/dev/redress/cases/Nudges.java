package dev.redress.cases;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the buyer has urged on the step at which a case stands (S4).
 *
 * @param at when last, on whatever step; null: never
 * @param count how often on this step
 * @param overdue whether this step's deadline has passed without an end
 */
public record Nudges(@Nullable Instant at, int count, boolean overdue) {

  private static final Nudges NONE = new Nudges(null, 0, false);

  static Nudges of(Case c) {
    return c.nudges() == null ? NONE : c.nudges();
  }

  @Nullable Instant againAt(Duration every) {
    return at == null ? null : at.plus(every);
  }

  private static boolean isLate(CaseEvent event) {
    return event instanceof CaseEvent.RulingOverdue
        || event instanceof ApprovalEvent.ApprovalOverdue
        || event instanceof CaseEvent.RefundDelayed;
  }

  /** What is left of it after one more event; null: nothing to remember. */
  @Nullable Nudges after(CaseEvent event, Instant when, boolean sameStep) {
    Nudges kept = sameStep ? this : new Nudges(at, 0, false);
    Nudges next =
        event instanceof CaseEvent.Urged urged
            ? new Nudges(when, urged.count(), kept.overdue())
            : isLate(event) ? new Nudges(kept.at(), kept.count(), true) : kept;
    return next.equals(NONE) ? null : next;
  }
}
