package dev.redress.simulation;

import dev.redress.cases.CaseEvent;
import dev.redress.cases.Claim;
import dev.redress.cases.Wait;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.Role;
import dev.redress.simulation.CaseChart.Stand;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One case as the auditor understands it: walked along the chart, event by event. */
final class AuditedCase implements Complaining {
  private static final Duration DAY = Duration.ofDays(1);
  private static final Set<Role> ANYBODY = EnumSet.allOf(Role.class);

  private final AuditedOrder order;
  private final String stream;
  private final Trail trail = new Trail();
  private final AuditedClaims claims;
  private final Map<Integer, Boolean> refunds = new HashMap<>();
  private final AuditedHearing hearing;
  private final AuditedOutbound outbound;
  private final AuditedOffers offers;
  private final AuditedReplacement goods;
  private Stand stand = Stand.NONE;
  private @Nullable Instant due;
  private final AuditedUrges urges = new AuditedUrges(this);
  private Instant firstApplied = Instant.MAX;
  private Instant returnedAt = Instant.MAX;
  private long toGrant;
  private String ending = "";

  AuditedCase(AuditedOrder order, int number) {
    this.order = order;
    this.stream = order.key.text() + "-" + number;
    this.hearing = new AuditedHearing(this, order);
    this.outbound = new AuditedOutbound(this, order);
    this.goods = new AuditedReplacement(this, hearing);
    this.claims = new AuditedClaims(this, order, number);
    this.offers = new AuditedOffers(this, order, goods, hearing);
  }

  String stream() {
    return stream;
  }

  Trail trail() {
    return trail;
  }

  Stand stand() {
    return stand;
  }

  @Nullable Instant due() {
    return due;
  }

  Instant firstApplied() {
    return firstApplied;
  }

  boolean isOver() {
    return stand == Stand.CLOSED;
  }

  String ending() {
    return isOver() ? ending : "";
  }

  private void checkGranted() {
    complainUnless(
        toGrant == 0, Check.RULING_ONCE, () -> "a ruling over " + toGrant + " is not granted");
    toGrant = 0;
  }

  @Override
  public void complain(Check check, String what) {
    order.complain.accept(check, stream + ": " + what);
  }

  void read(JournalEntry entry) {
    CaseChart.Way way = HearingChart.of(entry.type());
    if (way == null) {
      complain(Check.LEGAL_STATE, "the rulebook knows no " + entry.type());
      return;
    }
    if (way.after().contains(trail.before())) {
      order.checkRole(entry, ANYBODY);
    } else {
      order.checkRole(entry, way.roles());
      complainUnless(
          way.from().contains(stand), Check.LEGAL_STATE, () -> entry.type() + " when " + stand);
    }
    if (!entry.type().equals("RefundGranted")) {
      checkGranted();
    }
    offers.hear(entry);
    claims.heard(entry);
    Stand from = stand;
    take(entry, entry.among(CaseEvent.class));
    if (stand != from || entry.type().equals("ApplicationModified")) {
      offers.movedOn();
    }
  }

  private void take(JournalEntry entry, CaseEvent event) {
    Instant at = entry.at();
    switch (event) {
      case CaseEvent.Applied e -> {
        firstApplied = e.firstAppliedAt();
        complainUnless(!firstApplied.isAfter(at), Check.LEGAL_STATE, "applied for in the future");
        goods.begin(e.application(), claims);
        wait(Stand.MERCHANT_TO_ANSWER, e.waiting(), at.plus(answerTime()));
      }
      case CaseEvent.ApplicationModified e -> {
        claims.release();
        goods.begin(e.application(), claims);
        wait(Stand.MERCHANT_TO_ANSWER, e.waiting(), at.plus(answerTime()));
      }
      case CaseEvent.ReminderSent e -> wait(stand, e.waiting(), Objects.requireNonNull(due));
      case CaseEvent.ReturnAgreed e -> {
        checkSilence(e.bySilence(), at);
        wait(Stand.BUYER_TO_SHIP_BACK, e.waiting(), at.plus(CaseChart.SHIP_BACK));
      }
      case CaseEvent.Rejected e ->
          wait(Stand.BUYER_AFTER_REJECTION, e.waiting(), at.plus(CaseChart.BUYER_DECIDES));
      case CaseEvent.ReturnShipped e -> {
        sentBack();
        wait(Stand.MERCHANT_TO_INSPECT, e.waiting(), at.plus(CaseChart.INSPECT_UNTRACKED));
      }
      case CaseEvent.ReturnArrived e -> arrived(e, at);
      case CaseEvent.ReturnConfirmed e -> checkSilence(e.bySilence(), at);
      case CaseEvent.MissingAsked e -> {
        goods.missing(e.missing(), claims);
        wait(Stand.BUYER_ABOUT_MISSING, e.waiting(), at.plus(CaseChart.BUYER_DECIDES));
      }
      case CaseEvent.GoodsRefused e ->
          wait(Stand.BUYER_AFTER_GOODS_REFUSED, e.waiting(), at.plus(CaseChart.BUYER_DECIDES));
      case CaseEvent.MissingConceded _ -> goods.conceded(claims);
      case CaseEvent.Replacing e -> goods.take(entry, e, claims);
      case CaseEvent.RulingMade e -> {
        toGrant += hearing.rule(entry, e, claims);
        goods.ruled(e.ruling());
      }
      case CaseEvent.RefundGranted e -> grant(entry, e);
      case CaseEvent.RefundAwaited e ->
          wait(Stand.REFUNDING, e.waiting(), at.plus(CaseChart.REFUND));
      case CaseEvent.RefundDelayed e -> {
        complainUnless(isOverdue(at), Check.WAIT_ENDED, "delayed before the time was over");
        wait(Stand.REFUNDING, e.waiting(), at.plus(CaseChart.REFUND));
      }
      case CaseEvent.BetweenParties e -> toGrant += offers.take(entry, e, claims);
      case CaseEvent.RefundSettled e -> arrived(e.refund());
      case CaseEvent.RefundReversed e -> reverse(e, at);
      case CaseEvent.CaseClosed e -> close(entry, e.ending().name());
      case CaseEvent.Urged _ -> urges.again(at);
      case CaseEvent.RefundAgreed _ -> goods.refundAgreed();
      case CaseEvent.Withdrawn _, CaseEvent.GoodsTakenBack _ -> {}
      case CaseEvent.OutboundEvent e -> outbound.take(entry, e);
      case CaseEvent.StatementAdded _,
          CaseEvent.HearingOpened _,
          CaseEvent.EvidenceFinished _,
          CaseEvent.EvidenceClosed _,
          CaseEvent.HearingTaken _,
          CaseEvent.MoreAsked _,
          CaseEvent.MoreUnanswered _,
          CaseEvent.HearingRefused _,
          CaseEvent.HearingWithdrawn _,
          CaseEvent.RulingOverdue _,
          CaseEvent.OnTheBench _ ->
          hearing.take(entry, event);
    }
  }

