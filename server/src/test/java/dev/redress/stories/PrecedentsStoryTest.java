package dev.redress.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.HttpUser;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Decided cases are advice for the next one, in both languages and for the bench only; what an
 * appeal overturns counts as what the appeal decided.
 */
@Tag("database")
class PrecedentsStoryTest {

  /** A category of this story alone, so that what other stories decide is less alike. */
  private static final String CATEGORY = "kites-of-the-precedents-story";

  private static final String LEAK = "风筝第一次放飞龙骨就断裂，电话13912345678";

  private final Story story = new Story("precedents");

  @Test
  void whatWasDecidedIsAdviceForTheNextCase() {
    List<String> decided = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      String id = heard();
      rule(id, "PARTIAL", 6000L);
      decided.add(id);
    }
    String asked = heard();
    story.settle();

    JsonNode view = precedents(asked, "zh-CN");
    JsonNode advice = view.path("advice");
    assertThat(advice.path("kind").asString()).isEqualTo("SUGGESTS");
    assertThat(advice.path("outcome").asString()).isEqualTo("PARTIAL");
    assertThat(advice.path("text").asString()).contains("部分退款", "原因相同");
    spansWhatWasAwarded(view);
    assertThat(precedents(asked, "en").path("advice").path("text").asString())
        .contains("refunded in part", "same reason (Quality problem)");

    List<String> near = new ArrayList<>();
    view.path("items").forEach(each -> near.add(each.path("caseId").asString()));
    assertThat(near).startsWith(decided.reversed().toArray(String[]::new)).doesNotContain(asked);
    JsonNode closest = view.path("items").path(0);
    int points = 0;
    for (JsonNode part : closest.path("parts")) {
      points += part.path("points").asInt();
    }
    assertThat(points).isEqualTo(closest.path("closeness").asInt());
    assertThat(closest.path("parts").toString()).contains("WORDS", "龙骨");
    assertThat(view.toString()).doesNotContain("13912345678", "李雷", "杯子铺");

    nobodyElseSeesThem(asked);
    theFormStaysEmpty(asked);
    appealed(decided.getFirst(), asked);
  }

  /** Other stories rule on the same server, and theirs may be near as well. */
  private void spansWhatWasAwarded(JsonNode view) {
    List<Integer> percents = new ArrayList<>();
    for (JsonNode each : view.path("items")) {
      if (each.path("outcome").asString().equals("PARTIAL")) {
        long asked = each.path("asked").path("minor").asLong();
        percents.add((int) (each.path("awarded").path("minor").asLong() * 100 / asked));
      }
    }
    assertThat(percents).startsWith(60, 60, 60);
    JsonNode awarded = view.path("advice").path("awarded");
    assertThat(awarded.path("from").asInt()).isEqualTo(Collections.min(percents));
    assertThat(awarded.path("to").asInt()).isEqualTo(Collections.max(percents));
    assertThat(view.path("advice").path("text").asString())
        .contains(Collections.max(percents) + "%");
  }

  private void nobodyElseSeesThem(String asked) {
    for (HttpUser other : List.of(story.buyer(), story.merchant(), story.operator())) {
      other.get("/cases/" + asked + "/precedents").refused(403, "FORBIDDEN");
    }
  }

  /** Advice is beside the form and never in it; these texts are offered whatever was decided. */
  private void theFormStaysEmpty(String asked) {
    JsonNode options = story.arbitrator().get("/cases/" + asked + "/options").ok();
    for (Map.Entry<String, JsonNode> each : options.properties()) {
      if (!Set.of("paragraphs", "rules").contains(each.getKey())) {
        assertThat(each.getValue().toString()).as(each.getKey()).doesNotContain("PARTIAL");
      }
    }
  }

  /** F11, F12: no precedent while it is looked at again, then what holds in its place. */
  private void appealed(String id, String asked) {
    Map<String, Object> appeal =
        Map.of(
            "ground",
            "RULE_MISAPPLIED",
            "statement",
            "规则没有用对：龙骨是买家折断的。",
            // A picture would make the case less alike, and other stories' cases could come nearer.
            "evidence",
            List.of());
    story.merchant().post("/cases/" + id + "/file-appeal", appeal).ok();
    story.settle();
    JsonNode meanwhile = precedents(asked, "en");
    assertThat(closest(meanwhile, 2)).doesNotContain(id);
    assertThat(ofOurs(meanwhile)).isEqualTo(2);

    story.evidenceDone(id);
    HttpUser colleague = story.server().staff("arbitrator", "Xu of " + id);
    colleague.post("/cases/" + id + "/take-hearing", Map.of()).ok();
    Map<String, Object> decision =
        Map.of("overturn", true, "fraud", false, "instead", Rulings.one("DISMISS", null));
    colleague.post("/cases/" + id + "/decide-appeal", decision).ok();
    story.settle();
    JsonNode after = precedents(asked, "en");
    JsonNode overturned = null;
    for (JsonNode each : after.path("items")) {
      if (each.path("caseId").asString().equals(id)) {
        overturned = each;
      }
    }
    assertThat(overturned).isNotNull();
    assertThat(overturned.path("outcome").asString()).isEqualTo("DISMISS");
    assertThat(overturned.path("appeal").asString()).isEqualTo("OVERTURNED");
    assertThat(overturned.path("awarded").path("minor").asLong()).isZero();
    assertThat(after.path("advice").path("spread").toString()).contains("DISMISS");
  }

  private static List<String> closest(JsonNode view, int most) {
    List<String> ids = new ArrayList<>();
    view.path("items").forEach(each -> ids.add(each.path("caseId").asString()));
    return ids.subList(0, Math.min(most, ids.size()));
  }

  private static long ofOurs(JsonNode view) {
    long ours = 0;
    for (JsonNode each : view.path("items")) {
      ours += each.path("parts").toString().contains("CATEGORY") ? 1 : 0;
    }
    return ours;
  }

  private String heard() {
    Map<String, Object> line = new java.util.HashMap<>(Story.line("风筝", 1, 10000, 0));
    line.put("category", CATEGORY);
    String order = story.delivered(line, 10000);
    Map<String, Object> ask =
        Story.ask("REFUND_ONLY", "QUALITY", 1, List.of(story.photo(story.buyer(), order)));
    ask.put("orderId", order);
    ask.put("statement", LEAK);
    String id = story.buyer().post("/cases", ask).ok().path("id").asString();
    story.operator().post("/cases/" + id + "/step-in", Map.of("reason", "双方无法沟通")).ok();
    story.evidenceDone(id);
    return id;
  }

  private void rule(String id, String outcome, Long minor) {
    story.arbitrator().post("/cases/" + id + "/take-hearing", Map.of()).ok();
    story.arbitrator().post("/cases/" + id + "/rule", Rulings.one(outcome, minor)).ok();
    story.paidAtOnce(id.substring(0, 32), 1);
    // Of two equally alike the newer comes first, so they are not decided at the same moment.
    story.pass(java.time.Duration.ofMinutes(1));
  }

  private JsonNode precedents(String id, String language) {
    return story.arbitrator().reading(language).get("/cases/" + id + "/precedents").ok();
  }
}
