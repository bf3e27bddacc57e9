package dev.redress.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Story 17: an order that nobody ever paid for cannot give money back (O2; TRAPS 12, 21). */
@Tag("database")
class PaidByNobodyStoryTest {

  private final Story story = new Story("nobody");

  @Test
  void withoutACaptureNothingIsRefunded() {
    String order = story.place(story.told("li", Story.line("手机壳", 1, 1999, 0), Map.of()));
    Map<String, Object> ask = Story.ask("REFUND_ONLY", "NOT_WANTED", 1, List.of());
    ask.put("orderId", order);
    story.buyer().post("/cases", ask).refused(409, "ORDER_NOT_PAID");
    JsonNode doors = story.buyer().get("/orders/" + order + "/eligibility").ok();
    for (JsonNode type : doors.path("lines").path(0).path("types")) {
      assertThat(type.path("open").asBoolean()).isFalse();
      assertThat(type.path("closed").path("code").asString()).isEqualTo("ORDER_NOT_PAID");
    }

    story.shop().post("/orders/" + order + "/cancel", Map.of()).ok();
    story.settle();
    story.happened(order, "OrderPlaced", "OrderCancelled");
    assertThat(story.transfers(order)).isEmpty();
    assertThat(story.events(order + "-1")).isEmpty();
    assertThat(story.events(order + "-R1")).isEmpty();
    story.buyer().post("/cases", ask).refused(409, "ORDER_CANCELLED");

    // Money that comes now goes straight back, and the order stays cancelled.
    story.pay(order, "late-" + order, 1999);
    story.settle();
    story.happened(order, "OrderPlaced", "OrderCancelled", "PaymentCaptured", "RefundGranted");
    story.paidAtOnce(order, 1);
    assertThat(story.transfers(order))
        .containsExactly(
            "CAPTURE wallet → escrow 1999",
            "GRANT escrow → payable 1999",
            "EXECUTION payable → wallet 1999");
    assertThat(story.shop().get("/orders/" + order).ok().path("status").asString())
        .isEqualTo("CANCELLED");
  }
}