  private void checkSilence(boolean bySilence, Instant at) {
    complainUnless(
        !bySilence || isOverdue(at), Check.WAIT_ENDED, "silence before the time was over");
  }

  void arrived(int refund) {
    refunds.put(refund, true);
  }

  void await(int refund, Wait waiting, Instant at) {
    refunds.put(refund, false);
    wait(Stand.REFUNDING, waiting, at.plus(CaseChart.REFUND));
  }

  Duration answerTime() {
    return order.shipped ? CaseChart.MERCHANT_ANSWERS : CaseChart.MERCHANT_ANSWERS_UNSHIPPED;
  }

  boolean isOverdue(Instant at) {
    return due != null && !at.isBefore(due);
  }

  /** A new wait begins: it lasts exactly as long as the rulebook says. */
  void wait(Stand next, Wait waiting, Instant expected) {
    complainUnless(
        waiting.due().equals(expected),
        Check.WAIT_ENDED,
        () -> next + " until " + waiting.due() + " and not " + expected);
    complainUnless(
        !waiting.wake().isAfter(waiting.due()), Check.WAIT_ENDED, "wakes after it is due");
    stand = next;
    due = waiting.due();
  }

  void sentBack() {
    returnedAt = Instant.MAX;
  }

  private void arrived(CaseEvent.ReturnArrived event, Instant at) {
    complainUnless(returnedAt.equals(Instant.MAX), Check.LEGAL_STATE, "a return arrives twice");
    returnedAt = event.at();
    if (stand == Stand.MERCHANT_TO_INSPECT) {
      wait(Stand.MERCHANT_TO_INSPECT, event.waiting(), at.plus(CaseChart.INSPECT));
    } else if (CaseChart.HELD.contains(stand)) {
      hearing.goodsCame();
    }
  }

  private void grant(JournalEntry entry, CaseEvent.RefundGranted event) {
    claims.grant(hearing.granted(event.grant()) ? List.of() : event.grant().lines());
    if (AuditedOffers.AT_ONCE.contains(trail.before())) {
      complainUnless(
          toGrant == event.grant().amount().minor(), Check.RULING_ONCE, "grants another amount");
      toGrant = 0;
    }
    complainUnless(
        !trail.before().equals("RefundGranted"), Check.RULING_ONCE, "one decision grants twice");
    if (trail.before().equals("OfferAccepted")) {
      claims.clear();
    }
    order.grant(event.grant(), entry, hearing.isPlatforms(trail.before()));
    order.move(entry, event.grant().transfers());
    await(event.grant().refund(), event.waiting(), entry.at());
  }

  /** TRAPS 18: what was over waits again. */
  private void reverse(CaseEvent.RefundReversed event, Instant at) {
    complainUnless(
        Boolean.TRUE.equals(refunds.put(event.refund(), false)),
        Check.LEGAL_STATE,
        "takes back what had not arrived");
    if (stand == Stand.CLOSED) {
      claims.clear();
    }
    if (stand == Stand.CLOSED || stand == Stand.REFUNDING) {
      wait(Stand.REFUNDING, event.waiting(), at.plus(CaseChart.REFUND));
    }
  }

  private void close(JournalEntry entry, String how) {
    boolean lapsed = trail.before().isEmpty();
    complainUnless(
        !lapsed || isOverdue(entry.at()), Check.WAIT_ENDED, "closed before the time was over");
    complainUnless(
        !refunds.containsValue(false), Check.LEGAL_STATE, "closed with money on its way");
    goods.closed(how, refunds.isEmpty());
    claims.release();
    stand = Stand.CLOSED;
    ending = how;
    hearing.closed(entry.at(), claims, how);
    due = null;
  }

  /** By when something has to have happened; far away when nothing has to. */
  Instant limit() {
    return due == null ? Instant.MAX : due.plus(DAY);
  }

  /** What has to hold whenever somebody looks. */
  void check(Instant now) {
    complainUnless(
        due == null || due.plus(DAY).isAfter(now),
        Check.DEADLINE_FIRED,
        () -> stand + " since " + due);
    hearing.settlement().check(now);
    checkGranted();
  }

  /** Whether these are the claims that are open, as far as it still matters. */
  boolean claims(List<Claim> rows) {
    return isOver() || claims.are(rows);
  }
}
