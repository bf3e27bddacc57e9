package dev.redress.simulation;

import dev.redress.cases.Application;
import dev.redress.cases.CaseEvent;
import dev.redress.cases.Claim;
import dev.redress.cases.OfferKind;
import dev.redress.cases.Ruling;
import dev.redress.cases.Ruling.Verdict;
import dev.redress.kernel.JournalEntry;
import dev.redress.policy.CaseType;
import dev.redress.simulation.CaseChart.Stand;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Goods in place of goods, as the auditor understands them (D5). */
final class AuditedReplacement {

  private static final Set<CaseType> GOODS =
      Set.of(CaseType.EXCHANGE, CaseType.RESEND, CaseType.REPAIR);

  private final AuditedCase c;
  private final AuditedHearing hearing;
  private boolean goods;
  private boolean sent;
  private boolean delivered;

  AuditedReplacement(AuditedCase c, AuditedHearing hearing) {
    this.c = c;
    this.hearing = hearing;
  }

  /** D5: money is the buyer's to choose. */
  void refundAgreed() {
    c.complainUnless(!goods, Check.LEGAL_STATE, "money where goods are owed");
  }

  /** D5: goods in place of goods move no money. */
  void closed(String how, boolean unpaid) {
    c.complainUnless(!how.equals("REPLACED") || unpaid, Check.LEGAL_STATE, "replaced and paid");
  }

  void begin(Application application, AuditedClaims claims) {
    goods = GOODS.contains(application.type());
    claims.begin(application);
  }

  /** C4: the two agreed on goods where money was asked for. */
  void agreed(OfferKind kind) {
    goods |= kind == OfferKind.EXCHANGE || kind == OfferKind.RESEND || kind == OfferKind.REPAIR;
  }

  void ruled(Ruling ruling) {
    if (!ruling.automatic()) {
      decided(ruling.lines());
    }
  }

  /** F7, F8: what both signed, or a person ruled, says what is owed from then on. */
  void decided(List<Ruling.Line> lines) {
    goods =
        lines.stream()
            .map(Ruling.Line::outcome)
            .anyMatch(outcome -> outcome == Verdict.EXCHANGE || outcome == Verdict.RESEND);
  }

  /** D3: a question about the rest; where goods are owed all of it waits for the answer. */
  void missing(List<Claim> rest, AuditedClaims claims) {
    if (goods) {
      claims.question(rest);
    } else {
      claims.ask(rest);
    }
  }

  /** D3: the rest was not sent; what did arrive is still owed. */
  void conceded(AuditedClaims claims) {
    if (!goods) {
      claims.clear();
    }
  }

  void take(JournalEntry entry, CaseEvent.Replacing event, AuditedClaims claims) {
    Instant at = entry.at();
    c.complainUnless(goods, Check.LEGAL_STATE, () -> entry.type() + " where money is owed");
    switch (event) {
      case CaseEvent.ReplacementAgreed _ -> {}
      case CaseEvent.ReplacementDue due -> {
        boolean lapsed = c.trail().before().isEmpty();
        c.complainUnless(!lapsed || c.isOverdue(at), Check.WAIT_ENDED, "goes on too early");
        claims.keep(due.claims());
        sent = false;
        delivered = false;
        c.wait(Stand.MERCHANT_TO_SEND, due.waiting(), at.plus(CaseChart.SEND));
      }
      case CaseEvent.ReplacementSent e -> {
        sent = true;
        delivered = false;
        c.wait(Stand.BUYER_TO_RECEIVE, e.waiting(), at.plus(CaseChart.UNDER_WAY));
      }
      case CaseEvent.ReplacementArrived e -> arrived(e, at);
      case CaseEvent.ReplacementOverdue e -> {
        c.complainUnless(c.isOverdue(at), Check.WAIT_ENDED, "overdue before the time was over");
        c.complainUnless(
            e.sent() == (c.stand() == Stand.BUYER_TO_RECEIVE) && !delivered,
            Check.LEGAL_STATE,
            () -> "overdue, sent " + e.sent() + " when " + c.stand());
        c.wait(Stand.BUYER_AFTER_NOT_SENT, e.waiting(), at.plus(CaseChart.BUYER_DECIDES));
      }
      case CaseEvent.ReplacementReceived e ->
          c.complainUnless(
              sent && (!e.bySilence() || (delivered && c.isOverdue(at))),
              Check.WAIT_ENDED,
              "received what was not sent, or by silence too early");
      case CaseEvent.TurnedIntoRefund _ -> {}
    }
  }

  private void arrived(CaseEvent.ReplacementArrived event, Instant at) {
    c.complainUnless(sent && !delivered, Check.LEGAL_STATE, "a replacement arrives twice");
    delivered = true;
    if (CaseChart.HELD.contains(c.stand())) {
      hearing.replacementCame();
    } else {
      c.wait(Stand.BUYER_TO_RECEIVE, event.waiting(), at.plus(CaseChart.RECEIVED));
    }
  }
}
