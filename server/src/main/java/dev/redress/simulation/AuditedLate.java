package dev.redress.simulation;

import dev.redress.cases.CaseEvent;
import dev.redress.cases.LateEvent;
import dev.redress.kernel.JournalEntry;
import dev.redress.policy.CaseType;

/** O5, M5 as the auditor understands them: late, asked for the first time, agreed and paid for. */
final class AuditedLate {

  private final AuditedCase c;
  private final AuditedOrder order;
  private boolean owed;
  private boolean toCompensate;
  private long asked;

  AuditedLate(AuditedCase c, AuditedOrder order) {
    this.c = c;
    this.order = order;
  }

  /** Looks at every event of the case before it is taken in. */
  void hear(JournalEntry entry) {
    right(owed, entry.is(LateEvent.LateShipmentAgreed.class), "late, and not agreed at once");
    boolean between = entry.is(CaseEvent.RefundGranted.class);
    boolean paid = entry.is(LateEvent.CompensationGranted.class);
    right(toCompensate && !between, paid, "late, and not compensated");
    right(paid, toCompensate, "compensated without a reason");
    owed = false;
    if (entry.is(CaseEvent.Applied.class)) {
      var ask = entry.as(CaseEvent.Applied.class).application();
      asked = ask.amount().minor();
      boolean late = !order.shipped && order.promised != null && entry.at().isAfter(order.promised);
      owed =
          late && ask.type() == CaseType.REFUND_ONLY && asked > 0 && !order.goodwill.compensated();
    }
  }

  /** Takes note of it; how much has to be granted at once. */
  long take(JournalEntry entry, LateEvent event) {
    return switch (event) {
      case LateEvent.LateShipmentAgreed e -> {
        c.complainUnless(e.promised().equals(order.promised), Check.LEGAL_STATE, "another promise");
        toCompensate = true;
        yield asked;
      }
      case LateEvent.CompensationGranted e -> {
        toCompensate = false;
        order.goodwill.compensation(e.grant(), c.stream(), entry);
        c.await(e.grant().refund(), e.waiting(), entry.at());
        yield 0;
      }
      case LateEvent.CompensationSettled e -> {
        c.arrived(e.refund());
        yield 0;
      }
    };
  }

  private void right(boolean when, boolean then, String otherwise) {
    c.complainUnless(!when || then, Check.GOODWILL_BOUNDED, otherwise);
  }
}
