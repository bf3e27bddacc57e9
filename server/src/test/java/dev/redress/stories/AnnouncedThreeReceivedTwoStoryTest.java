package dev.redress.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Story 3: three units for ¥99.99 after a coupon of ¥10.01; two arrive (D3, B5; TRAPS 22, 25). */
@Tag("database")
class AnnouncedThreeReceivedTwoStoryTest {

  private final Story story = new Story("missing");

  @Test
  void twoArePaidAndTheThirdIsAQuestionUntilItArrives() {
    String order = story.delivered(Story.line("杯子", 3, 11000, 1001), 9999);
    String photo = story.photo(story.buyer(), order);
    String id = story.apply(order, "RETURN_REFUND", "QUALITY", 3, List.of(photo));
    story.merchant().post("/cases/" + id + "/agree-return", Map.of("address", "上海仓库1号")).ok();
    story
        .buyer()
        .post("/cases/" + id + "/ship-return", Map.of("carrier", "SF", "tracking", "BACK"))
        .ok();
    story.parcel(order, "RETURN", "BACK", "DELIVERED");
    story.settle();
    confirm(id, 2, 1);
    story.happened(
        id,
        "Applied",
        "ReturnAgreed",
        "ReturnShipped",
        "ReturnArrived",
        "ReturnConfirmed",
        "RefundGranted",
        "MissingAsked",
        "RefundSettled");

    JsonNode asked = story.view(story.buyer(), id);
    assertThat(asked.path("state").asString()).isEqualTo("BUYER_ABOUT_MISSING");
    assertThat(asked.path("money").path("settled").path("minor").asLong()).isEqualTo(6666);
    assertThat(
            Duration.between(story.now(), java.time.Instant.parse(asked.path("dueAt").asString())))
        .isBetween(Duration.ofDays(7).minusMinutes(5), Duration.ofDays(7));

    story.pass(Duration.ofDays(2));
    confirm(id, 1, 0);
    story.settle();

    story.happened(
        id,
        "Applied",
        "ReturnAgreed",
        "ReturnShipped",
        "ReturnArrived",
        "ReturnConfirmed",
        "RefundGranted",
        "MissingAsked",
        "RefundSettled",
        "ReturnConfirmed",
        "RefundGranted",
        "RefundSettled",
        "CaseClosed");
    story.paidAndConfirmed(order, 1);
    story.paidAtOnce(order, 2);
    assertThat(story.transfers(order))
        .containsExactly(
            "CAPTURE wallet → escrow 9999",
            "GRANT escrow → payable 6666",
            "EXECUTION payable → wallet 6666",
            "GRANT escrow → payable 3333",
            "EXECUTION payable → wallet 3333");
    assertThat(story.balance(order, "escrow")).isZero();
    assertThat(story.view(story.buyer(), id).path("money").path("settled").path("minor").asLong())
        .isEqualTo(9999);

    // Not a cent more: the line is used up.
    Map<String, Object> again = Story.ask("RETURN_REFUND", "QUALITY", 1, List.of(photo));
    again.put("orderId", order);
    story.buyer().post("/cases", again).refused(409, "NOTHING_LEFT");
  }

  private void confirm(String id, int accepted, int missing) {
    List<Map<String, Object>> lines =
        List.of(Map.of("line", 1, "accepted", accepted, "damaged", 0, "missing", missing));
    story
        .merchant()
        .post(
            "/cases/" + id + "/confirm-return",
            Map.of("lines", lines, "statement", "", "evidence", List.of()))
        .ok();
  }
}
