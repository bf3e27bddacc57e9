package dev.redress.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.HttpUser;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** M6: a complaint is received, answered in three working days, and seen by both. */
@Tag("database")
class ComplaintStoryTest {

  private final Story story = new Story("complaint");

  @Test
  void m6_bothSeeTheComplaintAndTheAnswer() {
    String order = story.delivered(Story.line("口红", 1, 9900, 0), 9900);
    String id = complain(order, "COUNTERFEIT").ok().path("id").asString();
    complain(order, "COUNTERFEIT").refused(409, "COMPLAINT_OPEN");
    complain(order, "NO_SUCH_THING").refused(422, "COMPLAINT_CATEGORY_UNKNOWN");
    complain(order, "LATE_SHIPMENT").ok();

    JsonNode received = story.merchant().get("/matters/" + id).ok();
    assertThat(received.path("state").asString()).isEqualTo("WAITING");
    assertThat(MistakenRefundStoryTest.commands(received)).containsExactly("reply");
    story
        .merchant()
        .post(
            "/matters/" + id + "/reply",
            Map.of("statement", "我们从品牌授权经销商处进货，附上授权书供平台核对", "evidence", List.of()))
        .ok();
    story.happened(id, "MatterRaised", "ComplaintAnswered");
    for (HttpUser viewer :
        List.of(story.buyer(), story.merchant(), story.arbitrator(), story.operator())) {
      JsonNode view = viewer.get("/matters/" + id).ok();
      assertThat(view.path("state").asString()).isEqualTo("ANSWERED");
      assertThat(view.path("history").path(1).path("statement").asString()).contains("授权书");
    }
    assertThat(
            story
                .operator()
                .get("/matters?kind=COMPLAINT&open=true")
                .ok()
                .path("items")
                .valueStream())
        .anyMatch(each -> each.path("id").asString().equals(id));
    story
        .server()
        .as("buyer", "CN", "stranger")
        .get("/matters/" + id)
        .refused(404, "MATTER_NOT_FOUND");
    assertThat(story.transfers(order)).hasSize(1);
  }

  @Test
  void m6_silenceIsSeenAfterThreeWorkingDays() {
    String order = story.delivered(Story.line("口红", 1, 9900, 0), 9900);
    String id = complain(order, "OTHER").ok().path("id").asString();
    Instant due = Instant.parse(story.buyer().get("/matters/" + id).ok().path("dueAt").asString());
    assertThat(Duration.between(story.now(), due)).isGreaterThan(Duration.ofDays(3));
    story.pass(Duration.between(story.now(), due).plusSeconds(1));
    assertThat(story.events(id)).endsWith("ComplaintUnanswered");
    assertThat(story.merchant().get("/matters/" + id).ok().path("state").asString())
        .isEqualTo("UNANSWERED");
  }

  private dev.redress.HttpAnswer complain(String order, String category) {
    return story
        .buyer()
        .post(
            "/orders/" + order + "/complaints",
            Map.of(
                "category",
                category,
                "statement",
                "收到的口红膏体发白有异味，和专柜的完全不一样，怀疑是假货",
                "evidence",
                List.of(story.photo(story.buyer(), order))));
  }
}
