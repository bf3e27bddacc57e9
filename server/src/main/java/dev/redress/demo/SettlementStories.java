package dev.redress.demo;

import dev.redress.cases.CaseId;
import dev.redress.cases.Claim;
import dev.redress.cases.Ruling.DraftLine;
import dev.redress.cases.Ruling.Verdict;
import dev.redress.cases.Settlement;
import dev.redress.cases.SettlementCommand.ProposeSettlement;
import dev.redress.cases.SettlementCommand.SignSettlement;
import dev.redress.kernel.Money;
import dev.redress.policy.Reason.FreightPayer;
import java.util.List;

/** Hearings that the two end, or might end, by agreement (F7). */
final class SettlementStories {

  private SettlementStories() {}

  static List<Story> all() {
    return List.of(waitsForBuyer(), waitsForBoth(), settled());
  }

  /** The merchant proposes a part of the money; the buyer can sign, decline or propose anew. */
  private static Story waitsForBuyer() {
    return HearingStories.called("PP-20332", Cast.LIN, Cast.QINGSHAN, Goods.MUG, 30)
        .at(5, scene -> scene.merchantSends(id -> propose(scene, id, 60, "杯子留给您，退六成，就此了结可以吗？")));
  }

  /** The arbitrator proposes; the merchant has signed, the buyer has not. */
  private static Story waitsForBoth() {
    return HearingStories.called("PP-20333", Cast.BUYERS_CN.get(8), Cast.QINGSHAN, Goods.LAMP, 52)
        .at(10, HearingStories.takenBy(Cast.ZHOU))
        .at(
            6,
            scene ->
                scene.bench(Cast.ZHOU, id -> propose(scene, id, 50, "双方各有证据，建议各让一步：退一半，灯由买家保留。")))
        .at(4, scene -> scene.merchantSends(id -> new SignSettlement(id, null)));
  }

  /** Proposed by the merchant, signed by the buyer, carried out. */
  private static Story settled() {
    return HearingStories.called("PP-20334", Cast.BUYERS_CN.get(9), Cast.QINGSHAN, Goods.MUG, 200)
        .at(190, scene -> scene.merchantSends(id -> propose(scene, id, 70, "愿退七成，杯子不用寄回。")))
        .at(180, scene -> scene.buyerSends(id -> new SignSettlement(id, null)));
  }

  /** So many percent of everything that is asked, at once. */
  private static ProposeSettlement propose(Scene scene, CaseId id, int percent, String words) {
    List<DraftLine> lines = scene.open().stream().map(claim -> part(claim, percent)).toList();
    return new ProposeSettlement(
        id, new Settlement.Draft(lines, FreightPayer.MERCHANT, null, words));
  }

  private static DraftLine part(Claim claim, int percent) {
    Money part = claim.amount().upTo(percent, 100);
    return new DraftLine(claim.line(), Verdict.PARTIAL, part);
  }
}
