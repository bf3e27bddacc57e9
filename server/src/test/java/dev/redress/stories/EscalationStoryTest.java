package dev.redress.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Story 4 and, from it, story 5: through the gate, rejected twice, the buyer calls the platform,
 * one question stays unanswered, judged on the papers (B7, C3, F1, F5, F8, F9, F10; TRAPS 9, 31,
 * 34, 36).
 */
@Tag("database")
class EscalationStoryTest {

  private static final String STATEMENT = "出厂检验合格，照片里看不出任何质量问题，请补充。";

  private final Story story = new Story("escalation");
  private String order;
  private String id;
  private String merchantPhoto;

  @BeforeEach
  void applied() {
    order = story.delivered(Story.line("耳机", 1, 20000, 0), 20000);
    String photo = story.photo(story.buyer(), order);
    id = story.apply(order, "REFUND_ONLY", "QUALITY", 1, List.of(photo));
    merchantPhoto = story.photo(story.merchant(), order);
  }

  @Test
  void rejectedTwiceThenRuledOnThePapersAndPublished() {
    JsonNode before = story.view(story.merchant(), id);
    theGate();
    reject(List.of()).refused(422, "EVIDENCE_REQUIRED");
    reject(List.of(merchantPhoto)).ok();

    story.pass(Duration.ofHours(30));
    String more = story.video(story.buyer(), order);
    Map<String, Object> second = Story.ask("REFUND_ONLY", "NOT_AS_DESCRIBED", 1, List.of(more));
    story.buyer().post(path("modify"), second).ok();
    JsonNode after = story.view(story.merchant(), id);
    assertThat(after.path("application").path("version").asInt()).isEqualTo(2);
    assertThat(after.path("earlierVersions")).hasSize(1);
    assertThat(after.path("application").path("evidence").path(0).path("mediaType").asString())
        .isEqualTo("video/mp4");
    assertThat(after.path("firstAppliedAt")).isEqualTo(before.path("firstAppliedAt"));
    assertThat(Duration.between(story.now(), due(after)))
        .isBetween(Duration.ofDays(2).minusMinutes(5), Duration.ofDays(2));
    reject(List.of(merchantPhoto)).refused(409, "TALK_FIRST");
    script();
    story.pass(Duration.ofHours(12));
    reject(List.of(merchantPhoto)).ok();

    story.buyer().post(path("request-intervention"), words("请平台看看")).ok();
    story.merchant().post(path("agree-refund"), Map.of()).refused(409, "PLATFORM_HOLDS_CASE");
    story.buyer().post(path("withdraw"), Map.of()).refused(409, "PLATFORM_HOLDS_CASE");
    story.merchant().post(path("rule"), ruling()).refused(403, "FORBIDDEN");
    story
        .merchant()
        .post(path("add-statement"), Map.of("text", "见质检照片", "evidence", List.of(merchantPhoto)))
        .ok();
    story.arbitrator().post(path("take-hearing"), Map.of()).ok();
    story.arbitrator().post(path("rule"), ruling()).refused(409, "EVIDENCE_STILL_OPEN");
    waitFortyEightHours();
    story
        .arbitrator()
        .post(path("ask-more"), Map.of("side", "BUYER", "question", "请补充标签照片", "hours", 24))
        .ok();
    story.pass(Duration.ofHours(24));
    story.arbitrator().post(path("rule"), ruling()).ok();
    story.settle();

    story.happened(
        id,
        "Applied",
        "ScriptSent",
        "Talked",
        "Rejected",
        "ApplicationModified",
        "ScriptSent",
        "Rejected",
        "HearingOpened",
        "StatementAdded",
        "HearingTaken",
        "ReminderSent",
        "ReminderSent",
        "ReminderSent",
        "EvidenceClosed",
        "MoreAsked",
        "MoreUnanswered",
        "EvidenceClosed",
        "RulingMade",
        "RefundGranted",
        "RefundSettled",
        "CaseClosed");
    story.paidAtOnce(order, 1);
    assertThat(story.transfers(order))
        .containsExactly(
            "CAPTURE wallet → escrow 20000",
            "GRANT escrow → payable 12000",
            "EXECUTION payable → wallet 12000");
    assertThat(story.balance(order, "escrow")).isEqualTo(8000);
    published();
  }

