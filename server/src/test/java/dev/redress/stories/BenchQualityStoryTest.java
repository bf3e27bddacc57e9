package dev.redress.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.HttpUser;
import dev.redress.policy.Policies;
import dev.redress.policy.Terms;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** F5, F6, F11: what those who lead the bench see of it, and what orders an arbitrator's queue. */
@Tag("database")
class BenchQualityStoryTest {

  private final Story story = new Story("quality");
  private String order;
  private String id;

  @BeforeEach
  void ready() {
    order = story.delivered(Story.line("耳机", 1, 20000, 0), 20000);
    id = ready(order);
  }

  private String ready(String of) {
    String photo = story.photo(story.buyer(), of);
    String made = story.apply(of, "REFUND_ONLY", "QUALITY", 1, List.of(photo));
    story.operator().post("/cases/" + made + "/step-in", Map.of("reason", "双方无法沟通")).ok();
    story.evidenceDone(made);
    return made;
  }

  /** Story 6: an appeal overturns, and the first arbitrator's count of that rises. */
  @Test
  void anOverturnedRulingIsCountedForWhoMadeIt() {
    story.arbitrator().post(path("take-hearing"), Map.of()).ok();
    story.settle();
    assertThat(row().path("held").asInt()).isEqualTo(1);
    story.arbitrator().post(path("rule"), Rulings.one("PARTIAL", 12000L)).ok();
    story.paidAtOnce(order, 1);
    story.settle();
    assertThat(row().path("held").asInt()).isZero();
    assertThat(row().path("ruled").asInt()).isEqualTo(1);
    assertThat(row().path("inTime").asInt()).isEqualTo(1);
    assertThat(row().path("overturned").asInt()).isZero();

    String ground = "CONFLICT_OF_INTEREST";
    long before = ground(ground).path("overturned").asLong();
    Map<String, Object> appeal =
        Map.of("ground", ground, "statement", "裁决员是买家亲戚。", "evidence", List.of());
    story.merchant().post(path("file-appeal"), appeal).ok();
    story.evidenceDone(id);
    HttpUser colleague = judge("Xu");
    colleague.post(path("take-hearing"), Map.of()).ok();
    Map<String, Object> decision =
        Map.of("overturn", true, "fraud", false, "instead", Rulings.one("PARTIAL", 4000L));
    colleague.post(path("decide-appeal"), decision).ok();
    story.settle();

    assertThat(row().path("appealed").asInt()).isEqualTo(1);
    assertThat(row().path("overturned").asInt()).isEqualTo(1);
    assertThat(row().path("overturnRate").asString()).startsWith("100");
    assertThat(ground(ground).path("overturned").asLong()).isEqualTo(before + 1);
    assertThat(csv())
        .contains(wu() + ",All,1,1,1,1,100.0")
        .contains(wu() + ",The arbitrator had an interest,1,1,1,1,100.0");
    // The period is counted by the day of the ruling.
    assertThat(row("?from=2020-01-01&to=2020-01-31").path("overturned").asInt()).isZero();
  }

  @Test
  void onlyThoseWhoLeadSeeIt() {
    story.arbitrator().get("/bench/quality").refused(403, "SENIORS_ONLY");
    assertThat(story.arbitrator().get("/session").ok().path("senior").asBoolean(true)).isFalse();
    story.merchant().get("/bench/quality").refused(403, "FORBIDDEN");
    story.settle();
    String member = row().path("id").asString();
    Map<String, Object> senior = Map.of("senior", true);
    story
        .arbitrator()
        .post("/bench/members/" + member + "/senior", senior)
        .refused(403, "FORBIDDEN");
    story
        .arbitrator()
        .post(skills(member), Map.of("skills", List.of()))
        .refused(403, "SENIORS_ONLY");
    story.operator().post("/bench/members/" + member + "/senior", senior).ok();
    story.arbitrator().get("/bench/quality").ok();
    assertThat(story.arbitrator().get("/session").ok().path("senior").asBoolean()).isTrue();
    Map<String, Object> juggling = Map.of("skills", List.of("JUGGLING"));
    story.arbitrator().post(skills(member), juggling).refused(422, "SKILL_UNKNOWN");
    story.operator().get("/bench/quality?from=yesterday").refused(400, "MALFORMED_REQUEST");
  }

