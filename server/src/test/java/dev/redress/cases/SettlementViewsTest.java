package dev.redress.cases;

import static dev.redress.cases.ViewWorld.BUYER;
import static dev.redress.cases.ViewWorld.JUDGE;
import static dev.redress.cases.ViewWorld.MERCHANT;
import static dev.redress.cases.ViewWorld.cny;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.cases.CaseView.AllowedAction;
import dev.redress.cases.Ruling.Verdict;
import dev.redress.cases.SettlementCommand.SignSettlement;
import dev.redress.cases.SettlementView.ProposalOutcome;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Role;
import org.junit.jupiter.api.Test;

/** F7: what both sides read before they sign, and after. */
class SettlementViewsTest {

  @Test
  void whoSignsSecondReadsThatItIsDoneAndFinal() {
    ViewWorld world = SettlementScenes.heard(ViewWorld::does);
    world.does(BUYER, SettlementScenes.propose(world.id, Verdict.PARTIAL, cny(5000), cny(500)));
    assertThat(consequence(world, MERCHANT, "sign-settlement"))
        .contains("50.00 back to the buyer at once")
        .contains("5.00 to the buyer as goodwill, from your balance")
        .contains("nobody can appeal");
    assertThat(world.view(MERCHANT).headline()).contains("The buyer proposes to settle");
    assertThat(world.view(BUYER).headline())
        .contains("You propose to settle")
        .contains("50.00 back to you at once")
        .contains("5.00 to you as goodwill");
    assertThat(world.view(BUYER).allowedActions())
        .extracting(AllowedAction::command)
        .contains("withdraw-settlement", "propose-settlement")
        .doesNotContain("sign-settlement", "decline-settlement");
    assertThat(world.view(BUYER).settlement().open().otherwise()).contains("the hearing goes on");
  }

  @Test
  void whoSignsFirstReadsThatNothingMovesYet() {
    ViewWorld world = SettlementScenes.heard(ViewWorld::does);
    world.does(JUDGE, SettlementScenes.propose(world.id, Verdict.PARTIAL, cny(5000), null));
    assertThat(consequence(world, MERCHANT, "sign-settlement")).contains("Nothing moves until");
    world.does(MERCHANT, new SignSettlement(world.id, null));
    assertThat(consequence(world, BUYER, "sign-settlement")).contains("Both have then signed");
    assertThat(world.view(BUYER).settlement().open().merchantSigned()).isEqualTo(world.now);
  }

  /** The agent has a buyer's doors, and is not the buyer. */
  @Test
  void s3_anAgentReadsOfTheBuyerAsOfSomebodyElse() {
    ViewWorld world = SettlementScenes.heard(ViewWorld::does);
    Actor agent =
        new Actor(Role.SERVICE_AGENT, "a6", "Anna", "", "").forBuyer("CN", "b1", "Lin Xia");
    world.does(BUYER, SettlementScenes.propose(world.id, Verdict.PARTIAL, cny(5000), cny(500)));
    assertThat(world.view(agent).headline())
        .contains("The buyer proposes to settle")
        .contains("50.00 back to the buyer at once")
        .doesNotContain("you");
    world.does(MERCHANT, SettlementScenes.propose(world.id, Verdict.PARTIAL, cny(4000), null));
    assertThat(consequence(world, agent, "sign-settlement"))
        .contains("40.00 back to the buyer at once")
        .doesNotContain("to you");
    assertThat(consequence(world, BUYER, "sign-settlement")).contains("40.00 back to you at once");
  }

  @Test
  void bothReadWhatTheySigned() {
    ViewWorld world = SettlementScenes.signed(ViewWorld::does);
    for (Actor party : new Actor[] {BUYER, MERCHANT}) {
      CaseView view = world.view(party);
      assertThat(view.state()).isEqualTo("CLOSED_AGREED");
      assertThat(view.ruling()).isNull();
      assertThat(view.settlement().signed().goodwill()).isEqualTo(cny(500));
      assertThat(view.timeline())
          .extracting(CaseView.Happening::text)
          .contains("The settlement was declined by the merchant.");
      assertThat(view.settlement().proposals())
          .extracting(SettlementView.ProposalView::outcome)
          .containsExactly(
              ProposalOutcome.DECLINED, ProposalOutcome.WITHDRAWN, ProposalOutcome.SIGNED);
    }
  }

  @Test
  void whatNobodySignedLapses() {
    ViewWorld world = SettlementScenes.lapsed(ViewWorld::does);
    assertThat(world.view(BUYER).settlement().open()).isNull();
    assertThat(world.view(BUYER).settlement().proposals())
        .singleElement()
        .extracting(SettlementView.ProposalView::outcome)
        .isEqualTo(ProposalOutcome.LAPSED);
    assertThat(world.view(BUYER).state()).isEqualTo("HEARING_RULING");
  }

  private static String consequence(ViewWorld world, Actor viewer, String command) {
    return world.view(viewer).allowedActions().stream()
        .filter(each -> each.command().equals(command))
        .findFirst()
        .orElseThrow()
        .consequence();
  }
}
