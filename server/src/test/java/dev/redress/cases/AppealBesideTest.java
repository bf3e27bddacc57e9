package dev.redress.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.cases.CaseCommand.AgreeRefund;
import dev.redress.cases.CaseCommand.DecideAppeal;
import dev.redress.cases.CaseCommand.FileAppeal;
import dev.redress.cases.CaseCommand.FinishEvidence;
import dev.redress.cases.CaseCommand.TakeHearing;
import dev.redress.cases.Ruling.Verdict;
import dev.redress.kernel.Decision;
import java.util.List;
import org.junit.jupiter.api.Test;

/** B4, F12: what another case claims meanwhile is not given away by an appeal. */
class AppealBesideTest {

  @Test
  void anAppealLeavesWhatAnotherCaseClaims() {
    CaseWorld world =
        CaseScenes.scene(
            CaseWorld.terms("CN-1"),
            "HEARING_RULING",
            "arbitrator rule lines=1:DISMISS; buyer apply reason=WRONG_ITEM");
    CaseId first = new CaseId(world.file().key(), 1);
    CaseId second = world.latest().id();
    assertThat(second).isNotEqualTo(first);
    Appeal.Ground ground = Appeal.Ground.PROCEDURE;
    world.must(new FileAppeal(first, ground, "请重新审查。", List.of()), CaseWorld.BUYER);
    world.must(new FinishEvidence(first), CaseWorld.BUYER);
    world.must(new FinishEvidence(first), CaseWorld.MERCHANT);
    world.must(new TakeHearing(first), CaseWorld.COLLEAGUE);
    DecideAppeal all =
        new DecideAppeal(
            first, true, false, AppealScenes.draft(AppealScenes.line(Verdict.REFUND, null)));
    assertThat(world.send(all, CaseWorld.COLLEAGUE))
        .isInstanceOfSatisfying(
            Decision.Refuse.class,
            no -> assertThat(no.refused().reason()).isEqualTo(CaseRefusal.RULING_AMOUNT_WRONG));

    world.must(new AgreeRefund(second), CaseWorld.MERCHANT);
    assertThat(world.file().get(second).refunds()).hasSize(1);
  }
}
