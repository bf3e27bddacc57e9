package dev.redress.cases;

import dev.redress.cases.Ruling.Draft;
import dev.redress.cases.Ruling.DraftLine;
import dev.redress.cases.Ruling.Responsibility;
import dev.redress.cases.Ruling.Verdict;
import dev.redress.kernel.Money;
import dev.redress.policy.Reason.FreightPayer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the bench does to a ruling, at random. */
final class BenchWalk {

  private static final String WORDS = "说".repeat(24);

  private BenchWalk() {}

  static CaseCommand second(CaseId id, Dice dice) {
    return dice.in100(55)
        ? new ApprovalCommand.ApproveRuling(id)
        : new ApprovalCommand.ReturnRuling(id, "Look at the label again");
  }

  static CaseCommand settle(Case c, Dice dice) {
    CaseId id = c.id();
    Settlement proposed = SettlementRules.of(c.state());
    int choice = proposed == null ? 0 : dice.below(100);
    if (choice < 45) {
      Draft draft = draft(c.open(), dice);
      Money goodwill = dice.in100(25) ? Money.of("CNY", dice.between(0, 5100)) : null;
      return new SettlementCommand.ProposeSettlement(
          id, new Settlement.Draft(draft.lines(), draft.freightPayer(), goodwill, ""));
    }
    if (choice < 60) {
      return new SettlementCommand.SignSettlement(id, dice.in100(80) ? proposed.number() : 1L);
    }
    return dice.in100(50)
        ? new SettlementCommand.DeclineSettlement(id, null, "")
        : new SettlementCommand.WithdrawSettlement(id);
  }

  static CaseCommand appeal(CaseId id, Dice dice) {
    Appeal.Ground ground = dice.of(List.of(Appeal.Ground.values()));
    List<String> shown = dice.in100(50) ? CaseWorld.MERCHANT_PHOTOS : CaseWorld.BUYER_PHOTOS;
    return new CaseCommand.FileAppeal(id, ground, "Look again", shown);
  }

  /** All of a line, or nothing. */
  static CaseCommand decide(Case c, Draft usual, Dice dice) {
    List<DraftLine> lines = new ArrayList<>();
    for (Claim claim : c.application().claims()) {
      boolean all = dice.in100(50);
      lines.add(new DraftLine(claim.line(), all ? Verdict.REFUND : Verdict.DISMISS, null));
    }
    Draft draft =
        new Draft(
            lines,
            usual.freightPayer(),
            usual.responsibility(),
            usual.funder(),
            usual.rules(),
            usual.believed(),
            usual.notBelieved(),
            usual.reasons());
    return new CaseCommand.DecideAppeal(c.id(), dice.in100(70), dice.in100(50), draft);
  }

  static Draft draft(List<Claim> open, Dice dice) {
    List<DraftLine> lines = new ArrayList<>();
    for (Claim claim : open) {
      Verdict verdict = dice.of(List.of(Verdict.values()));
      long most = claim.amount().minor();
      boolean named = verdict == Verdict.PARTIAL;
      Money part = Money.of("CNY", most < 1 ? 1 : dice.between(1, (int) most));
      lines.add(new DraftLine(claim.line(), verdict, named ? part : null));
    }
    int buyer = dice.between(0, 100);
    return new Draft(
        lines,
        dice.of(List.of(FreightPayer.values())),
        new Responsibility(buyer, 100 - buyer, 0, 0),
        dice.of(List.of(Funder.values())),
        List.of("F8"),
        List.of(),
        List.of(),
        Map.of("zh-CN", WORDS, "en", WORDS));
  }
}
