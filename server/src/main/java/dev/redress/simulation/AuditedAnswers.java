package dev.redress.simulation;

import dev.redress.claims.MatterEvent;
import dev.redress.claims.MatterEvent.*;
import dev.redress.claims.MatterKind;
import dev.redress.claims.MatterState;
import dev.redress.claims.Until;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.Money;
import dev.redress.kernel.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the two sides answer in a matter, or do not, and what the platform decides about it. */
final class AuditedAnswers {

  private static final Duration RULING = Duration.ofDays(2);

  /** M6: the merchant was heard, or let its time pass. */
  private static final Set<MatterState> HEARD =
      EnumSet.of(MatterState.ANSWERED, MatterState.UNANSWERED);

  private final AuditedMatter matter;
  private final AuditedOrder order;
  private long disputed;
  private long ruled;
  private @Nullable Boolean upheld;

  AuditedAnswers(AuditedMatter matter, AuditedOrder order) {
    this.matter = matter;
    this.order = order;
  }

  /** What was ruled, in minor units. */
  long ruled() {
    return ruled;
  }

  /** M6: whether the complaint is right; null: nobody has decided. */
  @Nullable Boolean upheld() {
    return upheld;
  }

  /** An answer of one side, or its silence. */
  void answer(JournalEntry entry, MatterEvent event) {
    MatterKind kind = matter.plea().kind();
    if (event instanceof PaymentAgreed e) {
      matter.by(entry, Role.BUYER, MatterState.WAITING);
      matter.complainUnless(
          e.amount().equals(matter.plea().asked()), Check.MONEY_CONSERVED, e::toString);
      matter.charges().owe(e.amount());
      matter.move(MatterState.COLLECTING, null);
    } else if (event instanceof PartAgreed e) {
      matter.by(entry, Role.BUYER, MatterState.WAITING);
      matter.complainUnless(e.amount().minor() > 0, Check.MONEY_CONSERVED, e::toString);
      matter.charges().owe(e.amount());
      dispute(entry, e.disputed(), e.until(), e.amount().minor());
    } else if (event instanceof ClaimDisputed e) {
      matter.by(entry, kind.answers(), MatterState.WAITING);
      dispute(entry, e.disputed(), e.until(), 0);
    } else if (event instanceof SilencePassedOn e) {
      matter.overdue(entry, Set.of(MatterState.WAITING));
      matter.complainUnless(kind == MatterKind.MISTAKEN_REFUND, Check.LEGAL_STATE, e::toString);
      dispute(entry, e.disputed(), e.until(), 0);
    } else if (event instanceof ConsentRefused e) {
      matter.by(entry, Role.BUYER, MatterState.WAITING);
      matter.complainUnless(kind == MatterKind.PRICE_DIFFERENCE, Check.LEGAL_STATE, e::toString);
    } else {
      decided(entry, event);
    }
  }

  /** What is said to a complaint, and what the platform does. */
  private void decided(JournalEntry entry, MatterEvent event) {
    if (event instanceof ComplaintAnswered e) {
      matter.by(entry, Role.MERCHANT, MatterState.WAITING);
      heard(entry, MatterState.ANSWERED, e.until());
    } else if (event instanceof ComplaintUnanswered e) {
      matter.overdue(entry, Set.of(MatterState.WAITING));
      heard(entry, MatterState.UNANSWERED, e.until());
    } else if (event instanceof ComplaintDecided e) {
      matter.by(entry, Role.OPERATOR, HEARD);
      matter.complainUnless(
          e.category().equals(matter.plea().plea().code()), Check.LEGAL_STATE, e::toString);
      upheld = e.upheld();
    } else if (event instanceof MatterOverdue e) {
      postpone(entry, e.until());
    } else if (event instanceof MatterRuled e) {
      rule(entry, e);
    } else {
      matter.complain(Check.LEGAL_STATE, "answers by " + entry.type());
    }
  }

  /** J1: all of it or the rest; D6: what nobody has paid. The platform has two days for it. */
  private void dispute(JournalEntry entry, Money rest, Until until, long agreed) {
    boolean back = matter.plea().kind() == MatterKind.MISTAKEN_REFUND;
    matter.complainUnless(
        back || (matter.plea().kind() == MatterKind.FREIGHT && agreed == 0),
        Check.LEGAL_STATE,
        entry.type());
    long open = back ? matter.plea().asked().minor() - agreed : matter.freight().open();
    matter.complainUnless(
        rest.minor() == open && open > 0, Check.MONEY_CONSERVED, () -> "disputes " + rest);
    disputed = rest.minor();
    atPlatform(entry, until);
  }

  private void atPlatform(JournalEntry entry, Until until) {
    Instant expected = entry.at().plus(RULING);
    matter.complainUnless(until.due().equals(expected), Check.WAIT_ENDED, until::toString);
    matter.move(MatterState.AT_PLATFORM, expected);
  }

  /** M6: the platform decides within its working days. */
  private void heard(JournalEntry entry, MatterState next, @Nullable Until until) {
    Instant end = until == null ? Instant.MIN : until.due();
    matter.complainUnless(
        matter.plea().kind() == MatterKind.COMPLAINT, Check.LEGAL_STATE, entry.type());
    matter.complainUnless(
        until != null && order.isWorkingDays(entry.at(), end, AuditedPlea.COMPLAINT_DAYS),
        Check.WAIT_ENDED,
        () -> "is decided until " + end);
    matter.move(next, end);
  }

  /** The platform is late, and waits anew. */
  private void postpone(JournalEntry entry, Until until) {
    MatterState now = matter.stand();
    Set<MatterState> platforms = EnumSet.copyOf(HEARD);
    platforms.add(MatterState.AT_PLATFORM);
    matter.overdue(entry, platforms);
    if (HEARD.contains(now)) {
      heard(entry, now, until);
    } else {
      atPlatform(entry, until);
    }
  }

  /** What is ruled may be collected or paid, and nothing beyond it. */
  private void rule(JournalEntry entry, MatterRuled event) {
    matter.by(entry, Role.ARBITRATOR, MatterState.AT_PLATFORM);
    ruled = event.amount().minor();
    matter.complainUnless(ruled >= 0 && ruled <= disputed, Check.RULING_ONCE, event::toString);
    if (matter.plea().kind() == MatterKind.MISTAKEN_REFUND) {
      matter.charges().owe(event.amount());
    }
    matter.move(MatterState.COLLECTING, null);
  }
}
