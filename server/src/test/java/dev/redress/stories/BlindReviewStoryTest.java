package dev.redress.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.HttpUser;
import dev.redress.kernel.LockKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** F8: a ruling that the lot falls on is judged again by somebody who knows nothing of it. */
@Tag("database")
class BlindReviewStoryTest {

  /** The amount that was ruled, as a number of its own: a hash or a time may hold its digits. */
  private static final String RULED = "(?<![0-9a-f.])12345(?![0-9a-f])";

  private static final String CHINESE = "裁决秘词：照片可信，退还货款的一部分。";
  private static final String ENGLISH = "The secret words of the ruling: part of the price.";
  private static final String APPEAL = "申诉密语：平台没有看我方的质检记录。";

  private final Story story = new Story("blind");
  private String order;
  private String id;
  private String picture;

  @BeforeEach
  void ruled() {
    for (int i = 0; i < 5; i++) {
      story.server().staff("arbitrator", "Bystander " + i + " of blind reviews");
    }
    sample(100);
    order = story.delivered(Story.line("耳机", 1, 20000, 0), 20000);
    String photo = story.photo(story.buyer(), order);
    story.buyer().post("/orders/" + order + "/chat/say", say("左耳没有声音")).ok();
    picture = story.photo(story.buyer(), order);
    story
        .buyer()
        .post("/orders/" + order + "/chat/say", Map.of("text", "", "evidence", List.of(picture)))
        .ok();
    id = story.apply(order, "REFUND_ONLY", "QUALITY", 1, List.of(photo));
    story.operator().post(path("step-in"), Map.of("reason", "双方无法沟通")).ok();
    story.evidenceDone(id);
    story.arbitrator().post(path("take-hearing"), Map.of()).ok();
    story.arbitrator().post(path("ask-more"), question()).ok();
    story
        .buyer()
        .post(path("add-statement"), Map.of("text", "补充：第二天就坏了", "evidence", List.of()))
        .ok();
    story.arbitrator().post(path("rule"), ruling()).ok();
    story.paidAtOnce(order, 1);
    story.settle();
  }

  @AfterEach
  void asUsual() {
    sample(5);
  }

  @Test
  void whoJudgesAgainSeesNothingOfTheRulingAndOfWhatCameAfter() {
    // The page of the case would tell; it is closed as long.
    for (String page :
        List.of(
            "/cases/" + id,
            "/cases/" + id + "/sides",
            "/orders/" + order,
            "/orders/" + order + "/chat")) {
      judge().get(page).refused(409, "UNDER_BLIND_REVIEW");
    }
    story.buyer().post("/orders/" + order + "/chat/say", say("谢谢平台退款")).ok();
    story.merchant().post(path("file-appeal"), appeal()).ok();
    story.settle();

    String blind = judge().get("/bench/reviews/" + review()).text();
    assertThat(blind).contains("第二次用就裂了", "左耳没有声音", "请拍一段视频", "补充：第二天就坏了");
    assertThat(blind)
        .doesNotContain(CHINESE, ENGLISH, APPEAL, "Wu of", "谢谢平台退款")
        .doesNotContain("123.45", "RulingMade", "\"ruling\"", "RefundGranted", "granted")
        .doesNotContain(
            "funder",
            "AppealFiled",
            "\"appeal",
            "docket",
            "settled",
            order + "-R",
            "responsibility");
    assertThat(blind).doesNotContainPattern(RULED);
    assertThat(judge().get("/bench/reviews").text())
        .doesNotContain(id, order)
        .doesNotContainPattern(RULED);
  }

  @Test
  void whatWasShownWithoutAWordIsThereToBeSeen() {
    JsonNode chat = judge().get("/bench/reviews/" + review()).ok().path("chat");
    JsonNode silent = chat.path(1);
    assertThat(silent.path("text").asString()).isEmpty();
    JsonNode shown = silent.path("evidence").path(0);
    assertThat(shown.path("id").asString()).isEqualTo(picture);
    assertThat(shown.path("mediaType").asString()).isEqualTo("image/png");
    String address = shown.path("url").asString().substring("/api/v1".length());
    assertThat(judge().get(address).status()).isEqualTo(200);
  }

