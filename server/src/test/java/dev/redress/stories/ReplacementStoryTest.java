package dev.redress.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Goods in place of goods (C1, C2, D5): story 15, and the ways in which it goes well. */
@Tag("database")
class ReplacementStoryTest {

  private static final Map<String, Object> NOTHING = Map.of();

  private final Story story = new Story("replacement");

  /** Story 15: exchange agreed, returned, nothing sent in 72 h; a refund in one step. */
  @Test
  void aReplacementThatNeverCameBecomesARefundInOneStep() {
    String order = story.delivered(Story.line("杯子", 2, 8000, 0), 8000);
    String id = returned(order, "EXCHANGE");

    story.merchant().post("/cases/" + id + "/confirm-return", NOTHING).ok();
    story
        .merchant()
        .post("/cases/" + id + "/agree-refund", NOTHING)
        .refused(409, "GOODS_WERE_ASKED_FOR");
    story.pass(Duration.ofHours(71));
    story.buyer().post("/cases/" + id + "/turn-into-refund", NOTHING).refused(409, "NOT_NOW");
    story.pass(Duration.ofHours(1));
    JsonNode view = story.view(story.buyer(), id);
    assertThat(view.path("state").asString()).isEqualTo("BUYER_AFTER_NOT_SENT");
    assertThat(view.path("defaultOutcome").path("code").asString()).isEqualTo("PLATFORM_HEARS");
    story.buyer().post("/cases/" + id + "/turn-into-refund", NOTHING).ok();
    story
        .buyer()
        .post("/cases/" + id + "/turn-into-refund", NOTHING)
        .refused(409, "REFUND_UNDER_WAY", "CASE_CLOSED");

    story.happened(
        id,
        "Applied",
        "ReplacementAgreed",
        "ReturnAgreed",
        "ReturnShipped",
        "ReturnArrived",
        "ReturnConfirmed",
        "ReplacementDue",
        "ReminderSent",
        "ReplacementOverdue",
        "TurnedIntoRefund",
        "RefundGranted",
        "RefundSettled",
        "CaseClosed");
    story.paidAtOnce(order, 1);
    assertThat(story.transfers(order))
        .containsExactly(
            "CAPTURE wallet → escrow 8000",
            "GRANT escrow → payable 8000",
            "EXECUTION payable → wallet 8000");
    assertThat(story.view(story.buyer(), id).path("state").asString()).isEqualTo("CLOSED_REFUNDED");
  }

  /** D5: ten days after delivery the case is over, and no money has moved. */
  @Test
  void anExchangeThatArrivesMovesNoMoneyAndLeavesTheGoodsRefundable() {
    String order = story.delivered(Story.line("杯子", 2, 8000, 0), 8000);
    String id = returned(order, "EXCHANGE");
    story.merchant().post("/cases/" + id + "/confirm-return", NOTHING).ok();
    story
        .merchant()
        .post("/cases/" + id + "/send-replacement", parcel("OUT-" + order))
        .refused(422, "TRACKING_OF_ANOTHER");
    story.merchant().post("/cases/" + id + "/send-replacement", parcel("NEW")).ok();
    story.pass(Duration.ofDays(3));
    story.parcel(order, "OUTBOUND", "NEW", "SHIPPED");
    story.parcel(order, "OUTBOUND", "NEW", "DELIVERED");
    story.settle();
    Instant arrived = story.now();
    JsonNode view = story.view(story.buyer(), id);
    assertThat(view.path("dueAt").asString())
        .startsWith(arrived.plus(Duration.ofDays(10)).toString().substring(0, 13));
    assertThat(view.path("replacement").path("tracking").asString()).isEqualTo("NEW");
    story.pass(Duration.ofDays(10));

    story.happened(
        id,
        "Applied",
        "ReplacementAgreed",
        "ReturnAgreed",
        "ReturnShipped",
        "ReturnArrived",
        "ReturnConfirmed",
        "ReplacementDue",
        "ReplacementSent",
        "ReplacementArrived",
        "ReplacementReceived",
        "CaseClosed");
    assertThat(story.transfers(order)).containsExactly("CAPTURE wallet → escrow 8000");
    assertThat(story.view(story.merchant(), id).path("state").asString())
        .isEqualTo("CLOSED_REPLACED");
    // Another fault, within the time that began anew with the last delivery.
    List<String> photo = List.of(story.photo(story.buyer(), order));
    String again = story.apply(order, "REFUND_ONLY", "QUALITY", 2, photo);
    assertThat(story.view(story.buyer(), again).path("state").asString())
        .isEqualTo("MERCHANT_TO_ANSWER");
  }