  /** Story 4: talk first, then the script, then the buyer's answer in the chat. */
  private void theGate() {
    reject(List.of(merchantPhoto)).refused(409, "TALK_FIRST");
    script();
    JsonNode told = story.view(story.merchant(), id).path("negotiation").path("hold");
    assertThat(Duration.between(story.now(), Instant.parse(told.path("until").asString())))
        .isBetween(Duration.ofHours(12).minusMinutes(5), Duration.ofHours(12));
    JsonNode waits = reject(List.of(merchantPhoto)).refused(409, "AWAITING_BUYER_REPLY");
    assertThat(waits.path("retryAt").asString()).isEqualTo(told.path("until").asString());
    assertThat(waits.path("title").asString()).as("the time left").containsPattern("12 (小时|hours)");
    story.buyer().post("/orders/" + order + "/chat/say", Map.of("text", "就是质量问题")).ok();
    story.settle();
    JsonNode chat = story.buyer().get("/orders/" + order + "/chat").ok();
    assertThat(chat.toString()).contains("这更像是商品本身的特性");
  }

  /** C3: while a hold lasts the two call each other over a number that is neither's own. */
  @Test
  void c3BothSidesReadTheNumberOfTheHoldUntilItIsOver() {
    assertThat(hold().isNull()).isTrue();
    script();
    String until = hold().path("until").asString();
    for (var side : List.of(story.buyer(), story.merchant())) {
      JsonNode hold = story.view(side, id).path("negotiation").path("hold");
      assertThat(hold.path("callNumber").asString()).isEqualTo("95013 " + id + " " + until);
    }
    story.pass(Duration.ofHours(12));
    assertThat(hold().path("callNumber").isString()).isFalse();
  }

  private JsonNode hold() {
    return story.view(story.merchant(), id).path("negotiation").path("hold");
  }

  private void script() {
    story.merchant().post(path("send-script"), Map.of("reason", "NOT_A_QUALITY_PROBLEM")).ok();
    story.settle();
  }

  /** F9: both sides see result and reasons; the public sees them without names. */
  private void published() {
    for (var viewer : List.of(story.buyer(), story.merchant())) {
      JsonNode ruling = story.view(viewer, id).path("ruling");
      assertThat(ruling.path("automatic").asBoolean()).isFalse();
      assertThat(ruling.path("responsibility").path("merchant").asInt()).isEqualTo(60);
      assertThat(ruling.path("freightPayer").asString()).isEqualTo("MERCHANT");
      assertThat(ruling.path("lines").path(0).path("amount").path("minor").asLong())
          .isEqualTo(12000);
      assertThat(ruling.path("reasons").path("en").asString()).contains("photographs");
    }
    JsonNode docket = story.server().stranger().get("/public/docket?limit=100").ok();
    JsonNode entry = null;
    for (JsonNode each : docket.path("items")) {
      boolean ours = each.path("reasons").path("en").asString().contains("escalation story");
      entry = ours ? each : entry;
    }
    assertThat(entry).as("the docket's entry").isNotNull();
    assertThat(entry.path("awarded").path("minor").asLong()).isEqualTo(12000);
    assertThat(entry.toString()).doesNotContain(order, "李雷", "杯子铺", "escalation-1");
    // Once made, a ruling is not made again (TRAPS 36).
    story.arbitrator().post(path("rule"), ruling()).refused(409, "CASE_CLOSED");
  }

  private void waitFortyEightHours() {
    story.pass(Duration.ofHours(24));
    story.pass(Duration.ofHours(18));
    story.pass(Duration.ofHours(5));
    story.pass(Duration.ofHours(1));
  }

  private dev.redress.HttpAnswer reject(List<String> evidence) {
    return story
        .merchant()
        .post(
            path("reject"),
            Map.of(
                "reason", "NOT_A_QUALITY_PROBLEM", "statement", STATEMENT, "evidence", evidence));
  }

  private static Map<String, Object> words(String statement) {
    return Map.of("statement", statement, "evidence", List.of());
  }

  private static Map<String, Object> ruling() {
    return Map.of(
        "lines",
        List.of(Map.of("line", 1, "outcome", "PARTIAL", "amount", Story.yuan(12000))),
        "freightPayer",
        "MERCHANT",
        "responsibility",
        Map.of("buyer", 40, "merchant", 60, "carrier", 0, "platform", 0),
        "rules",
        List.of("F5", "F8"),
        "believed",
        List.of(),
        "notBelieved",
        List.of(),
        "reasons",
        Map.of(
            "zh-CN", "照片显示瑕疵，但买家没有补充标签照片。",
            "en", "The photographs show a flaw; the label was never shown (escalation story)."));
  }

  private String path(String command) {
    return "/cases/" + id + "/" + command;
  }

  private static Instant due(JsonNode view) {
    return Instant.parse(view.path("dueAt").asString());
  }
}