  /** F6: a reason that blames the goods has three working days of the market. */
  @Test
  void whatIsPastItsTargetIsOverdue() {
    story.settle();
    Terms terms = story.server().bean(Policies.class).live("CN");
    Instant target = terms.quality().target(terms, "QUALITY", closed());
    assertThat(target).isAfter(closed().plus(Duration.ofDays(2)));
    assertThat(ids("overdue")).doesNotContain(id);
    story.pass(Duration.between(story.now(), target).plusMinutes(1));
    assertThat(ids("overdue")).contains(id);
    story.arbitrator().post(path("take-hearing"), Map.of()).ok();
    story.arbitrator().post(path("rule"), Rulings.one("DISMISS", null)).ok();
    story.settle();
    assertThat(ids("overdue")).doesNotContain(id);
    assertThat(row().path("inTime").asInt()).isZero();
  }

  @Test
  void aRulingOverTheLimitWaitsInSightOfThoseWhoLead() {
    OverLimit heard = OverLimit.heard(story);
    order = heard.order();
    id = heard.id();
    story.arbitrator().post(path("rule"), Rulings.one("REFUND", null)).ok();
    story.settle();
    assertThat(ids("toSign")).contains(id);
    judge("Xu").post(path("approve-ruling"), Map.of()).ok();
    story.settle();
    assertThat(ids("toSign")).doesNotContain(id);
    assertThat(row().path("ruled").asInt()).as("counted for who heard it").isEqualTo(1);
  }

  @Test
  void whatOneIsVersedInComesFirstAndTheRestIsNotRefused() {
    Map<String, Object> line = new HashMap<>(Story.line("相机", 1, 10000, 0));
    line.put("category", "electronics");
    String electronic = ready(story.delivered(line, 10000));
    line.put("category", "food");
    String food = ready(story.delivered(line, 10000));
    HttpUser judge = judge("Versed");
    String member = row("", "Versed of " + order).path("id").asString();
    story.operator().post(skills(member), Map.of("skills", List.of("ELECTRONICS"))).ok();
    story.settle();

    JsonNode queue = judge.get("/bench/queue").ok();
    assertThat(queue.path("skills").path(0).asString()).isEqualTo("electronics");
    List<String> places = queue.path("places").findValuesAsString("caseId");
    assertThat(places).containsSubsequence(electronic, id, food);
    assertThat(place(queue, electronic)).isEqualTo("Matches your skill: electronics.");
    assertThat(place(queue, food)).startsWith("Asks for: fresh food, which is not among your");
    judge.post("/cases/" + food + "/take-hearing", Map.of()).ok();
  }

  private static String place(JsonNode queue, String id) {
    for (JsonNode each : queue.path("places")) {
      if (each.path("caseId").asString().equals(id)) {
        return each.path("text").asString();
      }
    }
    throw new AssertionError("not in the queue");
  }

  private Instant closed() {
    return story
        .server()
        .bean(JdbcClient.class)
        .sql("select closed_at from bench_hearing where case_id = ?")
        .param(id)
        .query((row, n) -> row.getTimestamp(1).toInstant())
        .single();
  }

  private List<String> ids(String list) {
    return story.operator().get("/bench/quality").ok().path(list).findValuesAsString("caseId");
  }

  private JsonNode ground(String ground) {
    for (JsonNode each : story.operator().get("/bench/quality").ok().path("grounds")) {
      if (each.path("ground").asString().equals(ground)) {
        return each;
      }
    }
    return story.operator().get("/bench/quality").ok().path("none");
  }

  private String csv() {
    return story
        .operator()
        .send("GET", "/bench/quality", BodyPublishers.noBody(), List.of("Accept", "text/csv"))
        .text();
  }

  private String wu() {
    return "Wu of " + story.merchantId().substring(5);
  }

  private JsonNode row() {
    return row("", wu());
  }

  private JsonNode row(String period) {
    return row(period, wu());
  }

  private JsonNode row(String period, String name) {
    story.arbitrator();
    for (JsonNode each : story.operator().get("/bench/quality" + period).ok().path("arbitrators")) {
      if (each.path("name").asString().equals(name)) {
        return each;
      }
    }
    throw new AssertionError(name + " has no row");
  }

  private static String skills(String member) {
    return "/bench/members/" + member + "/skills";
  }

  private HttpUser judge(String who) {
    return story.server().staff("arbitrator", who + " of " + order);
  }

  private String path(String command) {
    return "/cases/" + id + "/" + command;
  }
}
