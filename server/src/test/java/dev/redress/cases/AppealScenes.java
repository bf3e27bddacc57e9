package dev.redress.cases;

import static dev.redress.cases.ViewWorld.BUYER;
import static dev.redress.cases.ViewWorld.CLOCK;
import static dev.redress.cases.ViewWorld.COLLEAGUE;
import static dev.redress.cases.ViewWorld.JUDGE;
import static dev.redress.cases.ViewWorld.MERCHANT;
import static dev.redress.cases.ViewWorld.OPERATOR;
import static dev.redress.cases.ViewWorld.cny;

import dev.redress.cases.CaseCommand.DecideAppeal;
import dev.redress.cases.CaseCommand.FileAppeal;
import dev.redress.cases.CaseCommand.FinishEvidence;
import dev.redress.cases.CaseCommand.RefundArrived;
import dev.redress.cases.CaseCommand.Rule;
import dev.redress.cases.CaseCommand.StepIn;
import dev.redress.cases.CaseCommand.TakeHearing;
import dev.redress.cases.Ruling.Verdict;
import dev.redress.policy.CaseType;
import dev.redress.policy.Reason.FreightPayer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Stories of rulings that are appealed against (F11, F12). */
final class AppealScenes {

  private AppealScenes() {}

  /** All of them, one after the other, and before them a ruling that took two (F8). */
  static void play(OfferScenes.Steps steps) {
    ApprovalScenes.signed(steps);
    upheld(steps);
    overturned(steps);
    restoredToBuyer(steps);
  }

  /** Ruled for the buyer, and overturned because of fraud. */
  static ViewWorld overturned(OfferScenes.Steps steps) {
    ViewWorld world = ruled(steps, line(Verdict.PARTIAL, 5000));
    steps.does(world, CLOCK, new RefundArrived(world.id, 1, 99));
    appealed(steps, world, true);
    return steps.does(
        world,
        COLLEAGUE,
        new DecideAppeal(world.id, true, true, draft(line(Verdict.DISMISS, null))));
  }

  /** Ruled for the buyer, and upheld. */
  static ViewWorld upheld(OfferScenes.Steps steps) {
    ViewWorld world = ruled(steps, line(Verdict.PARTIAL, 5000));
    steps.does(world, CLOCK, new RefundArrived(world.id, 1, 99));
    appealed(steps, world, true);
    return steps.does(
        world,
        COLLEAGUE,
        new DecideAppeal(world.id, false, false, draft(line(Verdict.DISMISS, null))));
  }

  /** Dismissed, and overturned for the buyer. */
  static ViewWorld restoredToBuyer(OfferScenes.Steps steps) {
    ViewWorld world = ruled(steps, line(Verdict.DISMISS, null));
    appealed(steps, world, false);
    steps.does(
        world,
        COLLEAGUE,
        new DecideAppeal(world.id, true, false, draft(line(Verdict.REFUND, null))));
    steps.does(world, ViewWorld.THIRD, new ApprovalCommand.ReturnRuling(world.id, "All of it?"));
    steps.does(
        world,
        COLLEAGUE,
        new DecideAppeal(world.id, true, false, draft(line(Verdict.REFUND, null))));
    steps.does(world, ViewWorld.THIRD, new ApprovalCommand.ApproveRuling(world.id));
    return steps.does(world, CLOCK, new RefundArrived(world.id, 1, 99));
  }

  private static ViewWorld ruled(OfferScenes.Steps steps, Ruling.DraftLine line) {
    ViewWorld world = ViewWorld.delivered().applied(CaseType.REFUND_ONLY, 3);
    CaseId id = world.id;
    steps.does(world, OPERATOR, new StepIn(id, "Many of the same kind."));
    steps.does(world, BUYER, new FinishEvidence(id));
    steps.does(world, MERCHANT, new FinishEvidence(id));
    steps.does(world, JUDGE, new TakeHearing(id));
    return steps.does(world, JUDGE, new Rule(id, draft(line)));
  }

  private static void appealed(OfferScenes.Steps steps, ViewWorld world, boolean byMerchant) {
    steps.does(
        world,
        byMerchant ? MERCHANT : BUYER,
        new FileAppeal(
            world.id,
            Appeal.Ground.NEW_EVIDENCE,
            "Look at this.",
            List.of(byMerchant ? "scan" : "photo")));
    world.untilDue();
    steps.does(world, COLLEAGUE, new TakeHearing(world.id));
  }

  static Ruling.DraftLine line(Verdict verdict, @Nullable Integer minor) {
    return new Ruling.DraftLine(1, verdict, minor == null ? null : cny(minor));
  }

  static Ruling.Draft draft(Ruling.DraftLine line) {
    return new Ruling.Draft(
        List.of(line),
        FreightPayer.MERCHANT,
        new Ruling.Responsibility(0, 100, 0, 0),
        List.of("F8"),
        List.of(new Ruling.Weight("photo", "It shows the seam.")),
        List.of(),
        Map.of("zh-CN", "照片显示接缝开裂，商家应承担责任。", "en", "The photo shows the open seam."));
  }
}
