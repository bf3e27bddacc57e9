package dev.redress.simulation;

import dev.redress.cases.CaseEvent;
import dev.redress.cases.LateEvent;
import dev.redress.cases.Offer;
import dev.redress.cases.OfferEvent;
import dev.redress.cases.OfferKind;
import dev.redress.cases.Ruling;
import dev.redress.cases.SettlementEvent;
import dev.redress.cases.Side;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.Money;
import dev.redress.kernel.Role;
import dev.redress.simulation.CaseChart.Stand;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Offers of one case as the auditor understands them (C4, C7): one at a time, answered by the other
 * side.
 */
final class AuditedOffers {

  static final Duration EXTENSION = Duration.ofDays(3);
  static final int SMALL_PAYMENTS = 3;

  /** In fen. */
  static final long SMALL_PAYMENT = 5000;

  /** What is followed by exactly the money that it names. */
  static final Set<String> AT_ONCE =
      Set.of("RulingMade", "SettlementMade", "OfferAccepted", "LateShipmentAgreed");

  private static final Set<Stand> SETTLING =
      EnumSet.of(Stand.MERCHANT_TO_ANSWER, Stand.BUYER_AFTER_REJECTION);

  private final AuditedCase c;
  private final AuditedOrder order;
  private final AuditedReplacement goods;
  private @Nullable Offer open;
  private @Nullable Offer agreed;
  private final AuditedGate gate;
  private final AuditedLate late;
  private final AuditedSettlement settlement;
  private int made;
  private Duration extended = Duration.ZERO;

  AuditedOffers(
      AuditedCase c, AuditedOrder order, AuditedReplacement goods, AuditedHearing hearing) {
    this.settlement = hearing.settlement();
    this.c = c;
    this.goods = goods;
    this.order = order;
    this.gate = new AuditedGate(c, order);
    this.late = new AuditedLate(c, order);
  }

  /** What comes before a rejection is told and heard (C3); what is late is noticed (O5). */
  void hear(JournalEntry entry) {
    late.hear(entry);
    settlement.hear(entry);
    gate.hear(entry);
  }

  /** Where the case stands has changed: what lay between the two is gone. */
  void movedOn() {
    open = null;
    settlement.movedOn();
    gate.close();
    extended = Duration.ZERO;
  }

  /** Takes note of an event; how much of it has to be granted at once. */
  long take(JournalEntry entry, CaseEvent.BetweenParties event, AuditedClaims claims) {
    if (event instanceof LateEvent ofLate) {
      return late.take(entry, ofLate);
    }
    if (event instanceof SettlementEvent ofHearing) {
      List<Ruling.Line> lines = settlement.take(entry, ofHearing);
      if (lines.isEmpty()) {
        return 0;
      }
      goods.decided(lines);
      return claims.decide(lines);
    }
    if (event instanceof OfferEvent offered) {
      take(entry, offered);
    }
    if (!(event instanceof OfferEvent.OfferAccepted(Offer offer)) || offer.amount() == null) {
      return 0;
    }
    if (offer.kind() == OfferKind.PARTIAL_REFUND) {
      return offer.amount().minor();
    }
    claims.clear();
    return 0;
  }

  private void take(JournalEntry entry, OfferEvent event) {
    Side side = entry.actor().role() == Role.BUYER ? Side.BUYER : Side.MERCHANT;
    switch (event) {
      case OfferEvent.OfferMade e -> {
        right(open == null, "a second offer");
        put(e.offer(), side);
      }
      case OfferEvent.OfferCountered e -> {
        right(isOf(other(side)) && same(e.offer().kind()), "counters what was not offered");
        put(e.offer(), side);
      }
      case OfferEvent.OfferAccepted e -> {
        right(isOf(other(side)) && e.offer().equals(open), "accepts what was not offered");
        agreed = e.offer();
        goods.agreed(e.offer().kind());
        open = null;
      }
      case OfferEvent.OfferDeclined _ -> {
        right(isOf(other(side)), "declines what was not offered");
        open = null;
      }
      case OfferEvent.OfferWithdrawn _ -> {
        right(isOf(side), "takes back what it did not offer");
        open = null;
      }
      case OfferEvent.DeadlineExtended e -> extend(e);
      case OfferEvent.SmallPaymentGranted e -> pay(entry, e);
      case OfferEvent.SmallPaymentSettled e -> c.arrived(e.refund());
    }
  }

  private void put(Offer offer, Side side) {
    right(offer.by() == side && offer.number() == ++made, "an offer of somebody else");
    boolean onlyTime = !SETTLING.contains(c.stand());
    c.complainUnless(
        !onlyTime || offer.kind() == OfferKind.EXTENSION,
        Check.LEGAL_STATE,
        () -> offer.kind() + " when " + c.stand());
    open = offer;
  }

  private void extend(OfferEvent.DeadlineExtended event) {
    Offer about = Objects.requireNonNull(agreed);
    Duration by = Duration.ofHours(Objects.requireNonNullElse(about.hours(), 0));
    extended = extended.plus(by);
    c.complainUnless(
        by.isPositive() && extended.compareTo(EXTENSION) <= 0,
        Check.WAIT_ENDED,
        () -> "extended by " + extended);
    Instant due = Objects.requireNonNull(c.due());
    c.wait(c.stand(), event.waiting(), due.plus(by));
  }

  /** C7: bounded, from the merchant's balance, and beside what is refundable. */
  private void pay(JournalEntry entry, OfferEvent.SmallPaymentGranted event) {
    Money signed = settlement.takeGoodwill();
    Money right = signed == null ? Objects.requireNonNull(agreed).amount() : signed;
    c.complainUnless(
        event.grant().amount().equals(right),
        Check.GOODWILL_BOUNDED,
        () -> "pays " + event.grant().amount() + " where " + right + " was agreed");
    order.goodwill.smallPayment(event.grant(), c.stream(), entry);
    c.await(event.grant().refund(), event.waiting(), entry.at());
  }

  private boolean isOf(Side side) {
    return open != null && open.by() == side;
  }

  private boolean same(OfferKind kind) {
    return open != null && open.kind() == kind;
  }

  private static Side other(Side side) {
    return side == Side.BUYER ? Side.MERCHANT : Side.BUYER;
  }

  private void right(boolean right, String what) {
    c.complainUnless(right, Check.LEGAL_STATE, what);
  }
}
