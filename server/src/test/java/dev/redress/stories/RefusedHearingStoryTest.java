package dev.redress.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.HttpAnswer;
import dev.redress.HttpUser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** F2: the platform refuses to hear; asked once more with something new, another hears it. */
@Tag("database")
class RefusedHearingStoryTest {

  private final Story story = new Story("refused");

  @Test
  void f2_refusedToHearAndAskedAgainWithSomethingNewAnotherHearsIt() {
    String order = story.delivered(Story.line("水壶", 1, 5900, 0), 5900);
    List<String> photo = List.of(story.photo(story.buyer(), order));
    String id = story.apply(order, "REFUND_ONLY", "QUALITY", 1, photo);
    rejected(order, id);
    ask(id, Map.of("statement", "壶底漏水", "evidence", List.of())).ok();
    HttpUser first = story.arbitrator();
    HttpUser other = story.server().staff("arbitrator", "Xu of " + order);
    take(first, id).ok();
    Map<String, Object> no = Map.of("reason", "INSUFFICIENT_EVIDENCE", "explanation", "照片看不出漏水。");
    first.post("/cases/" + id + "/refuse-hearing", no).ok();
    JsonNode told = story.view(story.buyer(), id);
    assertThat(told.path("state").asString()).isEqualTo("BUYER_AFTER_REJECTION");

    ask(id, Map.of("statement", "", "evidence", List.of())).refused(422, "STATEMENT_REQUIRED");
    String more = story.photo(story.buyer(), order);
    ask(id, Map.of("statement", "装满水一夜后桌面是湿的", "evidence", List.of(more))).ok();
    story.settle();

    // F6: whoever refused is offered it no more, and is refused it.
    assertThat(queue(first)).doesNotContain(id);
    assertThat(queue(other)).contains(id);
    take(first, id).refused(409, "HEARD_BEFORE");
    take(other, id).ok();
    story.evidenceDone(id);
    other.post("/cases/" + id + "/rule", Rulings.one("REFUND", null)).ok();
    story.paidAtOnce(order, 1);
    story.happened(
        id,
        "Applied",
        "ScriptSent",
        "Talked",
        "Rejected",
        "HearingOpened",
        "HearingTaken",
        "HearingRefused",
        "HearingOpened",
        "HearingTaken",
        "EvidenceFinished",
        "EvidenceFinished",
        "EvidenceClosed",
        "RulingMade",
        "RefundGranted",
        "RefundSettled",
        "CaseClosed");
  }

  private void rejected(String order, String id) {
    String reason = "NOT_A_QUALITY_PROBLEM";
    story.merchant().post("/cases/" + id + "/send-script", Map.of("reason", reason)).ok();
    story
        .buyer()
        .post("/orders/" + order + "/chat/say", Map.of("text", "就是漏水", "evidence", List.of()))
        .ok();
    story.settle();
    Map<String, Object> words =
        Map.of(
            "reason",
            reason,
            "statement",
            "出厂前做过水密检验，记录齐全，并无漏水，请查看所附检验单。",
            "evidence",
            List.of(story.photo(story.merchant(), order)));
    story.merchant().post("/cases/" + id + "/reject", words).ok();
  }

  private HttpAnswer ask(String id, Map<String, Object> words) {
    return story.buyer().post("/cases/" + id + "/request-intervention", words);
  }

  private static HttpAnswer take(HttpUser who, String id) {
    return who.post("/cases/" + id + "/take-hearing", Map.of());
  }

  private static List<String> queue(HttpUser arbitrator) {
    return arbitrator
        .get("/bench/queue")
        .ok()
        .path("items")
        .valueStream()
        .map(each -> each.path("id").asString())
        .toList();
  }
}
