package dev.redress.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Story 24: a hearing that the system opened on silence is withdrawn (C1, F3). */
@Tag("database")
class WithdrawnHearingStoryTest {

  private final Story story = new Story("withdrawn");

  @Test
  void theBuyerWithdrawsAHearingThatTheSystemOpened() {
    String order = story.delivered(Story.line("水壶", 1, 5900, 0), 5900);
    List<String> photo = List.of(story.photo(story.buyer(), order));
    String id = story.apply(order, "EXCHANGE", "QUALITY", 1, photo);
    story.pass(Duration.ofDays(2));
    JsonNode heard = story.view(story.buyer(), id);
    assertThat(heard.path("state").asString()).isEqualTo("HEARING_EVIDENCE");
    story.merchant().post("/cases/" + id + "/withdraw-hearing", Map.of()).refused(403, "FORBIDDEN");

    story.buyer().post("/cases/" + id + "/withdraw-hearing", Map.of()).ok();
    Instant back = story.now();
    JsonNode view = story.view(story.merchant(), id);
    assertThat(view.path("state").asString()).isEqualTo("MERCHANT_TO_ANSWER");
    Duration left = Duration.between(back, Instant.parse(view.path("dueAt").asString()));
    assertThat(left).isBetween(Duration.ofHours(12).minusSeconds(30), Duration.ofHours(12));

    // The merchant has these twelve hours and not more: silence calls the platform again.
    story.pass(Duration.ofHours(12));
    story.happened(id, "Applied", "HearingOpened", "HearingWithdrawn", "HearingOpened");
    story.buyer().post("/cases/" + id + "/withdraw-hearing", Map.of()).ok();
    story.merchant().post("/cases/" + id + "/agree-replacement", Map.of("address", "仓库1号")).ok();
    story.happened(
        id,
        "Applied",
        "HearingOpened",
        "HearingWithdrawn",
        "HearingOpened",
        "HearingWithdrawn",
        "ReplacementAgreed",
        "ReturnAgreed");
    assertThat(story.transfers(order)).containsExactly("CAPTURE wallet → escrow 5900");
  }
}
