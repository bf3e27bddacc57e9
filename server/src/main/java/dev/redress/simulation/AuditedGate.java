package dev.redress.simulation;

import dev.redress.cases.CaseEvent;
import dev.redress.cases.GateEvent;
import dev.redress.cases.Side;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.Role;
import dev.redress.simulation.CaseChart.Stand;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** C3 as the auditor understands it: told why, then an answer or twelve hours, then a rejection. */
final class AuditedGate {

  private static final Duration HOLD = Duration.ofHours(12);
  private static final Duration AT_LATEST = Duration.ofDays(3);

  /** What a buyer answers in the case itself. */
  static final Set<String> ANSWERS =
      Set.of("StatementAdded", "OfferMade", "OfferCountered", "OfferDeclined");

  /** Trade among merchants knows no gate. */
  private static final String UNGATED = "UK-TRADE";

  private final AuditedCase c;
  private final AuditedOrder order;
  private String reason = "";
  private @Nullable Instant until;
  private boolean answered;
  private Duration stretched = Duration.ZERO;

  AuditedGate(AuditedCase c, AuditedOrder order) {
    this.c = c;
    this.order = order;
  }

  void hear(JournalEntry entry) {
    answered |= entry.actor().role() == Role.BUYER && ANSWERS.contains(entry.type());
    if (entry.is(GateEvent.ScriptSent.class)) {
      open(entry.as(GateEvent.ScriptSent.class), entry.at());
    } else if (entry.is(GateEvent.Talked.class)) {
      answered |= entry.as(GateEvent.Talked.class).by() == Side.BUYER;
    } else if (entry.is(CaseEvent.Rejected.class)) {
      pass(entry.as(CaseEvent.Rejected.class), entry.at());
    } else if (entry.is(CaseEvent.ApplicationModified.class)) {
      stretched = Duration.ZERO;
    }
  }

  /** The merchant's time is longer by the hold, up to three days in all. */
  private void open(GateEvent.ScriptSent event, Instant at) {
    Duration left = AT_LATEST.minus(c.answerTime()).minus(stretched);
    Duration by = HOLD.compareTo(left) < 0 ? HOLD : left;
    c.complainUnless(
        event.until().equals(at.plus(HOLD)),
        Check.WAIT_ENDED,
        () -> "holds until " + event.until());
    c.complainUnless(!event.reason().equals(reason), Check.LEGAL_STATE, "tells the same twice");
    c.wait(Stand.MERCHANT_TO_ANSWER, event.waiting(), Objects.requireNonNull(c.due()).plus(by));
    stretched = stretched.plus(by);
    reason = event.reason();
    until = event.until();
    answered = false;
  }

  private void pass(CaseEvent.Rejected event, Instant at) {
    boolean told = until != null && event.reason().equals(reason);
    boolean heard = answered || (until != null && !at.isBefore(until));
    boolean free = order.market.equals(UNGATED);
    c.complainUnless(free || (told && heard), Check.LEGAL_STATE, "rejected without talking first");
  }

  /** The case has moved on: the next rejection needs words of its own. */
  void close() {
    reason = "";
    until = null;
    answered = false;
  }
}
