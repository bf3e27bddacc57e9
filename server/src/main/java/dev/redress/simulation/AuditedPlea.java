package dev.redress.simulation;

import dev.redress.claims.MatterEvent.MatterRaised;
import dev.redress.claims.MatterKind;
import dev.redress.claims.Plea;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What is asked in a matter, and whether it may be (D6, J1, J2, M6). */
final class AuditedPlea {

  static final int COMPLAINT_DAYS = 3;

  private static final Duration CLAIMED_WITHIN = Duration.ofDays(30);
  private static final Duration BUYER_ANSWERS = Duration.ofDays(7);
  private static final Duration CONSENT = Duration.ofDays(3);
  private static final Duration FREIGHT = Duration.ofDays(3);
  private static final long PRICE_MOST = 200_000;

  private static final Set<String> REASONS =
      Set.of("EXTRA_SERVICE", "UPGRADED_GOODS", "REMOTE_DELIVERY");
  private static final Set<String> CATEGORIES =
      Set.of(
          "COUNTERFEIT",
          "FALSE_DESCRIPTION",
          "LATE_SHIPMENT",
          "RUDE_OR_THREATENING",
          "ASKED_OFF_PLATFORM",
          "OTHER");

  private final AuditedMatter matter;
  private final AuditedOrder order;
  private @Nullable Plea plea;

  AuditedPlea(AuditedMatter matter, AuditedOrder order) {
    this.matter = matter;
    this.order = order;
  }

  boolean isRaised() {
    return plea != null;
  }

  Plea plea() {
    return Objects.requireNonNull(plea);
  }

  MatterKind kind() {
    return plea().kind();
  }

  /** Nothing can be asked for in a complaint, which must not get here. */
  Money asked() {
    return Objects.requireNonNull(plea().amount());
  }

  /** It begins: by whom, about what, and for how long the other side has. */
  void raise(JournalEntry entry, MatterRaised event) {
    matter.complainUnless(plea == null, Check.LEGAL_STATE, "is raised twice");
    Plea raised = event.plea();
    plea = raised;
    order.checkRole(entry, Set.of(raised.kind().raises()));
    Instant at = entry.at();
    Instant due = event.until().due();
    switch (raised.kind()) {
      case MISTAKEN_REFUND -> {
        claim(raised, at);
        lasts(at, due, BUYER_ANSWERS);
      }
      case PRICE_DIFFERENCE -> {
        askForMore(raised);
        lasts(at, due, CONSENT);
      }
      case FREIGHT -> lasts(at, due, FREIGHT);
      case COMPLAINT -> {
        boolean right = !raised.evidence().isEmpty() && CATEGORIES.contains(raised.code());
        matter.complainUnless(right, Check.LEGAL_STATE, "shows nothing, or of no known kind");
        alone(other -> other.plea().code().equals(raised.code()));
        matter.complainUnless(
            order.isWorkingDays(at, due, COMPLAINT_DAYS),
            Check.WAIT_ENDED,
            () -> "waits from " + at + " until " + due);
      }
    }
  }

  private void lasts(Instant at, Instant due, Duration expected) {
    matter.complainUnless(
        due.equals(at.plus(expected)), Check.WAIT_ENDED, () -> "waits until " + due);
  }

  /** No other of its kind is open about the same. */
  private void alone(Predicate<AuditedPlea> same) {
    boolean alone =
        order.matters.values().stream()
            .filter(each -> each != matter && !each.isOver())
            .map(AuditedMatter::plea)
            .noneMatch(other -> other.kind() == kind() && same.test(other));
    matter.complainUnless(alone, Check.LEGAL_STATE, "a second one about the same");
  }

  /** J2: never for the merchant's own risk, nor after a ruling on the same lines. */
  private void askForMore(Plea raised) {
    boolean right =
        REASONS.contains(raised.code())
            && !raised.lines().isEmpty()
            && asked().minor() > 0
            && asked().minor() <= PRICE_MOST;
    matter.complainUnless(right, Check.LEGAL_STATE, () -> "asks for more: " + raised);
    matter.complainUnless(
        raised.lines().stream().noneMatch(order.facts.ruled::contains),
        Check.LEGAL_STATE,
        "more is asked for lines that were ruled on");
    alone(other -> other.plea().lines().stream().anyMatch(raised.lines()::contains));
  }

  /** J1: a refund that has arrived, within its time, once, for no more than it was. */
  private void claim(Plea raised, Instant at) {
    String about = String.valueOf(raised.about());
    AuditedRefund refund =
        order.refunds.values().stream()
            .filter(each -> each.stream().equals(about))
            .findFirst()
            .orElse(null);
    boolean right =
        refund != null
            && refund.isSettled()
            && refund.settledAt().plus(CLAIMED_WITHIN).isAfter(at)
            && asked().minor() > 0
            && asked().compareTo(refund.amount()) <= 0
            && !raised.evidence().isEmpty();
    matter.complainUnless(right, Check.LEGAL_STATE, () -> "claims " + asked() + " of " + about);
    boolean first =
        order.matters.values().stream().noneMatch(each -> each != matter && each.claims(about));
    matter.complainUnless(first, Check.LEGAL_STATE, () -> about + " is claimed twice");
  }
}
