package dev.redress.cases;

import dev.redress.cases.CaseCommand.Apply;
import dev.redress.cases.CaseCommand.Modify;
import dev.redress.kernel.Actor;
import dev.redress.policy.CaseType;
import dev.redress.policy.Policies;
import dev.redress.policy.Reason;
import dev.redress.policy.Terms;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * B11: tells the rules how much else a buyer has applied for, which no order's file knows. Asked at
 * the door, before the order is locked, and only where it can matter.
 */
@Component
final class ClaimCount {

  private final BuyerClaims claims;
  private final Policies policies;
  private final Clock clock;

  ClaimCount(BuyerClaims claims, Policies policies, Clock clock) {
    this.claims = claims;
    this.policies = policies;
    this.clock = clock;
  }

  /** The command with what the buyer has applied for before; others are as they were. */
  CaseCommand of(CaseCommand command, Actor actor) {
    if (command instanceof Apply(var order, Ask ask, int _)) {
      return new Apply(order, ask, before(actor, ask, null));
    }
    if (command instanceof Modify(CaseId id, Ask ask, int _)) {
      return new Modify(id, ask, before(actor, ask, id));
    }
    return command;
  }

  private int before(Actor buyer, Ask ask, @Nullable CaseId but) {
    if (ask.type() != CaseType.REFUND_ONLY || !policies.hasMarket(buyer.market())) {
      return 0;
    }
    Terms terms = policies.live(buyer.market());
    return terms.reason(ask.reason()).filter(Reason::limited).isPresent()
        ? count(terms, buyer, but)
        : 0;
  }

  /** How much this buyer has applied for lately, of what is limited. */
  int count(Terms terms, Actor buyer, @Nullable CaseId but) {
    List<String> reasons =
        terms.reasons().stream().filter(Reason::limited).map(Reason::code).toList();
    return claims.refundsOnly(buyer, reasons, clock.instant().minus(terms.proof().within()), but);
  }
}
