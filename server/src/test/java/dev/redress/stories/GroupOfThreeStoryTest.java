package dev.redress.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.HttpUser;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Story 9: a group of three in which two joined; the third's money comes too late (O3). */
@Tag("database")
class GroupOfThreeStoryTest {

  private static final String[] ENDED = {
    "OrderPlaced", "PaymentCaptured", "OrderGroupExpired", "RefundGranted", "OrderCancelled"
  };
  private final Story story = new Story("group");

  @Test
  void everyOrderOfAGroupThatDidNotFormIsRefundedOnce() {
    Instant start = story.now();
    Map<String, Object> group =
        Map.of("shopGroupId", "g-" + start, "size", 3, "startedAt", start.toString());
    String first = joins("li", group);
    String second = joins("han", group);
    String third =
        story.place(story.told("wu", Story.line("草莓", 1, 2990, 0), Map.of("group", group)));
    story.settle();

    story.pass(Duration.ofHours(5));
    JsonNode problem = apply(first);
    assertThat(Instant.parse(problem.path("retryAt").asString()))
        .isEqualTo(start.plus(Duration.ofHours(24)));

    story.pass(Duration.ofHours(19).plusSeconds(1));
    story.pay(third, "late-" + third, 2990);
    story.pass(Duration.ofSeconds(5));

    for (String order : List.of(first, second)) {
      story.happened(order, ENDED);
      story.paidAtOnce(order, 1);
      refundedOnce(order);
    }
    story.happened(
        third,
        "OrderPlaced",
        "OrderGroupExpired",
        "OrderCancelled",
        "PaymentCaptured",
        "RefundGranted");
    story.paidAtOnce(third, 1);

    story.pass(Duration.ofDays(2));
    for (String order : List.of(first, second, third)) {
      story.paidAndConfirmed(order, 1);
      refundedOnce(order);
      assertThat(story.shop().get("/orders/" + order).ok().path("status").asString())
          .isEqualTo("CANCELLED");
    }
  }

  private String joins(String who, Map<String, Object> group) {
    String order =
        story.place(story.told(who, Story.line("草莓", 1, 2990, 0), Map.of("group", group)));
    story.pay(order, "pay-" + order, 2990);
    return order;
  }

  private JsonNode apply(String order) {
    HttpUser buyer = story.buyer();
    Map<String, Object> ask = Story.ask("REFUND_ONLY", "NOT_WANTED", 1, List.of());
    ask.put("orderId", order);
    return buyer.post("/cases", ask).refused(409, "GROUP_STILL_OPEN");
  }

  private void refundedOnce(String order) {
    assertThat(story.transfers(order))
        .containsExactly(
            "CAPTURE wallet → escrow 2990",
            "GRANT escrow → payable 2990",
            "EXECUTION payable → wallet 2990");
    assertThat(story.events(order + "-R2")).isEmpty();
  }
}
