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

/** F8, four eyes: a ruling over the limit is carried out when a second arbitrator signs it. */
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

  static boolean needsTwo(Deciding d, Ruling ruling) {
    return weight(d, ruling.lines()).minor() > d.terms().limits().fourEyes();
  }

  static Decision<CaseEvent> propose(Deciding d, Ruling ruling) {
    return Decision.accept(
        new RulingProposed(ruling, Wait.silent(d.now(), d.terms().clocks().approval())));
  }

  static Decision<CaseEvent> byState(Deciding d, HearingApproval held, OnCase command) {
    return switch (command) {
      case ApproveRuling sign ->
          second(d, held, sign.interested())
              .orElseGet(() -> RulingRules.execute(d, signed(d, held.proposed())));
      case ReturnRuling back ->
          second(d, held, back.interested()).orElseGet(() -> giveBack(d, back));
      case WithdrawHearing _ -> HearingRules.withdraw(d, held);
      case TakeHearing take -> HearingRules.take(d, held, take);
      case LeaveHearing _ -> HearingRules.leave(d, held);
      case AskMore _, RefuseHearing _, Rule _ ->
          Deciding.refuse(CaseRefusal.RULING_AWAITS_APPROVAL, "due", held.waiting().due());
      case AddStatement _, FinishEvidence _ -> Deciding.refuse(CaseRefusal.EVIDENCE_FINISHED);
      case SettlementCommand settle -> SettlementRules.decide(d, held, settle);
      case StepIn _, DecideAppeal _ -> d.notNow();
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

  private static Ruling signed(Deciding d, Ruling proposed) {
    return proposed.approved(d.actor().name(), d.now());
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
