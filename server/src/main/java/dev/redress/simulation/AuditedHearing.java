package dev.redress.simulation;

import dev.redress.cases.AppealEvent;
import dev.redress.cases.ApprovalEvent;
import dev.redress.cases.CaseEvent;
import dev.redress.cases.Ruling;
import dev.redress.cases.Side;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.Role;
import dev.redress.ledger.Grant;
import dev.redress.simulation.CaseChart.Stand;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The hearing of a case as the auditor understands it: what it interrupted, and who hears it. */
final class AuditedHearing {

  private static final Set<Stand> BUYERS =
      EnumSet.of(
          Stand.BUYER_AFTER_REJECTION,
          Stand.BUYER_TO_SHIP_BACK,
          Stand.BUYER_AFTER_GOODS_REFUSED,
          Stand.BUYER_ABOUT_MISSING,
          Stand.BUYER_TO_RECEIVE,
          Stand.BUYER_AFTER_NOT_SENT);
  private static final Set<Stand> BUYER_CALLS =
      EnumSet.of(
          Stand.BUYER_AFTER_REJECTION,
          Stand.BUYER_AFTER_GOODS_REFUSED,
          Stand.BUYER_ABOUT_MISSING,
          Stand.BUYER_TO_RECEIVE,
          Stand.BUYER_AFTER_NOT_SENT);
  private static final Set<Stand> MERCHANT_CALLS =
      EnumSet.of(Stand.MERCHANT_TO_ANSWER, Stand.MERCHANT_TO_INSPECT, Stand.MERCHANT_TO_SEND);

  /** Where silence alone decides nothing (C1, D5). */
  private static final Set<Stand> SYSTEM_CALLS =
      EnumSet.of(Stand.MERCHANT_TO_ANSWER, Stand.BUYER_AFTER_NOT_SENT);

  /** Endings where something was given. */
  private static final Set<String> DONE = Set.of("REFUNDED", "REPLACED", "SETTLED");

  private final AuditedCase c;
  private final AuditedAppeal appeal;
  private final AuditedSettlement settlement;
  private final Set<Side> done = EnumSet.noneOf(Side.class);
  private Stand interrupted = Stand.NONE;
  private Duration left = Duration.ZERO;
  private @Nullable String owner;
  private @Nullable Instant lease;
  private @Nullable Side asked;
  private final AuditedFunder funder;
  private final AuditedSignature signature;

  AuditedHearing(AuditedCase c, AuditedOrder order) {
    this.c = c;
    this.appeal = new AuditedAppeal(c, order);
    this.settlement = new AuditedSettlement(c, this);
    this.funder = new AuditedFunder(c);
    this.signature = new AuditedSignature(order.market);
  }

  AuditedSettlement settlement() {
    return settlement;
  }

  boolean isAppeal() {
    return interrupted == Stand.CLOSED;
  }

  boolean isOwnedBy(String account) {
    return account.equals(owner);
  }

  /** A ruling by whoever may make it; how much of it has to be granted at once. */
  long rule(JournalEntry entry, CaseEvent.RulingMade event, AuditedClaims claims) {
    boolean bySystem = entry.actor().role() == Role.SYSTEM;
    c.complainUnless(
        bySystem == event.ruling().automatic() && (!bySystem || c.isOverdue(entry.at())),
        Check.WAIT_ENDED,
        "ruled by silence before the time was over");
    c.complainUnless(
        bySystem ? c.stand() == Stand.MERCHANT_TO_ANSWER : mayRule(entry, event.ruling()),
        Check.ROLE_ALLOWED,
        "ruled by somebody who may not, or by too few");
    appeal.ruled(entry, event.ruling(), bySystem ? null : owner);
    settlement.ruled();
    funder.ruled(event.ruling());
    return claims.decide(event.ruling().lines());
  }

  /** F8: one alone up to the limit; over it another one signs what was proposed. */
  private boolean mayRule(JournalEntry entry, Ruling ruling) {
    boolean own = hears(entry);
    return c.stand() == Stand.HEARING_APPROVAL
        ? !own && signature.isOf(ruling, false)
        : own && signature.isOfOne(ruling);
  }