  /** B1, D5: the same goods come back mended; no money moves, and the merchant cannot refund. */
  @Test
  void aRepairGoesBackAndComesAgain() {
    String order = story.delivered(Story.line("台灯", 2, 8000, 0), 8000);
    String id = returned(order, "REPAIR");
    assertThat(story.view(story.merchant(), id).path("state").asString())
        .isEqualTo("MERCHANT_TO_INSPECT");
    story.merchant().post("/cases/" + id + "/confirm-return", NOTHING).ok();
    assertThat(story.view(story.buyer(), id).path("state").asString())
        .isEqualTo("MERCHANT_TO_SEND");
    story.merchant().post("/cases/" + id + "/send-replacement", parcel("MENDED")).ok();
    story.buyer().post("/cases/" + id + "/confirm-receipt", NOTHING).ok();
    story.happened(
        id,
        "Applied",
        "ReplacementAgreed",
        "ReturnAgreed",
        "ReturnShipped",
        "ReturnArrived",
        "ReturnConfirmed",
        "ReplacementDue",
        "ReplacementSent",
        "ReplacementReceived",
        "CaseClosed");
    assertThat(story.view(story.buyer(), id).path("type").asString()).isEqualTo("REPAIR");
    assertThat(story.view(story.buyer(), id).path("state").asString()).isEqualTo("CLOSED_REPLACED");
    assertThat(story.transfers(order)).containsExactly("CAPTURE wallet → escrow 8000");
  }

  /** C2: a resend needs no return; the buyer says when it is there. */
  @Test
  void whatWasMissingIsSentAgain() {
    String order = story.delivered(Story.line("杯子", 3, 9000, 0), 9000);
    List<String> photo = List.of(story.photo(story.buyer(), order));
    String id = story.apply(order, "RESEND", "MISSING_ITEM", 1, photo);
    story.merchant().post("/cases/" + id + "/agree-replacement", NOTHING).ok();
    story.merchant().post("/cases/" + id + "/send-replacement", parcel("AGAIN")).ok();
    story.buyer().post("/cases/" + id + "/confirm-receipt", NOTHING).ok();
    story.happened(
        id,
        "Applied",
        "ReplacementAgreed",
        "ReplacementDue",
        "ReplacementSent",
        "ReplacementReceived",
        "CaseClosed");
    assertThat(story.transfers(order)).containsExactly("CAPTURE wallet → escrow 9000");
  }

  private static Map<String, Object> parcel(String tracking) {
    return Map.of("carrier", "SF", "tracking", tracking);
  }

  /** Agreed, sent back and delivered; the merchant is to look at it. */
  private String returned(String order, String type) {
    List<String> photo = List.of(story.photo(story.buyer(), order));
    String id = story.apply(order, type, "QUALITY", 2, photo);
    story.merchant().post("/cases/" + id + "/agree-replacement", Map.of("address", "仓库1号")).ok();
    story.buyer().post("/cases/" + id + "/ship-return", parcel("BACK")).ok();
    story.pass(Duration.ofDays(1));
    story.parcel(order, "RETURN", "BACK", "DELIVERED");
    story.settle();
    return id;
  }
}
