package dev.redress.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Story 14: applied, withdrawn, applied again, and talked about without end; the merchant may call
 * the platform fifteen days after the <em>first</em> application (B7, B8, F1).
 */
@Tag("database")
class FifteenDaysStoryTest {

  private final Story story = new Story("fifteen");

  @Test
  void theMerchantCallsThePlatformOnDaySixteenAfterTheFirstApplication() {
    String order = story.delivered(Story.line("瑜伽垫", 1, 12900, 0), 12900);
    List<String> photos =
        List.of(story.photo(story.buyer(), order), story.photo(story.buyer(), order));
    String first = story.apply(order, "RETURN_REFUND", "QUALITY", 1, photos);
    JsonNode applied = story.view(story.buyer(), first);
    story.pass(Duration.ofDays(1));
    story.buyer().post("/cases/" + first + "/withdraw", Map.of()).ok();
    story.happened(first, "Applied", "ReminderSent", "Withdrawn", "CaseClosed");

    String id = story.apply(order, "RETURN_REFUND", "QUALITY", 1, photos);
    JsonNode again = story.view(story.buyer(), id);
    assertThat(again.path("firstAppliedAt")).isEqualTo(applied.path("firstAppliedAt"));
    for (int day = 2; day <= 14; day++) {
      talk(order, id, photos, day);
      story.pass(Duration.ofDays(1));
    }
    call(id).refused(409, "TOO_EARLY_TO_CALL");
    talk(order, id, photos, 15);
    story.pass(Duration.ofDays(1));
    assertThat(story.view(story.merchant(), id).path("state").asString())
        .isEqualTo("MERCHANT_TO_ANSWER");
    call(id).ok();

    JsonNode heard = story.view(story.buyer(), id);
    assertThat(heard.path("state").asString()).isEqualTo("HEARING_EVIDENCE");
    List<String> expected = new ArrayList<>(List.of("Applied"));
    for (int day = 2; day <= 15; day++) {
      expected.addAll(List.of("Talked", "ApplicationModified", "ReminderSent"));
    }
    expected.add("HearingOpened");
    story.happened(id, expected.toArray(String[]::new));
    assertThat(story.transfers(order)).containsExactly("CAPTURE wallet → escrow 12900");
  }

  /** The buyer changes its mind about something, which gives the merchant its time anew (B7). */
  private void talk(String order, String id, List<String> photos, int day) {
    chat(story.merchant(), order, "第 " + day + " 天：我们再看看照片。");
    chat(story.buyer(), order, "第 " + day + " 天：请尽快处理。");
    story.settle();
    Map<String, Object> ask = Story.ask("RETURN_REFUND", "QUALITY", 1, photos);
    ask.put("statement", "第 " + day + " 天的说明");
    story.buyer().post("/cases/" + id + "/modify", ask).ok();
  }

  private static void chat(dev.redress.HttpUser who, String order, String text) {
    who.post("/orders/" + order + "/chat/say", Map.of("text", text, "evidence", List.of())).ok();
  }

  private dev.redress.HttpAnswer call(String id) {
    return story
        .merchant()
        .post(
            "/cases/" + id + "/request-intervention",
            Map.of("statement", "谈了半个月仍没有结果，请平台裁决这一单。", "evidence", List.of()));
  }
}
