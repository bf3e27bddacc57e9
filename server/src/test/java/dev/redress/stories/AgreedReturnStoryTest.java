package dev.redress.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Story 2: a return for no reason on day 3, inspected by silence (C2, D1, D2, D6). */
@Tag("database")
class AgreedReturnStoryTest {

  private final Story story = new Story("return");

  @Test
  void aReturnIsConfirmedBySilenceAfterTheCarrierDelivered() {
    Map<String, Object> told =
        story.told("li", Story.line("外套", 1, 12900, 0), Map.of("freight", Story.yuan(800)));
    String order = story.place(told);
    story.pay(order, "pay-" + order, 13700);
    story.parcel(order, "OUTBOUND", "OUT", "SHIPPED");
    story.parcel(order, "OUTBOUND", "OUT", "DELIVERED");
    story.pass(Duration.ofDays(3));

    String id = story.apply(order, "RETURN_REFUND", "NO_REASON", 1, List.of());
    story.merchant().post("/cases/" + id + "/agree-return", Map.of("address", "上海仓库1号")).ok();
    story
        .buyer()
        .post("/cases/" + id + "/ship-return", Map.of("carrier", "SF", "tracking", "BACK"))
        .ok();
    story.parcel(order, "RETURN", "BACK", "IN_TRANSIT");
    story.pass(Duration.ofDays(2));
    story.parcel(order, "RETURN", "BACK", "DELIVERED");
    story.parcel(order, "RETURN", "BACK", "DELIVERED");
    story.settle();
    assertThat(story.view(story.merchant(), id).path("state").asString())
        .isEqualTo("MERCHANT_TO_INSPECT");
    story.pass(Duration.ofDays(2));
    story.pass(Duration.ofHours(18));
    story.pass(Duration.ofHours(5));
    assertThat(story.view(story.buyer(), id).path("state").asString())
        .isEqualTo("MERCHANT_TO_INSPECT");
    story.pass(Duration.ofHours(1));

    story.happened(
        id,
        "Applied",
        "ReturnAgreed",
        "ReturnShipped",
        "ReturnArrived",
        "ReminderSent",
        "ReminderSent",
        "ReminderSent",
        "ReturnConfirmed",
        "RefundGranted",
        "RefundSettled",
        "CaseClosed");
    story.happened(
        order,
        "OrderPlaced",
        "PaymentCaptured",
        "ParcelMoved",
        "OrderShipped",
        "ParcelMoved",
        "OrderDelivered",
        "ParcelMoved",
        "ParcelMoved");
    story.paidAtOnce(order, 1);
    // The goods only: what was paid for freight stays, and so does the cost of sending back.
    assertThat(story.transfers(order))
        .containsExactly(
            "CAPTURE wallet → escrow 13700",
            "GRANT escrow → payable 12900",
            "EXECUTION payable → wallet 12900");
    assertThat(story.balance(order, "escrow")).isEqualTo(800);
    JsonNode view = story.view(story.buyer(), id);
    assertThat(view.path("state").asString()).isEqualTo("CLOSED_REFUNDED");
    assertThat(view.path("application").path("freight").path("minor").asLong()).isZero();
  }
}
