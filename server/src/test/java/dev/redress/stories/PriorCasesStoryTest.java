package dev.redress.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.HttpUser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * F5: who decides sees what else there was between the two, on whatever order; nobody else does.
 */
@Tag("database")
class PriorCasesStoryTest {

  private final Story story = new Story("prior");

  @Test
  void f5_theBenchSeesTheCasesBetweenTheTwoOnEveryOrder() {
    String first = story.apply(order(), "REFUND_ONLY", "NOT_RECEIVED", 1, List.of());
    story.buyer().post("/cases/" + first + "/withdraw", Map.of()).ok();
    String second = story.apply(order(), "REFUND_ONLY", "NOT_RECEIVED", 1, List.of());
    String heard = story.apply(order(), "REFUND_ONLY", "NOT_RECEIVED", 1, List.of());
    story
        .operator()
        .post("/cases/" + heard + "/step-in", Map.of("reason", "很多同类投诉，平台先介入了解情况"))
        .ok();
    story.settle();

    for (HttpUser bench : List.of(story.arbitrator(), story.operator())) {
      JsonNode prior = prior(bench, heard);
      assertThat(prior.valueStream().map(each -> each.path("id").asString()))
          .containsExactly(second, first);
      assertThat(prior.path(1).path("state").asString()).isEqualTo("CLOSED_WITHDRAWN");
      assertThat(prior.path(1).path("stateText").asString()).isNotEmpty();
      assertThat(prior.path(0).path("asked").path("minor").asLong()).isEqualTo(3990);
    }
    for (HttpUser party : List.of(story.buyer(), story.merchant())) {
      assertThat(prior(party, heard).isNull()).isTrue();
    }
  }

  private String order() {
    return story.delivered(Story.line("水杯", 1, 3990, 0), 3990);
  }

  private JsonNode prior(HttpUser viewer, String id) {
    return story.view(viewer, id).path("hearing").path("priorCases");
  }
}