  @Test
  void onlyWhoWasDrawnMayLookAndJudge() {
    String path = "/bench/reviews/" + review();
    story.arbitrator().get(path).refused(404, "REVIEW_NOT_FOUND");
    bystander().get(path).refused(404, "REVIEW_NOT_FOUND");
    bystander().post(path + "/judge", opinion("REFUND", null)).refused(404, "REVIEW_NOT_FOUND");
    for (HttpUser each : List.of(story.buyer(), story.merchant(), story.operator())) {
      each.get(path).refused(403, "FORBIDDEN");
      each.post(path + "/judge", opinion("REFUND", null)).refused(403, "FORBIDDEN");
    }
    story.operator().get("/bench/quality/reviews/" + review()).refused(409, "REVIEW_NOT_GIVEN");
    judge().get("/bench/quality/reviews/" + review()).refused(403, "SENIORS_ONLY");
  }

  @Test
  void aSecondOpinionIsComparedAndChangesNothing() {
    List<String> before = story.events(id);
    List<String> money = story.transfers(order);
    String judge = "/bench/reviews/" + review() + "/judge";
    HttpUser other = judge();
    other.post(judge, opinion("PARTIAL", 99999L)).refused(422, "REVIEW_AMOUNT_WRONG");
    Map<String, Object> none =
        Map.of("lines", List.of(), "responsibility", Map.of("buyer", 100), "reasons", "x");
    other.post(judge, none).refused(422, "REVIEW_LINES_WRONG");
    other.post(judge, opinion("PARTIAL", 13000L)).ok();
    other.post(judge, opinion("REFUND", null)).refused(409, "REVIEW_OVER");
    story.settle();

    JsonNode pair = story.operator().get("/bench/quality/reviews/" + review()).ok();
    assertThat(pair.path("first").path("by").asString()).startsWith("Wu of");
    assertThat(pair.path("first").path("reasons").path("en").asString()).isEqualTo(ENGLISH);
    assertThat(pair.path("second").path("sum").path("minor").asLong()).isEqualTo(13000);
    assertThat(pair.path("first").path("funder").asString()).isEqualTo("MERCHANT");
    assertThat(pair.path("second").path("funder").asString()).isEqualTo("PLATFORM");
    assertThat(pair.path("exact").asBoolean()).isTrue();
    assertThat(pair.path("near").asBoolean()).isTrue();
    assertThat(pair.path("difference").path("minor").asLong()).isEqualTo(655);
    JsonNode wu = row();
    assertThat(wu.path("rejudged").asInt()).isEqualTo(1);
    assertThat(wu.path("agreed").asInt()).isEqualTo(1);
    assertThat(story.events(id)).isEqualTo(before);
    assertThat(story.transfers(order)).isEqualTo(money);
    other.get("/cases/" + id).ok();
    other.get("/bench/reviews/" + review()).refused(404, "REVIEW_NOT_FOUND");
  }

  @Test
  void whatIsLeftLyingGoesToOthersAndIsGivenUpInTheEnd() {
    List<String> had = new ArrayList<>(List.of(assigned()));
    for (int i = 0; i < 2; i++) {
      story.pass(Duration.ofDays(3));
      assertThat(had).doesNotContain(assigned());
      had.add(assigned());
    }
    story.pass(Duration.ofDays(3));
    assertThat(state()).isEqualTo("LAPSED");
    assertThat(story.events(review() + "-review"))
        .containsExactly(
            "ReviewDrawn",
            "ReviewAssigned",
            "ReviewLeft",
            "ReviewAssigned",
            "ReviewLeft",
            "ReviewAssigned",
            "ReviewLeft",
            "ReviewLapsed");
  }

