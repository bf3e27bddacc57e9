package dev.redress.simulation;

import dev.redress.cases.Ruling;
import dev.redress.cases.Settlement;
import dev.redress.cases.SettlementEvent;
import dev.redress.cases.Side;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.Money;
import dev.redress.kernel.Role;
import dev.redress.policy.Reason.FreightPayer;
import dev.redress.simulation.CaseChart.Stand;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Settlements of one case as the auditor understands them (F7): possible until the ruling, one
 * proposal at a time and for a day, carried out when both have signed and never otherwise.
 */
final class AuditedSettlement {

  private static final Duration TIME = Duration.ofDays(1);
  private static final Duration DAY = Duration.ofDays(1);

  private final AuditedCase c;
  private final AuditedHearing hearing;
  private @Nullable Settlement open;
  private final Set<Side> signed = EnumSet.noneOf(Side.class);
  private @Nullable Money goodwill;
  private boolean holds;

  AuditedSettlement(AuditedCase c, AuditedHearing hearing) {
    this.c = c;
    this.hearing = hearing;
  }

  /** What both have signed, line by line; empty: this is no such event. */
  List<Ruling.Line> take(JournalEntry entry, SettlementEvent event) {
    right(!hearing.isAppeal(), "settles an appeal");
    Instant at = entry.at();
    switch (event) {
      case SettlementEvent.SettlementProposed e -> propose(entry, e.settlement());
      case SettlementEvent.SettlementSigned e -> sign(entry, e.number(), e.by());
      case SettlementEvent.SettlementDeclined e -> {
        isOpen(e.number(), at);
        right(open != null && open.by() != entry.actor().role(), "declines its own proposal");
        clear();
      }
      case SettlementEvent.SettlementWithdrawn e -> {
        isOpen(e.number(), at);
        right(open != null && open.by() == entry.actor().role(), "takes back another's proposal");
        mustHear(entry);
        clear();
      }
      case SettlementEvent.SettlementLapsed e -> {
        right(open != null && open.number() == e.number(), "lapses what was not proposed");
        c.complainUnless(
            open != null && !at.isBefore(open.due()), Check.WAIT_ENDED, "lapses too early");
        clear();
      }
      case SettlementEvent.SettlementMade e -> {
        made(entry, e.settlement());
        return e.settlement().lines();
      }
    }
    return List.of();
  }

  private void propose(JournalEntry entry, Settlement settlement) {
    Role by = entry.actor().role();
    right(settlement.by() == by, "proposes in another's name");
    right(settlement.number() == entry.version(), "two proposals have one number");
    right(settlement.freightPayer() != FreightPayer.PLATFORM, "the platform is to pay");
    right(by != Role.ARBITRATOR || c.stand() != Stand.HEARING_APPROVAL, "tells what is sealed");
    mustHear(entry);
    c.complainUnless(
        settlement.due().equals(entry.at().plus(TIME)), Check.WAIT_ENDED, "lies another time");
    clear();
    open = settlement;
    right(
        (settlement.buyerSigned() != null) == (by == Role.BUYER)
            && (settlement.merchantSigned() != null) == (by == Role.MERCHANT),
        "signed by who did not propose");
    if (by != Role.ARBITRATOR) {
      signed.add(side(entry));
    }
  }

  private void sign(JournalEntry entry, long number, Side by) {
    isOpen(number, entry.at());
    right(by == side(entry), "signs for the other side");
    right(signed.add(by), "signs twice");
    right(signed.size() == 1, "both have signed, and nothing is done");
  }

  private void made(JournalEntry entry, Settlement settlement) {
    isOpen(settlement.number(), entry.at());
    right(signed.add(side(entry)) && signed.size() == 2, "carried out without two signatures");
    right(
        open != null
            && open.lines().equals(settlement.lines())
            && open.freightPayer() == settlement.freightPayer()
            && Objects.equals(open.goodwill(), settlement.goodwill()),
        "other terms than were signed");
    goodwill = settlement.goodwill();
    holds = true;
    clear();
  }

  /** Only whoever hears the case speaks for the bench. */
  private void mustHear(JournalEntry entry) {
    if (entry.actor().role() == Role.ARBITRATOR) {
      hearing.checkOwner(entry);
    }
  }

  private void isOpen(long number, Instant at) {
    boolean there = open != null && open.number() == number && at.isBefore(open.due());
    right(there, "answers what is not proposed");
  }

  private static Side side(JournalEntry entry) {
    return entry.actor().role() == Role.BUYER ? Side.BUYER : Side.MERCHANT;
  }

  private void clear() {
    open = null;
    signed.clear();
  }

  /** The platform no longer holds the case: what lay on the table is gone. */
  void movedOn() {
    if (!CaseChart.HELD.contains(c.stand())) {
      clear();
    }
  }

  /** F8: a later ruling takes its place. */
  void ruled() {
    holds = false;
  }

  boolean holds() {
    return holds;
  }

  /** The goodwill that was signed is paid in the same moment. */
  void hear(JournalEntry entry) {
    boolean paying =
        entry.type().equals("RefundGranted") || entry.type().equals("SmallPaymentGranted");
    c.complainUnless(
        goodwill == null || paying, Check.GOODWILL_BOUNDED, "signed goodwill is not paid");
  }

  /** C7: what is to be paid beside the goods because both signed it; null: nothing is. */
  @Nullable Money takeGoodwill() {
    Money due = goodwill;
    goodwill = null;
    return due;
  }

  /** T1: what nobody signs does not lie there for ever. */
  void check(Instant now) {
    c.complainUnless(
        open == null || open.due().plus(DAY).isAfter(now),
        Check.DEADLINE_FIRED,
        () -> "a proposal lies there since " + (open == null ? "" : open.due()));
  }

  private void right(boolean right, String what) {
    c.complainUnless(right, Check.LEGAL_STATE, what);
  }
}
