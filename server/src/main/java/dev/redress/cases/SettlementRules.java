package dev.redress.cases;

import dev.redress.cases.CaseState.HearingApproval;
import dev.redress.cases.CaseState.Held;
import dev.redress.cases.Settlement.Draft;
import dev.redress.cases.SettlementCommand.*;
import dev.redress.cases.SettlementEvent.*;
import dev.redress.kernel.Decision;
import dev.redress.kernel.Money;
import dev.redress.kernel.Refused;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * F7: while the platform hears a case the two may still agree, and the arbitrator may propose on
 * what. One proposal at a time; signed by both it is done at once and ends the hearing. Until a
 * ruling is signed nothing is ruled, so the two may also agree while it waits for that; the bench,
 * which knows it then, proposes nothing any more.
 */
final class SettlementRules {

  private SettlementRules() {}

  static Decision<CaseEvent> decide(Deciding d, Held held, SettlementCommand command) {
    if (held.hearing().isAppeal()) {
      return Deciding.refuse(CaseRefusal.APPEAL_IS_DECIDED);
    }
    return switch (command) {
      case ProposeSettlement propose ->
          mayPropose(d, held).orElseGet(() -> propose(d, held, propose.draft()));
      case SignSettlement sign -> named(d, held, sign.number()).orElseGet(() -> sign(d, held));
      case DeclineSettlement no ->
          named(d, held, no.number()).orElseGet(() -> decline(d, held, no));
      case WithdrawSettlement _ -> named(d, held, null).orElseGet(() -> withdraw(d, held));
    };
  }

  /** A party always; of the bench who hears the case, as long as nothing is proposed there. */
  private static Optional<Decision<CaseEvent>> mayPropose(Deciding d, Held held) {
    if (Side.isParty(d.actor().role())) {
      return Optional.empty();
    }
    Optional<Decision<CaseEvent>> other = HearingRules.mayAct(d, held);
    return other.isPresent() || !(held instanceof HearingApproval)
        ? other
        : Optional.of(
            Deciding.refuse(CaseRefusal.RULING_AWAITS_APPROVAL, "due", held.waiting().due()));
  }

  private static Decision<CaseEvent> propose(Deciding d, Held held, Draft draft) {
    Optional<Refused> wrong = SettlementTerms.wrong(d, draft);
    if (wrong.isPresent()) {
      return new Decision.Refuse<>(wrong.get());
    }
    Settlement settlement = SettlementTerms.proposed(d, draft);
    Settlement before = open(d, held);
    return before != null && before.says(settlement)
        ? Deciding.refuse(CaseRefusal.SETTLEMENT_NOT_DIFFERENT)
        : Decision.accept(new SettlementProposed(settlement));
  }

  /** Whatever was possible when it was proposed may not be any more. */
  private static Decision<CaseEvent> sign(Deciding d, Held held) {
    Settlement settlement = Objects.requireNonNull(open(d, held));
    if (settlement.bears(d.side())) {
      return Deciding.refuse(CaseRefusal.SETTLEMENT_SIGNED);
    }
    Optional<Refused> wrong = SettlementTerms.wrong(d, SettlementTerms.again(settlement));
    if (wrong.isPresent()) {
      return new Decision.Refuse<>(wrong.get());
    }
    Settlement signed = settlement.signed(d.side(), d.now());
    return signed.bothSigned()
        ? SettlementTerms.carriedOut(d, signed)
        : Decision.accept(new SettlementSigned(signed.number(), d.side()));
  }

  private static Decision<CaseEvent> decline(Deciding d, Held held, DeclineSettlement no) {
    Settlement settlement = Objects.requireNonNull(open(d, held));
    if (settlement.by() == d.actor().role()) {
      return Deciding.refuse(CaseRefusal.SETTLEMENT_IS_YOURS);
    }
    Optional<Refused> words = d.checkWords(no.text(), List.of());
    return words.isPresent()
        ? new Decision.Refuse<>(words.get())
        : Decision.accept(new SettlementDeclined(settlement.number(), d.side(), no.text().strip()));
  }

  /** What the arbitrator proposed, whoever hears the case now may take back. */
  private static Decision<CaseEvent> withdraw(Deciding d, Held held) {
    Settlement settlement = Objects.requireNonNull(open(d, held));
    if (settlement.by() != d.actor().role()) {
      return Deciding.refuse(CaseRefusal.SETTLEMENT_IS_THEIRS);
    }
    Optional<Decision<CaseEvent>> other =
        Side.isParty(d.actor().role()) ? Optional.empty() : HearingRules.mayAct(d, held);
    return other.orElseGet(() -> Decision.accept(new SettlementWithdrawn(settlement.number())));
  }

  /** Why there is nothing to answer; empty: that proposal lies open. */
  private static Optional<Decision<CaseEvent>> named(Deciding d, Held held, @Nullable Long number) {
    Settlement settlement = open(d, held);
    boolean none = settlement == null || (number != null && number != settlement.number());
    return none ? Optional.of(Deciding.refuse(CaseRefusal.NO_SETTLEMENT)) : Optional.empty();
  }

  private static @Nullable Settlement open(Deciding d, Held held) {
    Settlement settlement = held.hearing().settlement();
    return settlement == null || settlement.lapsed(d.now()) ? null : settlement;
  }

  /** T1: nobody signed in time; the hearing goes on as if there had been no proposal. */
  static List<CaseEvent> lapsed(Deciding d) {
    Settlement settlement = of(d.c().state());
    return settlement != null && settlement.lapsed(d.now())
        ? List.of(new SettlementLapsed(settlement.number()))
        : List.of();
  }

  /** What lies on the table, whether or not its time is over. */
  static @Nullable Settlement of(CaseState state) {
    return state instanceof Held held ? held.hearing().settlement() : null;
  }

  /** C8: what the merchant gives by this. */
  static Optional<Money> given(Deciding d, SettlementCommand command) {
    Settlement settlement = of(d.c().state());
    Draft draft =
        switch (command) {
          case ProposeSettlement propose -> propose.draft();
          case SignSettlement _ -> settlement == null ? null : SettlementTerms.again(settlement);
          case DeclineSettlement _, WithdrawSettlement _ -> null;
        };
    return Optional.ofNullable(draft)
        .map(each -> SettlementTerms.comesTo(d, each.lines(), each.goodwill()));
  }
}
