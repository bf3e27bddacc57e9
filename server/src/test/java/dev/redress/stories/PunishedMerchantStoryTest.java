package dev.redress.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.HttpAnswer;
import dev.redress.HttpUser;
import dev.redress.kernel.LockKey;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Story 25: a complaint about fake goods is upheld, the shop is kept from campaigns for thirty days
 * and fined, contests it meanwhile, is heard, and the rest ends by itself (M1–M3, M6).
 */
@Tag("database")
class PunishedMerchantStoryTest {

  private static final String WORDS = "我们已提供品牌授权书和进货凭证，请平台再次核对。";

  private final Story story = new Story("punished");
  private final String merchant = LockKey.named("standing", "CN", story.merchantId()).text();
  private final String standing = merchant + "-standing";

  @Test
  void upheldThenContestedAndReducedThenOverByItself() {
    String complaint = upheld();
    story.happened(
        complaint, "MatterRaised", "ComplaintAnswered", "ComplaintDecided", "MatterClosed");
    for (HttpUser viewer : List.of(story.buyer(), story.merchant())) {
      assertThat(viewer.get("/matters/" + complaint).ok().toString()).contains("UPHELD", WORDS);
    }
    story.happened(standing, "EntryMade");
    assertThat(story.transfers(merchant)).isEmpty();

    story.pass(Duration.ofDays(3));
    story.happened(standing, "EntryMade", "RestrictionBegan", "FineTaken");
    assertThat(entry().path("mayContest").asBoolean()).isTrue();
    assertThat(entry().path("about").asString()).isEqualTo(complaint);

    story.pass(Duration.ofDays(1));
    decide("REDUCED").refused(409, "ENTRY_NOT_CONTESTED");
    contest("不服").refused(422, "STANDING_WORDS_REQUIRED");
    contest(WORDS).ok();
    contest(WORDS + "再说一次").refused(409, "CONTEST_OPEN");
    assertThat(
            story
                .operator()
                .get("/merchants/standings?which=CONTESTED")
                .ok()
                .path("items")
                .valueStream())
        .anyMatch(each -> each.path("merchant").asString().equals(story.merchantId()));
    decide("REDUCED").ok();
    assertThat(entry().path("contest").path("verdict").asString()).isEqualTo("REDUCED");
    story.happened(
        standing,
        "EntryMade",
        "RestrictionBegan",
        "FineTaken",
        "EntryContested",
        "ContestDecided",
        "RestrictionMoved",
        "FineReturned");
    assertThat(story.transfers(merchant))
        .containsExactly(
            "FINE merchant balance → platform:fines 50000",
            "FINE_RETURNED platform:fines → merchant balance 25000");
    assertThat(view().path("score").asInt()).isEqualTo(93);

    story.pass(Duration.ofDays(15));
    assertThat(story.events(standing))
        .containsExactly(
            "EntryMade",
            "RestrictionBegan",
            "FineTaken",
            "EntryContested",
            "ContestDecided",
            "RestrictionMoved",
            "FineReturned",
            "ScoreRecovered",
            "RestrictionEnded");
    assertThat(view().path("restrictions")).isEmpty();
    assertThat(view().path("score").asInt()).isEqualTo(95);
    story.booksAgree();
  }

  @Test
  void whatIsContestedInTimeWaitsAndWhatIsLiftedNeverWas() {
    upheld();
    story.happened(standing, "EntryMade");
    contest(WORDS).ok();
    story.pass(Duration.ofDays(3));
    assertThat(entry().path("bite").asString()).isEqualTo("HELD");
    decide("LIFTED").ok();
    assertThat(story.events(standing))
        .startsWith("EntryMade", "EntryContested")
        .endsWith("ContestDecided")
        .doesNotContain("RestrictionBegan", "FineTaken");
    assertThat(view().path("score").asInt()).isEqualTo(100);
    assertThat(story.transfers(merchant)).isEmpty();
  }

  @Test
  void aComplaintThatIsNotRightCostsNothing() {
    String complaint = complaint();
    story
        .operator()
        .post("/matters/" + complaint + "/decide", decision(true))
        .refused(409, "MATTER_NOT_NOW");
    reply(complaint);
    story
        .merchant()
        .post("/matters/" + complaint + "/decide", decision(false))
        .refused(403, "FORBIDDEN");
    story.operator().post("/matters/" + complaint + "/decide", decision(false)).ok();
    story.settle();
    assertThat(story.events(complaint)).endsWith("ComplaintDecided", "MatterClosed");
    assertThat(story.events(standing)).isEmpty();
  }

  /** Nobody decides: it does not end, it waits anew (TRAPS 34). */
  @Test
  void anOverdueDecisionWaitsAnew() {
    String complaint = complaint();
    reply(complaint);
    story.pass(Duration.ofDays(7));
    assertThat(story.events(complaint)).contains("MatterOverdue");
    assertThat(story.operator().get("/matters/" + complaint).ok().path("state").asString())
        .isEqualTo("ANSWERED");
  }

  private String complaint() {
    String order = story.delivered(Story.line("口红", 1, 9900, 0), 9900);
    Map<String, Object> complaint =
        Map.of(
            "category",
            "COUNTERFEIT",
            "statement",
            "膏体发白有异味，和专柜的完全不一样，怀疑是假货，要求处罚商家",
            "evidence",
            List.of(story.photo(story.buyer(), order)));
    return story
        .buyer()
        .post("/orders/" + order + "/complaints", complaint)
        .ok()
        .path("id")
        .asString();
  }

  private void reply(String complaint) {
    story
        .merchant()
        .post("/matters/" + complaint + "/reply", Map.of("statement", WORDS, "evidence", List.of()))
        .ok();
  }

  private String upheld() {
    String complaint = complaint();
    reply(complaint);
    story.operator().post("/matters/" + complaint + "/decide", decision(true)).ok();
    story.settle();
    return complaint;
  }

  private static Map<String, Object> decision(boolean upheld) {
    return Map.of("upheld", upheld, "reasons", "品牌方鉴定为仿冒品，授权书与批号不符。" + WORDS);
  }

  private HttpAnswer contest(String words) {
    return story
        .merchant()
        .post("/merchant/standing/entries/1/contest", Map.of("statement", words));
  }

  private HttpAnswer decide(String verdict) {
    return story
        .operator()
        .post(
            "/merchants/CN/" + story.merchantId() + "/decide-contest",
            Map.of("entry", 1, "verdict", verdict, "reasons", WORDS));
  }

  private JsonNode view() {
    return story.merchant().get("/merchant/standing").ok();
  }

  private JsonNode entry() {
    return view().path("entries").path(0);
  }
}
