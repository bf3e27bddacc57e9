package dev.redress.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.cases.CaseCommand.*;
import dev.redress.kernel.Json;
import dev.redress.policy.CaseType;
import dev.redress.policy.Reason.FreightPayer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PublishedRulingTest {

  /** F9: the docket names nobody, also where the arbitrator's own reasons did. */
  @Test
  void F9_nothing_published_leads_to_a_party_or_an_order() {
    ViewWorld world = ViewWorld.delivered().applied(CaseType.REFUND_ONLY, 3);
    CaseId id = world.id;
    world.does(ViewWorld.OPERATOR, new StepIn(id, "Look."));
    world.untilDue();
    world.does(ViewWorld.JUDGE, new TakeHearing(id));
    world.does(ViewWorld.JUDGE, new Rule(id, draft()));
    PublishedRuling published = PublishedRuling.of(world.file, world.c(), world.c().ruling());
    assertThat(published.reasons().get("en"))
        .isEqualTo("▇▇▇ showed ▇▇▇'s seam; ▇▇▇ was called at ▇▇▇ and written to at ▇▇▇.");
    assertThat(Json.write(published))
        .doesNotContainIgnoringCase("lin xia")
        .doesNotContainIgnoringCase("harbour")
        .doesNotContain("P-1")
        .doesNotContain("Canvas")
        .doesNotContain("The seam is open.")
        .doesNotContain(id.order().text());
    assertThat(published.awarded()).isEqualTo(ViewWorld.cny(5000));
    assertThat(published.outcome()).isEqualTo("PARTIAL");
  }

  private static Ruling.Draft draft() {
    return new Ruling.Draft(
        List.of(new Ruling.DraftLine(1, Ruling.Verdict.PARTIAL, ViewWorld.cny(5000))),
        FreightPayer.MERCHANT,
        new Ruling.Responsibility(0, 100, 0, 0),
        List.of("F8"),
        List.of(),
        List.of(),
        Map.of(
            "en",
            "Lin Xia showed canvas bag's seam; HARBOUR GOODS was called at 138 0013 8000 and"
                + " written to at lin@example.org.",
            "zh-CN",
            "Lin Xia 出示了照片，接缝开裂属实。"));
  }
}
