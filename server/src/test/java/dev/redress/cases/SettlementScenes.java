package dev.redress.cases;

import static dev.redress.cases.ViewWorld.BUYER;
import static dev.redress.cases.ViewWorld.CLOCK;
import static dev.redress.cases.ViewWorld.JUDGE;
import static dev.redress.cases.ViewWorld.MERCHANT;
import static dev.redress.cases.ViewWorld.OPERATOR;
import static dev.redress.cases.ViewWorld.cny;

import dev.redress.cases.CaseCommand.FinishEvidence;
import dev.redress.cases.CaseCommand.RefundArrived;
import dev.redress.cases.CaseCommand.StepIn;
import dev.redress.cases.CaseCommand.TakeHearing;
import dev.redress.cases.CaseCommand.Wake;
import dev.redress.cases.Ruling.DraftLine;
import dev.redress.cases.Ruling.Verdict;
import dev.redress.cases.SettlementCommand.DeclineSettlement;
import dev.redress.cases.SettlementCommand.ProposeSettlement;
import dev.redress.cases.SettlementCommand.SignSettlement;
import dev.redress.cases.SettlementCommand.WithdrawSettlement;
import dev.redress.kernel.Money;
import dev.redress.policy.CaseType;
import dev.redress.policy.Reason.FreightPayer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stories that meet everything that can happen to offers and proposals to settle (C4, F7). */
final class SettlementScenes {

  private SettlementScenes() {}

  static void play(OfferScenes.Steps steps) {
    OfferScenes.settled(steps);
    signed(steps);
    lapsed(steps);
  }

  static ViewWorld signed(OfferScenes.Steps steps) {
    ViewWorld world = heard(steps);
    CaseId id = world.id;
    steps.does(world, BUYER, propose(id, Verdict.PARTIAL, cny(5000), null));
    steps.does(world, MERCHANT, new DeclineSettlement(id, null, "Too much."));
    steps.does(world, MERCHANT, propose(id, Verdict.RETURN_THEN_REFUND, null, null));
    steps.does(world, MERCHANT, new WithdrawSettlement(id));
    steps.does(world, JUDGE, propose(id, Verdict.PARTIAL, cny(4000), cny(500)));
    steps.does(world, BUYER, new SignSettlement(id, null));
    steps.does(world, MERCHANT, new SignSettlement(id, null));
    steps.does(world, CLOCK, new RefundArrived(id, 1, 98));
    return steps.does(world, CLOCK, new RefundArrived(id, 2, 99));
  }

  /** Nobody answers; the hearing goes on. */
  static ViewWorld lapsed(OfferScenes.Steps steps) {
    ViewWorld world = heard(steps);
    CaseId id = world.id;
    steps.does(world, MERCHANT, propose(id, Verdict.EXCHANGE, null, null));
    world.now = world.c().wakes();
    return steps.does(world, CLOCK, new Wake(id));
  }

  static ViewWorld heard(OfferScenes.Steps steps) {
    ViewWorld world = ViewWorld.delivered().applied(CaseType.REFUND_ONLY, 3);
    CaseId id = world.id;
    steps.does(world, OPERATOR, new StepIn(id, "Many of the same kind."));
    steps.does(world, BUYER, new FinishEvidence(id));
    steps.does(world, MERCHANT, new FinishEvidence(id));
    return steps.does(world, JUDGE, new TakeHearing(id));
  }

  static ProposeSettlement propose(
      CaseId id, Verdict outcome, @Nullable Money amount, @Nullable Money goodwill) {
    return new ProposeSettlement(
        id,
        new Settlement.Draft(
            List.of(new DraftLine(1, outcome, amount)),
            FreightPayer.MERCHANT,
            goodwill,
            "Let us end this."));
  }
}
