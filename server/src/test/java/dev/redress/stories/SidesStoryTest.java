package dev.redress.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.HttpUser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** F5: whoever hears a case sees each side's standing beside it; no party ever does. */
@Tag("database")
class SidesStoryTest {

  private final Story story = new Story("sides");

  @Test
  void f5_theBenchSeesEachSidesStandingAndNoPartyDoes() {
    String won = ruled("REFUND");
    String lost = ruled("DISMISS");
    story.settle();
    String id = heard();
    story.server().eventually(() -> sides(story.arbitrator(), id).at("/buyer/looked").asInt() == 2);

    JsonNode sides = sides(story.arbitrator(), id);
    JsonNode buyer = sides.path("buyer");
    assertThat(buyer.path("claims").asInt()).isEqualTo(0);
    assertThat(buyer.path("claimLimit").asInt()).isEqualTo(5);
    assertThat(buyer.path("claimDays").asInt()).isEqualTo(30);
    for (String among : List.of("between", "overall")) {
      JsonNode count = buyer.path(among);
      assertThat(count.path("won").asInt()).as(among).isEqualTo(1);
      assertThat(count.path("lost").asInt()).as(among).isEqualTo(1);
      assertThat(count.path("part").asInt()).as(among).isZero();
      assertThat(count.path("bySilence").asInt()).as(among).isZero();
    }
    assertThat(buyer.path("complete").asBoolean()).isTrue();
    assertThat(buyer.at("/debt/minor").asLong()).isZero();
    JsonNode merchant = sides.path("merchant");
    assertThat(merchant.path("best").asInt()).isEqualTo(100);
    assertThat(merchant.path("score").asInt()).isLessThan(100);
    assertThat(merchant.at("/entries/0/caseId").asString()).isEqualTo(won);
    assertThat(sides.toString()).doesNotContain(lost);
    assertThat(sides(story.operator(), id)).isNotEmpty();

    for (HttpUser party : List.of(story.buyer(), story.merchant())) {
      party.get("/cases/" + id + "/sides").refused(403, "FORBIDDEN");
      assertThat(party.get("/cases/" + id).text()).doesNotContain("claimLimit", "\"score\"");
    }
    story.shop().get("/cases/" + id + "/sides").refused(403, "FORBIDDEN");
  }

  /** F12: what a buyer owes after an appeal for fraud is seen by whoever hears the next case. */
  @Test
  void f12_whatTheBuyerOwesIsSeen() {
    String won = ruled("REFUND");
    story.settle();
    String order = won.substring(0, won.lastIndexOf('-'));
    Map<String, Object> appeal =
        Map.of(
            "ground",
            "NEW_EVIDENCE",
            "statement",
            "同一张照片出现在另一案中。",
            "evidence",
            List.of(story.photo(story.merchant(), order)));
    story.merchant().post("/cases/" + won + "/file-appeal", appeal).ok();
    story.evidenceDone(won);
    HttpUser other = story.server().staff("arbitrator", "Xu of " + won);
    other.post("/cases/" + won + "/take-hearing", Map.of()).ok();
    Map<String, Object> overturned =
        Map.of("overturn", true, "fraud", true, "instead", Rulings.one("DISMISS", null));
    other.post("/cases/" + won + "/decide-appeal", overturned).ok();
    story.settle();
    String id = heard();
    story
        .server()
        .eventually(() -> sides(story.arbitrator(), id).at("/buyer/debt/minor").asLong() == 9000);
  }

  private static JsonNode sides(HttpUser viewer, String id) {
    return viewer.get("/cases/" + id + "/sides").ok();
  }

  private String heard() {
    String order = story.delivered(Story.line("水杯", 1, 9000, 0), 9000);
    String photo = story.photo(story.buyer(), order);
    String id = story.apply(order, "REFUND_ONLY", "QUALITY", 1, List.of(photo));
    story.operator().post("/cases/" + id + "/step-in", Map.of("reason", "请平台查看")).ok();
    story.evidenceDone(id);
    return id;
  }

  private String ruled(String outcome) {
    String id = heard();
    story.arbitrator().post("/cases/" + id + "/take-hearing", Map.of()).ok();
    story.arbitrator().post("/cases/" + id + "/rule", Rulings.one(outcome, null)).ok();
    return id;
  }
}
