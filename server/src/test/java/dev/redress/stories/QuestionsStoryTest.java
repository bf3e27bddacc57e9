package dev.redress.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.HttpUser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** F5: evidence lies under the questions at issue; where it belongs is the bench's to say. */
@Tag("database")
class QuestionsStoryTest {

  private final Story story = new Story("questions");
  private String order = "";
  private String id = "";
  private String buyers = "";
  private String merchants = "";

  @BeforeEach
  void heard() {
    order = story.delivered(Story.line("水壶", 1, 9000, 0), 9000);
    buyers = story.photo(story.buyer(), order);
    id = story.apply(order, "REFUND_ONLY", "QUALITY", 1, List.of(buyers));
    story.operator().post("/cases/" + id + "/step-in", Map.of("reason", "请平台查看")).ok();
    merchants = story.photo(story.merchant(), order);
    story
        .merchant()
        .post(
            "/cases/" + id + "/add-statement",
            Map.of("text", "出厂检验合格", "evidence", List.of(merchants)))
        .ok();
  }

  @Test
  void f5_eachSidesPiecesLieUnderWhatIsTheirsToShowUntilTheBenchPutsThemElsewhere() {
    assertThat(under("IS_THERE_A_DEFECT")).containsExactly(buyers);
    assertThat(under("THERE_AT_DELIVERY")).containsExactly(merchants);
    assertThat(under("WHO_ANSWERS")).isEmpty();

    place(story.arbitrator(), merchants, "IS_THERE_A_DEFECT");
    place(story.arbitrator(), buyers, "THERE_AT_DELIVERY");
    place(story.operator(), buyers, "WHO_ANSWERS");
    assertThat(under("IS_THERE_A_DEFECT")).containsExactly(merchants);
    assertThat(under("THERE_AT_DELIVERY")).isEmpty();
    assertThat(under("WHO_ANSWERS")).containsExactly(buyers);

    Map<String, Object> unknown = Map.of("evidence", buyers, "question", "WAS_IT_DELIVERED");
    assertThat(story.arbitrator().post(path(), unknown).status()).isEqualTo(400);
    Map<String, Object> strange = Map.of("evidence", "x", "question", "WHO_ANSWERS");
    assertThat(story.arbitrator().post(path(), strange).status()).isEqualTo(400);
  }

  @Test
  void f5_noPartyLearnsOfThemAndNotesInWordsStayApart() {
    story.arbitrator().post("/cases/" + id + "/bench-notes", Map.of("text", "看壶底")).ok();
    place(story.arbitrator(), buyers, "WHO_ANSWERS");
    for (HttpUser party : List.of(story.buyer(), story.merchant())) {
      party.get(path()).refused(403, "FORBIDDEN");
      assertThat(party.get("/cases/" + id).text()).doesNotContain("WHO_ANSWERS", "EvidencePlaced");
    }
    JsonNode notes = story.arbitrator().get("/cases/" + id + "/bench-notes").ok().path("items");
    assertThat(notes).hasSize(1);
    assertThat(notes.path(0).path("text").asString()).isEqualTo("看壶底");
  }

  /** F8: whoever rules is offered paragraphs in both languages; nobody else is. */
  @Test
  void f8_paragraphsOfReasonsAreOfferedToTheBenchAlone() {
    String options = "/cases/" + id + "/options";
    JsonNode offered = story.arbitrator().get(options).ok().path("paragraphs");
    assertThat(offered).hasSizeGreaterThanOrEqualTo(5);
    for (JsonNode each : offered) {
      assertThat(each.at("/text/zh").asString()).as(each.toString()).isNotBlank();
      assertThat(each.at("/text/en").asString()).as(each.toString()).isNotBlank();
      assertThat(each.path("title").asString()).as(each.toString()).isNotBlank();
    }
    for (HttpUser other : List.of(story.buyer(), story.merchant(), story.operator())) {
      assertThat(other.get(options).ok().path("paragraphs")).isEmpty();
    }
  }

  private String path() {
    return "/cases/" + id + "/questions";
  }

  private void place(HttpUser by, String evidence, String question) {
    by.post(path(), Map.of("evidence", evidence, "question", question)).ok();
  }

  private List<String> under(String question) {
    return story
        .arbitrator()
        .get(path())
        .ok()
        .path("items")
        .valueStream()
        .filter(each -> each.path("code").asString().equals(question))
        .flatMap(each -> each.path("evidence").valueStream().map(JsonNode::asString))
        .toList();
  }
}
