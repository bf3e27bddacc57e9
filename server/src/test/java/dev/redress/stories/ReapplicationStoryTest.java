package dev.redress.stories;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** J3: what ended without a result is applied for again with something new, and only so. */
@Tag("database")
class ReapplicationStoryTest {

  private final Story story = new Story("again");

  @Test
  void j3_afterExpiryTheSameReasonNeedsSomethingNew() {
    String order = story.delivered(Story.line("水杯", 1, 3990, 0), 3990);
    String old = story.photo(story.buyer(), order);
    String first = story.apply(order, "RETURN_REFUND", "QUALITY", 1, List.of(old));
    story
        .merchant()
        .post("/cases/" + first + "/agree-return", Map.of("address", "杭州市西湖区文三路 1 号"))
        .ok();
    story.pass(Duration.ofDays(7));
    story.happened(first, "Applied", "ReturnAgreed", "CaseClosed");

    Map<String, Object> again = Story.ask("RETURN_REFUND", "QUALITY", 1, List.of(old));
    again.put("orderId", order);
    story.buyer().post("/cases", again).refused(409, "NOTHING_NEW");
    again.put("evidence", List.of(old, story.photo(story.buyer(), order)));
    story.buyer().post("/cases", again).ok();
  }

  @Test
  void j3_anotherReasonIsNew() {
    String order = story.delivered(Story.line("水杯", 1, 3990, 0), 3990);
    String old = story.photo(story.buyer(), order);
    String first = story.apply(order, "RETURN_REFUND", "QUALITY", 1, List.of(old));
    story
        .merchant()
        .post("/cases/" + first + "/agree-return", Map.of("address", "杭州市西湖区文三路 1 号"))
        .ok();
    story.pass(Duration.ofDays(7));
    story.apply(order, "REFUND_ONLY", "NOT_RECEIVED", 1, List.of());
  }

  @Test
  void j3_whatWasWithdrawnKeepsItsOwnRule() {
    String order = story.delivered(Story.line("水杯", 1, 3990, 0), 3990);
    for (int i = 0; i < 4; i++) {
      String id = story.apply(order, "REFUND_ONLY", "NOT_RECEIVED", 1, List.of());
      story.buyer().post("/cases/" + id + "/withdraw", Map.of()).ok();
    }
    Map<String, Object> fifth = Story.ask("REFUND_ONLY", "NOT_RECEIVED", 1, List.of());
    fifth.put("orderId", order);
    story.buyer().post("/cases", fifth).refused(409, "WITHDRAWN_TOO_OFTEN");
  }
}
