package dev.redress.cases;

import dev.redress.cases.ApprovalCommand.ApproveRuling;
import dev.redress.cases.ApprovalCommand.ReturnRuling;
import dev.redress.cases.ApprovalEvent.ApprovalOverdue;
import dev.redress.cases.ApprovalEvent.RulingProposed;
import dev.redress.cases.ApprovalEvent.RulingReturned;
import dev.redress.cases.CaseCommand.*;
import dev.redress.cases.CaseState.HearingApproval;
import dev.redress.kernel.Decision;
import dev.redress.kernel.Money;
import dev.redress.kernel.Refused;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * F8, four eyes: a ruling over the limit is carried out when a second arbitrator signs it, and so
 * is the decision of an appeal that moves more than the limit (F11).
 */
final class ApprovalRules {

  private ApprovalRules() {}

  /** What a ruling disposes of: money, and goods at what was paid for them. */
  static Money weight(Deciding d, List<Ruling.Line> lines) {
    Money none = d.c().application().amount().withMinor(0);
    return lines.stream().map(line -> weight(d, line)).reduce(none, Money::plus);
  }

  private static Money weight(Deciding d, Ruling.Line line) {
    return line.outcome().replaces()
        ? d.c().open().stream()
            .filter(claim -> claim.line() == line.line())
            .map(Claim::amount)
            .findFirst()
            .orElseThrow()
        : line.amount();
  }

  static boolean needsTwo(Deciding d, Money weight) {
    return weight.minor() > d.terms().limits().fourEyes();
  }

  /**
   * It waits for somebody else.
   *
   * @param fraud whether an appeal is to overturn because the buyer had deceived the platform
   */
  static Decision<CaseEvent> propose(Deciding d, Ruling ruling, boolean fraud) {
    Wait wait = Wait.silent(d.now(), d.terms().clocks().approval());
    return Decision.accept(new RulingProposed(ruling, fraud, wait));
  }

  static Decision<CaseEvent> byState(Deciding d, HearingApproval held, OnCase command) {
    return switch (command) {
      case ApproveRuling sign ->
          second(d, held, sign.interested()).orElseGet(() -> carryOut(d, held));
      case ReturnRuling back ->
          second(d, held, back.interested()).orElseGet(() -> giveBack(d, back));
      case WithdrawHearing _ -> HearingRules.withdraw(d, held);
      case TakeHearing take -> HearingRules.take(d, held, take);
      case LeaveHearing _ -> HearingRules.leave(d, held);
      case AskMore _, RefuseHearing _, Rule _ -> awaits(held);
      case DecideAppeal _ -> held.hearing().isAppeal() ? awaits(held) : d.notNow();
      case AddStatement _, FinishEvidence _ -> Deciding.refuse(CaseRefusal.EVIDENCE_FINISHED);
      case SettlementCommand settle -> SettlementRules.decide(d, held, settle);
      case StepIn _ -> d.notNow();
      case ByBuyer _,
          ByMerchant _,
          ByWarehouse _,
          FileAppeal _,
          RequestIntervention _,
          OfferCommand _ ->
          Deciding.refuse(CaseRefusal.PLATFORM_HOLDS_CASE);
      case BySystem _ -> Deciding.nothing();
    };
  }

  /** F6: whoever may not hear the case is no second person either, nor is the first. */
  private static Optional<Decision<CaseEvent>> second(
      Deciding d, HearingApproval held, boolean interested) {
    Optional<Decision<CaseEvent>> barred = AppealRules.barred(d, interested);
    return barred.isEmpty() && held.hearing().isOwnedBy(d.actor().id())
        ? Optional.of(Deciding.refuse(CaseRefusal.OWN_RULING))
        : barred;
  }

  private static Decision<CaseEvent> awaits(HearingApproval held) {
    return Deciding.refuse(CaseRefusal.RULING_AWAITS_APPROVAL, "due", held.waiting().due());
  }

  private static Decision<CaseEvent> carryOut(Deciding d, HearingApproval held) {
    Ruling signed = held.proposed().approved(d.actor().name(), d.now());
    return held.hearing().isAppeal()
        ? AppealRules.carryOut(d, signed, held.fraud())
        : RulingRules.execute(d, signed);
  }

  private static Decision<CaseEvent> giveBack(Deciding d, ReturnRuling back) {
    Optional<Refused> words = d.checkWords(back.reason(), List.of());
    if (words.isPresent()) {
      return new Decision.Refuse<>(words.get());
    }
    return back.reason().isBlank()
        ? Deciding.refuse(CaseRefusal.STATEMENT_REQUIRED, "least", 1)
        : Decision.accept(new RulingReturned(back.reason().strip(), d.bench()));
  }

  static Decision<CaseEvent> overdue(Deciding d) {
    return Decision.accept(
        new ApprovalOverdue(Wait.silent(d.now(), d.terms().clocks().approval())));
  }

  /** Who proposed what waits here. */
  static Hearing.Arbitrator first(HearingApproval held) {
    return Objects.requireNonNull(held.hearing().owner());
  }
}