  /** F8, F11: the same for what an appeal moves; whoever ruled before is no second person. */
  private void decided(JournalEntry entry, AppealEvent.AppealDecided decided) {
    Ruling instead = decided.instead();
    boolean alone = c.stand() == Stand.HEARING_RULING && signature.isOfOne(appeal.moves());
    boolean may = alone && hears(entry);
    if (instead != null) {
      funder.ruled(instead);
      may |=
          c.stand() == Stand.HEARING_APPROVAL
              && !isOwnedBy(entry.actor().id())
              && appeal.mayHear(entry.actor().id())
              && signature.isOf(instead, decided.fraud());
    }
    c.complainUnless(may, Check.ROLE_ALLOWED, "an appeal is decided by the wrong, or too few");
  }

  private void second(JournalEntry entry, CaseEvent.OnTheBench event) {
    Instant at = entry.at();
    switch (event) {
      case AppealEvent e -> {
        appeal.take(entry, e);
        if (e instanceof AppealEvent.AppealDecided decided) {
          decided(entry, decided);
        }
        if (e instanceof AppealEvent.AppealFiled) {
          c.complainUnless(!settlement.holds(), Check.LEGAL_STATE, "appeals against a settlement");
          interrupted = Stand.CLOSED;
          owner = null;
          done.clear();
        }
      }
      case CaseEvent.HearingLeft e -> {
        c.complainUnless(
            isOwnedBy(entry.actor().id()), Check.ROLE_ALLOWED, "leaves what it does not hear");
        boolean anew = c.stand() == Stand.HEARING_APPROVAL;
        owner = null;
        lease = null;
        c.wait(
            anew ? Stand.HEARING_RULING : c.stand(),
            e.waiting(),
            anew ? at.plus(CaseChart.RULING) : Objects.requireNonNull(c.due()));
      }
      case ApprovalEvent.RulingProposed e -> {
        checkOwner(entry);
        lease = null;
        signature.proposed(e);
        c.wait(Stand.HEARING_APPROVAL, e.waiting(), at.plus(CaseChart.APPROVAL));
      }
      case ApprovalEvent.RulingReturned e -> {
        c.complainUnless(
            !isOwnedBy(entry.actor().id()), Check.ROLE_ALLOWED, "gives back its own ruling");
        c.wait(Stand.HEARING_RULING, e.waiting(), at.plus(CaseChart.RULING));
      }
      case ApprovalEvent.ApprovalOverdue e -> {
        checkOverdue(at);
        c.wait(Stand.HEARING_APPROVAL, e.waiting(), at.plus(CaseChart.APPROVAL));
      }
    }
  }

  void take(JournalEntry entry, CaseEvent event) {
    Instant at = entry.at();
    if (event instanceof CaseEvent.HearingOpened opened) {
      open(entry, opened);
    } else if (event instanceof CaseEvent.EvidenceFinished finished) {
      c.complainUnless(done.add(finished.side()), Check.LEGAL_STATE, "is done twice");
    } else if (event instanceof CaseEvent.EvidenceClosed closed) {
      close(entry, closed);
    } else if (event instanceof CaseEvent.HearingTaken taken) {
      taken(at, taken);
    } else if (event instanceof CaseEvent.MoreAsked more) {
      checkOwner(entry);
      lease = null;
      asked = more.side();
      c.wait(Stand.HEARING_MORE, more.waiting(), more.waiting().due());
    } else if (event instanceof CaseEvent.MoreUnanswered) {
      checkOverdue(at);
    } else if (event instanceof CaseEvent.HearingRefused refused) {
      checkOwner(entry);
      boolean buyers = BUYERS.contains(interrupted);
      Duration time = buyers ? CaseChart.BUYER_DECIDES : atLeast();
      c.wait(interrupted, refused.waiting(), at.plus(time));
    } else if (event instanceof CaseEvent.HearingWithdrawn withdrawn) {
      c.wait(interrupted, withdrawn.waiting(), at.plus(atLeast()));
    } else if (event instanceof CaseEvent.RulingOverdue overdue) {
      checkOverdue(at);
      owner = null;
      c.wait(Stand.HEARING_RULING, overdue.waiting(), at.plus(CaseChart.RULING));
    } else if (event instanceof CaseEvent.OnTheBench bench) {
      second(entry, bench);
    }
  }

  /** Whether this money is what an appeal ordered. */
  boolean granted(Grant grant) {
    return appeal.granted(grant);
  }

  /** Whether the platform has to fund what is granted now. */
  boolean isPlatforms(String before) {
    return funder.isPlatform(before, settlement.holds());
  }

