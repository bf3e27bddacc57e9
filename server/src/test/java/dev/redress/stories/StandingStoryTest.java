package dev.redress.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.kernel.LockKey;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * A merchant that does not answer: the score falls, what is coming is shown before it bites, it
 * bites, and it ends by the clock (M1, M2, M3, M7).
 */
@Tag("database")
class StandingStoryTest {

  private final Story story = new Story("standing");
  private final String stream =
      LockKey.named("standing", "CN", story.merchantId()).text() + "-standing";

  @Test
  void silenceCostsPointsThenAFineAndCampaignsUntilTheClockEndsIt() {
    assertThat(standing().path("score").asInt()).isEqualTo(100);
    List<String> cases = List.of(silent("茶杯"), silent("茶壶"), silent("茶盘"));
    story.pass(Duration.ofHours(24));
    story.pass(Duration.ofHours(18));
    story.pass(Duration.ofHours(5));
    story.pass(Duration.ofHours(1));
    story.happened(stream, "EntryMade", "EntryMade", "EntryMade");

    JsonNode coming = standing();
    assertThat(coming.path("score").asInt()).isEqualTo(100 - 4 - 6 - 10);
    assertThat(coming.path("restrictions")).hasSize(1);
    assertThat(coming.path("restrictions").path(0).path("state").asString()).isEqualTo("COMING");
    JsonNode newest = coming.path("entries").path(0);
    assertThat(cases).contains(newest.path("about").asString());
    assertThat(newest.path("bite").asString()).isEqualTo("COMING");
    assertThat(newest.path("mayContest").asBoolean()).isTrue();
    assertThat(newest.path("lessons").path(0).path("code").asString()).isEqualTo("ANSWER_IN_TIME");
    assertThat(newest.path("brings").asString()).contains("¥50.00");
    assertThat(restrictions()).isEqualTo("CAMPAIGNS COMING");
    assertThat(story.transfers(stream.substring(0, 32))).isEmpty();

    story.pass(Duration.ofDays(3));
    story.happened(
        stream,
        "EntryMade",
        "EntryMade",
        "EntryMade",
        "FineTaken",
        "RestrictionBegan",
        "FineTaken");
    assertThat(story.transfers(stream.substring(0, 32)))
        .containsExactly(
            "FINE merchant balance → platform:fines 2000",
            "FINE merchant balance → platform:fines 5000");
    assertThat(restrictions()).isEqualTo("CAMPAIGNS BEGUN");
    assertThat(
            story
                .operator()
                .get("/merchants/standings?which=RESTRICTED")
                .ok()
                .path("items")
                .valueStream())
        .anyMatch(each -> each.path("merchant").asString().equals(story.merchantId()));

    story.pass(Duration.ofDays(7));
    assertThat(restrictions()).isEmpty();
    assertThat(story.events(stream)).endsWith("ScoreRecovered", "RestrictionEnded");
    assertThat(standing().path("score").asInt()).isEqualTo(81);
    story.booksAgree();
  }

  /** M2: the merchant's word can carry files, and whoever decides sees them; names, not ids. */
  @Test
  void m2AContestCarriesEvidenceThatTheDeciderSees() {
    String order = silent("茶杯").substring(0, 32);
    story.pass(Duration.ofDays(2));
    story.happened(stream, "EntryMade");
    String contest = "/merchant/standing/entries/1/contest";
    String said = "我们在期限之前已经在聊天里答复了买家，请看截图。";
    String theirs = story.photo(story.buyer(), order);
    story
        .merchant()
        .post(contest, Map.of("statement", said, "evidence", List.of(theirs)))
        .refused(422, "STANDING_EVIDENCE_UNKNOWN");
    String own = story.photo(story.merchant(), order);
    String elsewhere = story.photo(story.merchant(), silent("茶壶").substring(0, 32));
    story
        .merchant()
        .post(contest, Map.of("statement", said, "evidence", List.of(own, elsewhere)))
        .refused(422, "STANDING_EVIDENCE_UNKNOWN");
    story
        .merchant()
        .post(contest, Map.of("statement", said, "evidence", Arrays.asList(own, null)))
        .refused(400, "MALFORMED_REQUEST");
    story.merchant().post(contest, Map.of("statement", said, "evidence", List.of(own, own))).ok();

    JsonNode seen = story.operator().get("/merchants/CN/" + story.merchantId() + "/standing").ok();
    assertThat(seen.path("merchantName").asString()).isEqualTo("杯子铺");
    JsonNode shown = seen.path("entries").path(0).path("contest").path("evidence");
    assertThat(shown).hasSize(1);
    assertThat(shown.path(0).path("id").asString()).isEqualTo(own);
    assertThat(story.operator().get("/evidence/" + own + "/content").status()).isEqualTo(200);
    assertThat(standing().path("entries").path(0).path("contest").path("evidence")).hasSize(1);
    story.buyer().get("/merchant/standing").refused(403, "FORBIDDEN");
  }

  @Test
  void theMerchantSeesItsOwnStandingAndNobodyElses() {
    story.buyer().get("/merchant/standing").refused(403, "FORBIDDEN");
    story
        .merchant()
        .get("/merchants/CN/" + story.merchantId() + "/standing")
        .refused(403, "FORBIDDEN");
    story.operator().get("/merchants/NOWHERE/x/standing").refused(404, "NOT_FOUND");
    assertThat(story.merchant().get("/merchant/lessons").ok().path("items").size())
        .isGreaterThan(10);
  }

  private String silent(String title) {
    String order = story.delivered(Story.line(title, 1, 3990, 0), 3990);
    List<String> photos =
        List.of(story.photo(story.buyer(), order), story.photo(story.buyer(), order));
    return story.apply(order, "REFUND_ONLY", "QUALITY", 1, photos);
  }

  private JsonNode standing() {
    return story.merchant().get("/merchant/standing").ok();
  }

  /** What the shop is told to enforce, e.g. "CAMPAIGNS BEGUN". */
  private String restrictions() {
    JsonNode items =
        story
            .shop()
            .get("/merchants/CN/" + story.merchantId() + "/restrictions")
            .ok()
            .path("items");
    return String.join(
        ", ",
        items
            .valueStream()
            .map(each -> each.path("kind").asString() + " " + each.path("state").asString())
            .toList());
  }
}