  @Test
  void whoHearsTheAppealJudgesItNoMore() {
    story.merchant().post(path("file-appeal"), appeal()).ok();
    story.evidenceDone(id);
    String first = assigned();
    HttpUser drawn = judge();
    // What waits to be heard again has to be looked at before it is taken.
    drawn.get("/cases/" + id).ok();
    assertThat(assigned()).isNotEqualTo(first);
    drawn.post(path("take-hearing"), Map.of()).ok();
    drawn.get("/bench/reviews/" + review()).refused(404, "REVIEW_NOT_FOUND");
  }

  @Test
  void operatorsRaiseTheSampleAndNeverBelowThePolicy() {
    Map<String, Object> less = Map.of("market", "CN", "percent", 4);
    story.operator().post("/bench/quality/sample", less).refused(422, "SAMPLE_OUT_OF_BOUNDS");
    story.arbitrator().post("/bench/quality/sample", less).refused(403, "FORBIDDEN");
  }

  private void sample(int percent) {
    story.operator().post("/bench/quality/sample", Map.of("market", "CN", "percent", percent)).ok();
  }

  private JsonNode row() {
    for (JsonNode each : story.operator().get("/bench/quality").ok().path("arbitrators")) {
      if (each.path("name").asString().equals("Wu of " + story.merchantId().substring(5))) {
        return each;
      }
    }
    throw new AssertionError("Wu has no row");
  }

  private String review() {
    String text = db("select translate(id::text, '-', '') from blind_review where case_id = ?");
    return LockKey.parse(text).text();
  }

  private String assigned() {
    return db("select assigned from blind_review where case_id = ?");
  }

  private String state() {
    return db("select state from blind_review where case_id = ?");
  }

  private String db(String sql) {
    return story.server().bean(JdbcClient.class).sql(sql).param(id).query(String.class).single();
  }

  /** Whoever it was given to, logged in. */
  private HttpUser judge() {
    String login =
        story
            .server()
            .bean(JdbcClient.class)
            .sql("select login from account where translate(id::text, '-', '') = ?")
            .param(assigned())
            .query(String.class)
            .single();
    return story.server().known(login);
  }

  private HttpUser bystander() {
    return story.server().staff("arbitrator", "Late bystander of " + order);
  }

  private static Map<String, Object> say(String text) {
    return Map.of("text", text, "evidence", List.of());
  }

  private static Map<String, Object> question() {
    return Map.of("side", "BUYER", "question", "请拍一段视频", "hours", 24);
  }

  private static Map<String, Object> appeal() {
    return Map.of("ground", "PROCEDURE", "statement", APPEAL, "evidence", List.of());
  }

  private static Map<String, Object> opinion(String outcome, Long minor) {
    Map<String, Object> line =
        minor == null
            ? Map.of("line", 1, "outcome", outcome)
            : Map.of("line", 1, "outcome", outcome, "amount", Story.yuan(minor));
    return Map.of(
        "lines",
        List.of(line),
        "responsibility",
        Map.of("buyer", 30, "merchant", 70),
        "funder",
        "PLATFORM",
        "reasons",
        "照片显示左耳断线，商家未能证明出库完好。");
  }

  private static Map<String, Object> ruling() {
    return Map.of(
        "lines",
        List.of(Map.of("line", 1, "outcome", "PARTIAL", "amount", Story.yuan(12345))),
        "freightPayer",
        "MERCHANT",
        "responsibility",
        Map.of("buyer", 38, "merchant", 62, "carrier", 0, "platform", 0),
        "rules",
        List.of("F8"),
        "believed",
        List.of(),
        "notBelieved",
        List.of(),
        "reasons",
        Map.of("zh-CN", CHINESE, "en", ENGLISH));
  }

  private String path(String command) {
    return "/cases/" + id + "/" + command;
  }
}
