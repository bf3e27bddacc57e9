package dev.redress.cases;

import dev.redress.cases.CaseCommand.*;
import dev.redress.cases.CaseEvent.CaseClosed;
import dev.redress.cases.CaseEvent.HearingOpened;
import dev.redress.cases.CaseEvent.RefundAgreed;
import dev.redress.cases.CaseEvent.Rejected;
import dev.redress.cases.CaseEvent.ReturnAgreed;
import dev.redress.cases.CaseEvent.RulingMade;
import dev.redress.cases.CaseEvent.StatementAdded;
import dev.redress.cases.CaseEvent.Withdrawn;
import dev.redress.cases.Hearing.Because;
import dev.redress.cases.Ruling.Responsibility;
import dev.redress.cases.Ruling.Verdict;
import dev.redress.kernel.Decision;
import dev.redress.kernel.Refused;
import dev.redress.kernel.Role;
import dev.redress.orders.Order;
import dev.redress.policy.CaseType;
import dev.redress.policy.Reason.FreightPayer;
import dev.redress.policy.RejectReason;
import dev.redress.policy.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Between buyer and merchant: the answer, the rejection, silence (B7, B8, C1–C3, F1). */
final class NegotiationRules {

  private NegotiationRules() {}

  static Decision<CaseEvent> merchantToAnswer(Deciding d, OnCase command) {
    return switch (command) {
      case Modify modify -> ApplicationRules.modify(d, modify);
      case Withdraw _ -> withdraw(d);
      case AgreeRefund _ -> agreeRefund(d);
      case AgreeReturn agree -> agreeReturn(d, agree);
      case AgreeReplacement agree -> ReplacementRules.agree(d, agree);
      case SendScript send -> GateRules.send(d, send);
      case Reject reject -> reject(d, reject);
      case InterceptParcel _ -> OutboundRules.intercept(d);
      case AgreeRefusal _ -> OutboundRules.agreeRefusal(d);
      case RequestIntervention call -> merchantCalls(d, call);
      case OfferCommand offer -> OfferRules.settle(d, offer);
      case AddStatement words -> addStatement(d, words);
      case StepIn stepIn -> stepIn(d, stepIn);
      case ByBuyer _, ByMerchant _, ByWarehouse _, FileAppeal _, FinishEvidence _ -> d.notNow();
      case ByBench _, AtHearing _ -> Deciding.refuse(CaseRefusal.NO_HEARING);
      case BySystem _ -> Deciding.nothing();
    };
  }

  static Decision<CaseEvent> buyerAfterRejection(Deciding d, OnCase command) {
    return switch (command) {
      case Modify modify -> ApplicationRules.modify(d, modify);
      case Withdraw _ -> withdraw(d);
      case AgreeRefund _ -> agreeRefund(d);
      case AgreeReturn agree -> agreeReturn(d, agree);
      case AgreeRefusal _ -> OutboundRules.agreeRefusal(d);
      case AgreeReplacement agree -> ReplacementRules.agree(d, agree);
      case RequestIntervention call -> buyerCalls(d, call, Because.REJECTED);
      case OfferCommand offer -> OfferRules.settle(d, offer);
      case AddStatement words -> addStatement(d, words);
      case StepIn stepIn -> stepIn(d, stepIn);
      case ByBuyer _, ByMerchant _, ByWarehouse _, FileAppeal _, FinishEvidence _ -> d.notNow();
      case ByBench _, AtHearing _ -> Deciding.refuse(CaseRefusal.NO_HEARING);
      case BySystem _ -> Deciding.nothing();
    };
  }

  /** B8: until money is on its way; part of it may be, while the rest is still to come back. */
  static Decision<CaseEvent> withdraw(Deciding d) {
    if (!d.c().refunds().isEmpty()) {
      return Deciding.refuse(CaseRefusal.REFUND_UNDER_WAY);
    }
    return Decision.accept(List.of(new Withdrawn(), new CaseClosed(Ending.WITHDRAWN)));
  }

  /** C2; where goods were asked for (D5), money is the buyer's to choose. */
  static Decision<CaseEvent> agreeRefund(Deciding d) {
    if (d.c().replaces()) {
      return Deciding.refuse(CaseRefusal.GOODS_WERE_ASKED_FOR);
    }
    return OutboundRules.asksWarehouse(d)
        ? Decision.accept(List.of(new RefundAgreed(), OutboundRules.stop(d)))
        : Decision.accept(List.of(new RefundAgreed(), d.grant(d.c().open())));
  }

  private static Decision<CaseEvent> agreeReturn(Deciding d, AgreeReturn agree) {
    if (d.c().application().type() != CaseType.RETURN_REFUND) {
      return d.notNow();
    }
    Optional<Refused> words = d.checkWords(agree.address(), List.of());
    if (words.isPresent()) {
      return new Decision.Refuse<>(words.get());
    }
    String address = agree.address().isBlank() ? d.file().returnAddress() : agree.address();
    if (address.isBlank()) {
      return Deciding.refuse(CaseRefusal.RETURN_ADDRESS_REQUIRED);
    }
    return Decision.accept(returnAgreed(d, address, false));
  }

  static ReturnAgreed returnAgreed(Deciding d, String address, boolean bySilence) {
    return new ReturnAgreed(address, bySilence, d.wait(d.terms().clocks().shipBack()));
  }

  /** The reject reason of this code, where it is one for this type of case. */
  static Optional<RejectReason> reason(Deciding d, String code) {
    return d.terms()
        .rejectReason(code)
        .filter(each -> each.types().contains(d.c().application().type()));
  }

