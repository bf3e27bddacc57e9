package dev.redress.cases;

import static dev.redress.cases.ViewWorld.BUYER;
import static dev.redress.cases.ViewWorld.CLOCK;
import static dev.redress.cases.ViewWorld.COLLEAGUE;
import static dev.redress.cases.ViewWorld.JUDGE;
import static dev.redress.cases.ViewWorld.OPERATOR;

import dev.redress.cases.ApprovalCommand.ApproveRuling;
import dev.redress.cases.ApprovalCommand.ReturnRuling;
import dev.redress.cases.CaseCommand.FinishEvidence;
import dev.redress.cases.CaseCommand.LeaveHearing;
import dev.redress.cases.CaseCommand.RefundArrived;
import dev.redress.cases.CaseCommand.Rule;
import dev.redress.cases.CaseCommand.StepIn;
import dev.redress.cases.CaseCommand.TakeHearing;
import dev.redress.policy.CaseType;
import dev.redress.policy.Reason.FreightPayer;
import java.util.List;
import java.util.Map;

/** A story that meets everything that can happen to a ruling over the limit (F8). */
final class ApprovalScenes {

  private ApprovalScenes() {}

  static ViewWorld signed(OfferScenes.Steps steps) {
    ViewWorld world = proposed(steps);
    CaseId id = world.id;
    steps.does(world, JUDGE, new LeaveHearing(id));
    steps.does(world, JUDGE, new TakeHearing(id));
    steps.does(world, JUDGE, rule(id));
    steps.does(world, COLLEAGUE, new ReturnRuling(id, "Why not the scan?"));
    steps.does(world, JUDGE, rule(id));
    world.untilDue();
    steps.does(world, COLLEAGUE, new ApproveRuling(id));
    return steps.does(world, CLOCK, new RefundArrived(id, 1, 99));
  }

  /** A ruling waits for its second signature. */
  static ViewWorld proposed(OfferScenes.Steps steps) {
    ViewWorld world = ViewWorld.delivered().applied(CaseType.REFUND_ONLY, 3);
    CaseId id = world.id;
    steps.does(world, OPERATOR, new StepIn(id, "Many of the same kind."));
    steps.does(world, BUYER, new FinishEvidence(id));
    steps.does(world, ViewWorld.MERCHANT, new FinishEvidence(id));
    steps.does(world, JUDGE, new TakeHearing(id));
    return steps.does(world, JUDGE, rule(id));
  }

  static Rule rule(CaseId id) {
    return new Rule(
        id,
        new Ruling.Draft(
            List.of(new Ruling.DraftLine(1, Ruling.Verdict.REFUND, null)),
            FreightPayer.MERCHANT,
            new Ruling.Responsibility(0, 100, 0, 0),
            List.of("F8"),
            List.of(new Ruling.Weight("photo", "It shows the seam.")),
            List.of(),
            Map.of("zh-CN", "照片显示接缝开裂，商家应承担全部责任。", "en", "The photo shows the open seam.")));
  }
}