  /** F7: it ends by agreement exactly where what both signed was done. */
  void closed(Instant at, AuditedClaims claims, String how) {
    boolean done = DONE.contains(how);
    c.complainUnless(
        how.equals("AGREED") ? settlement.holds() : !(done && settlement.holds()),
        Check.LEGAL_STATE,
        () ->
            "ends " + how + (settlement.holds() ? " although" : " where nothing was") + " settled");
    appeal.closed(at, claims);
  }

  /** F1: who may call the platform, and when. */
  private void open(JournalEntry entry, CaseEvent.HearingOpened opened) {
    Role by = entry.actor().role();
    boolean may =
        switch (by) {
          case BUYER -> BUYER_CALLS.contains(c.stand());
          case MERCHANT ->
              MERCHANT_CALLS.contains(c.stand())
                  && !entry.at().isBefore(c.firstApplied().plus(CaseChart.MERCHANT_MAY_CALL));
          case SYSTEM -> SYSTEM_CALLS.contains(c.stand()) && c.isOverdue(entry.at());
          case ARBITRATOR, OPERATOR -> true;
          case SERVICE_AGENT, INTEGRATION -> false;
        };
    c.complainUnless(may, Check.ROLE_ALLOWED, () -> by + " calls the platform when " + c.stand());
    c.complainUnless(
        opened.by() == by, Check.ROLE_ALLOWED, () -> "says that " + opened.by() + " called");
    interrupted = c.stand();
    Duration rest = Duration.between(entry.at(), Objects.requireNonNull(c.due()));
    left = rest.isNegative() ? Duration.ZERO : rest;
    owner = null;
    done.clear();
    c.wait(Stand.HEARING_EVIDENCE, opened.waiting(), entry.at().plus(CaseChart.EVIDENCE));
  }

  /** F5: the time is over, both are done, or the one who was asked has answered. */
  private void close(JournalEntry entry, CaseEvent.EvidenceClosed closed) {
    String before = c.trail().before();
    boolean may =
        switch (before) {
          case "", "SettlementLapsed" -> c.isOverdue(entry.at());
          case "EvidenceFinished" -> done.size() == 2;
          case "StatementAdded" ->
              c.stand() == Stand.HEARING_MORE
                  && entry.actor().role().name().equals(String.valueOf(asked));
          default -> c.stand() == Stand.HEARING_MORE;
        };
    c.complainUnless(may, Check.WAIT_ENDED, "evidence is closed too early");
    c.wait(Stand.HEARING_RULING, closed.waiting(), entry.at().plus(CaseChart.RULING));
  }

  /** F6: nobody takes what another holds; a lease runs from when the bench has something to do. */
  private void taken(Instant at, CaseEvent.HearingTaken taken) {
    boolean free = owner == null || (lease != null && !at.isBefore(lease));
    c.complainUnless(free, Check.LEGAL_STATE, () -> "taken from " + owner);
    owner = taken.by().id();
    c.complainUnless(appeal.mayHear(owner), Check.ROLE_ALLOWED, "hears what it had ruled on");
    Instant from = c.stand() == Stand.HEARING_RULING ? at : Objects.requireNonNull(c.due());
    lease = from.plus(HearingChart.LEASE);
    c.complainUnless(lease.equals(taken.until()), Check.WAIT_ENDED, "is held another time");
  }

  private boolean hears(JournalEntry entry) {
    return isOwnedBy(entry.actor().id()) && (lease == null || entry.at().isBefore(lease));
  }

  void checkOwner(JournalEntry entry) {
    c.complainUnless(
        hears(entry), Check.ROLE_ALLOWED, () -> entry.type() + " by who does not hear the case");
  }

  private void checkOverdue(Instant at) {
    c.complainUnless(c.isOverdue(at), Check.WAIT_ENDED, "before the time was over");
  }

  /** F3: what was left of the interrupted time, at least twelve hours. */
  private Duration atLeast() {
    return left.compareTo(CaseChart.AFTER_HEARING) > 0 ? left : CaseChart.AFTER_HEARING;
  }

  /** D5: the buyer has ten days for what came while the platform holds the case. */
  void replacementCame() {
    interrupted = Stand.BUYER_TO_RECEIVE;
    left = CaseChart.RECEIVED;
  }

  /** D2: goods that come while the platform holds the case: the merchant has 72 h for them. */
  void goodsCame() {
    if (interrupted == Stand.MERCHANT_TO_INSPECT && left.compareTo(CaseChart.INSPECT) > 0) {
      left = CaseChart.INSPECT;
    }
  }
}