  /** C3: only through the gate, then with words and what the reason demands. */
  private static Decision<CaseEvent> reject(Deciding d, Reject reject) {
    Optional<Refused> closed = GateRules.closed(d, reject);
    if (closed.isPresent()) {
      return new Decision.Refuse<>(closed.get());
    }
    Optional<RejectReason> reason = reason(d, reject.reason());
    if (reason.isEmpty()) {
      return Deciding.refuse(CaseRefusal.REASON_UNKNOWN, "reason", reject.reason());
    }
    String statement = reject.statement().strip();
    int least = d.terms().limits().statementLength();
    if (statement.codePointCount(0, statement.length()) < least) {
      return Deciding.refuse(CaseRefusal.STATEMENT_REQUIRED, "least", least);
    }
    Optional<Refused> words = d.checkWords(statement, reject.evidence());
    if (words.isPresent()) {
      return new Decision.Refuse<>(words.get());
    }
    if (reject.evidence().size() < reason.get().evidence()) {
      return Deciding.refuse(CaseRefusal.EVIDENCE_REQUIRED, "count", reason.get().evidence());
    }
    return Decision.accept(
        new Rejected(
            reject.reason(),
            statement,
            List.copyOf(reject.evidence()),
            d.wait(d.terms().clocks().buyerAfterRejection())));
  }

  /** F1: a merchant may call only when it is long since the first application, and its own turn. */
  static Decision<CaseEvent> merchantCalls(Deciding d, RequestIntervention call) {
    if (d.actor().role() != Role.MERCHANT) {
      return d.notNow();
    }
    Instant from = d.c().firstAppliedAt().plus(d.terms().clocks().merchantMayCall());
    if (d.now().isBefore(from)) {
      return Deciding.refuse(CaseRefusal.TOO_EARLY_TO_CALL, "retryAt", from);
    }
    return open(d, call, Because.LONG_UNRESOLVED);
  }

  /** F1, F2: the buyer may call; after a refusal to hear only with something new. */
  static Decision<CaseEvent> buyerCalls(Deciding d, RequestIntervention call, Because because) {
    if (d.actor().role() != Role.BUYER) {
      return d.notNow();
    }
    boolean nothingNew = call.statement().isBlank() && call.evidence().isEmpty();
    return d.c().hearingsRefused() > 0 && nothingNew
        ? Deciding.refuse(CaseRefusal.STATEMENT_REQUIRED, "least", 1)
        : open(d, call, because);
  }

  private static Decision<CaseEvent> open(Deciding d, RequestIntervention call, Because because) {
    Optional<Refused> words = d.checkWords(call.statement(), call.evidence());
    if (words.isPresent()) {
      return new Decision.Refuse<>(words.get());
    }
    return Decision.accept(
        new HearingOpened(
            d.actor().role(),
            because,
            call.statement().strip(),
            List.copyOf(call.evidence()),
            d.wait(d.terms().clocks().evidence())));
  }

  static Decision<CaseEvent> stepIn(Deciding d, StepIn stepIn) {
    if (stepIn.interested()) {
      return Deciding.refuse(CaseRefusal.INTEREST_DECLARED);
    }
    if (stepIn.reason().isBlank()) {
      return Deciding.refuse(CaseRefusal.STATEMENT_REQUIRED, "least", 1);
    }
    return Decision.accept(
        new HearingOpened(
            d.actor().role(),
            Because.PLATFORM,
            stepIn.reason().strip(),
            List.of(),
            d.wait(d.terms().clocks().evidence())));
  }

  static Decision<CaseEvent> addStatement(Deciding d, AddStatement words) {
    if (words.text().isBlank() && words.evidence().isEmpty()) {
      return Deciding.refuse(CaseRefusal.STATEMENT_REQUIRED, "least", 1);
    }
    Optional<Refused> refused = d.checkWords(words.text(), words.evidence());
    return refused.isPresent()
        ? new Decision.Refuse<>(refused.get())
        : Decision.accept(new StatementAdded(words.text().strip(), List.copyOf(words.evidence())));
  }

  /**
   * C1: the merchant did not answer. A return is agreed; money is ruled for the buyer; but while
   * the goods may still leave in time (B9), and where goods were asked for, nothing is decided by
   * silence alone: a person hears it.
   */
  static Decision<CaseEvent> merchantSilent(Deciding d) {
    if (d.c().application().type() == CaseType.RETURN_REFUND) {
      return Decision.accept(returnAgreed(d, d.file().returnAddress(), true));
    }
    Order order = Objects.requireNonNull(d.file().order());
    boolean mayStillShip =
        Stage.of(order) == Stage.UNSHIPPED
            && order.promisedShipAt() != null
            && d.now().isBefore(order.promisedShipAt());
    if (mayStillShip || d.c().application().type().replaces()) {
      return ReplacementRules.hear(d, Because.SILENCE);
    }
    if (d.c().application().needsPerson()) {
      return ReplacementRules.hear(d, Because.CLAIMED_OFTEN);
    }
    return Decision.accept(List.of(new RulingMade(silence(d)), d.grant(d.c().open())));
  }

  private static Ruling silence(Deciding d) {
    return new Ruling(
        true,
        "SILENCE",
        "",
        null,
        d.c().open().stream()
            .map(claim -> new Ruling.Line(claim.line(), Verdict.REFUND, claim.amount()))
            .toList(),
        FreightPayer.MERCHANT,
        new Responsibility(0, 100, 0, 0),
        Funder.MERCHANT,
        List.of("C1"),
        List.of(),
        List.of(),
        Map.of(),
        d.now());
  }
}
