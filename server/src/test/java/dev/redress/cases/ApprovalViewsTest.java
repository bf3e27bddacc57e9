package dev.redress.cases;

import static dev.redress.cases.ViewWorld.BUYER;
import static dev.redress.cases.ViewWorld.JUDGE;
import static dev.redress.cases.ViewWorld.MERCHANT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.cases.CaseView.AllowedAction;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the bench sees of a ruling that waits for its second signature, and the parties do not. */
class ApprovalViewsTest {

  /** F8: until it is signed, only the bench reads what is proposed. */
  @Test
  void a_proposed_ruling_is_the_benchs_own() {
    ViewWorld world = ApprovalScenes.proposed(ViewWorld::does);
    for (Actor party : List.of(BUYER, MERCHANT)) {
      String seen = Json.write(world.view(party));
      assertThat(seen).contains("HEARING_APPROVAL").doesNotContain("seam.\",\"", "proposed\":{");
      assertThat(world.view(party).hearing().proposed()).isNull();
      assertThat(world.view(party).ruling()).isNull();
    }
    assertThat(world.view(ViewWorld.COLLEAGUE).hearing().proposed().lines()).hasSize(1);
    assertThat(action(world, ViewWorld.COLLEAGUE, "approve-ruling").consequence())
        .contains("99.99");
    world.does(
        ViewWorld.COLLEAGUE, new ApprovalCommand.ReturnRuling(world.id, "Why not the scan?"));
    assertThat(world.view(JUDGE).hearing().returnedBecause()).isEqualTo("Why not the scan?");
    assertThat(Json.write(world.view(BUYER))).doesNotContain("Why not the scan?");
    assertThat(action(world, JUDGE, "rule").consequence()).contains("60.00", "second arbitrator");
  }

  private static AllowedAction action(ViewWorld world, Actor viewer, String command) {
    return world.view(viewer).allowedActions().stream()
        .filter(each -> each.command().equals(command))
        .findFirst()
        .orElseThrow();
  }
}
