package dev.redress.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Story 10: promised in 48 h, unshipped at 50 h (O5, M5). */
@Tag("database")
class LateStoryTest {

  private final Story story = new Story("late");

  @Test
  void theRefundIsAgreedAtOnceAndTheMerchantCompensates() {
    String order = ordered(1, 8900);
    story.pass(Duration.ofHours(50));
    String id = story.apply(order, "REFUND_ONLY", "NOT_WANTED", 1, List.of());
    story.paidAtOnce(order, 1);
    story.paidAtOnce(order, 2);
    story.settle();

    // The two payments arrive in either order.
    assertThat(story.events(id))
        .startsWith("Applied", "LateShipmentAgreed", "RefundGranted", "CompensationGranted")
        .contains("RefundSettled", "CompensationSettled")
        .endsWith("CaseClosed")
        .hasSize(7);
    assertThat(story.transfers(order))
        .containsExactlyInAnyOrder(
            "CAPTURE wallet → escrow 8900",
            "GRANT escrow → payable 8900",
            "COMPENSATION platform:advances → goodwill 445",
            "EXECUTION payable → wallet 8900",
            "GOODWILL_EXECUTION goodwill → wallet 445");
    JsonNode over = story.view(story.buyer(), id);
    assertThat(over.path("state").asString()).isEqualTo("CLOSED_REFUNDED");
    assertThat(over.path("money").path("granted").path("minor").asLong()).isEqualTo(8900);
    assertThat(over.path("money").path("goodwill").path("minor").asLong()).isEqualTo(445);
    balanced();
  }

  /** At least ¥3, from what the merchant has; and only the first case goes by itself. */
  @Test
  void theMerchantPaysFromItsBalanceOncePerOrder() {
    String other = story.delivered(Story.line("花瓶", 1, 9900, 0), 9900);
    story.shop().post("/orders/" + other + "/release-escrow", Map.of()).ok();
    String order = ordered(2, 2000);
    story.pass(Duration.ofHours(50));
    String first = story.apply(order, "REFUND_ONLY", "NOT_WANTED", 1, List.of());
    story.settle();
    assertThat(story.view(story.buyer(), first).path("state").asString())
        .isEqualTo("CLOSED_REFUNDED");
    String second = story.apply(order, "REFUND_ONLY", "NOT_WANTED", 1, List.of());
    assertThat(story.view(story.buyer(), second).path("state").asString())
        .isEqualTo("MERCHANT_TO_ANSWER");
    assertThat(story.transfers(order))
        .containsExactlyInAnyOrder(
            "CAPTURE wallet → escrow 2000",
            "GRANT escrow → payable 1000",
            "COMPENSATION merchant balance → goodwill 300",
            "EXECUTION payable → wallet 1000",
            "GOODWILL_EXECUTION goodwill → wallet 300");
    balanced();
  }

  /** M5: a twentieth of what was paid, at least ¥3, at most ¥30. */
  @ParameterizedTest
  @CsvSource({
    "100, 300",
    "5900, 300",
    "6000, 300",
    "6020, 301",
    "59980, 2999",
    "60000, 3000",
    "60020, 3000",
    "250000, 3000"
  })
  void m5CompensationIsFivePercentWithFloorAndCap(long paid, long compensation) {
    String order = ordered(1, paid);
    story.pass(Duration.ofHours(50));
    story.apply(order, "REFUND_ONLY", "NOT_WANTED", 1, List.of());
    story.settle();
    assertThat(story.transfers(order))
        .filteredOn(each -> each.startsWith("COMPENSATION"))
        .containsExactly("COMPENSATION platform:advances → goodwill " + compensation);
  }

  @Test
  void withinThePromiseNothingIsAgreedByItself() {
    String order = ordered(1, 8900);
    story.pass(Duration.ofHours(40));
    String id = story.apply(order, "REFUND_ONLY", "NOT_WANTED", 1, List.of());
    story.happened(id, "Applied");
  }

  private String ordered(int quantity, long paid) {
    Map<String, Object> promise = new HashMap<>();
    promise.put("promisedShipAt", story.now().plus(Duration.ofDays(2)).toString());
    String order = story.place(story.told("li", Story.line("台灯", quantity, paid, 0), promise));
    story.pay(order, "pay-" + order, paid);
    return order;
  }

  private void balanced() {
    JsonNode check = story.operator().get("/operations/ledger/check").ok();
    assertThat(check.path("balanced").asBoolean()).as(check.toString()).isTrue();
  }
}
