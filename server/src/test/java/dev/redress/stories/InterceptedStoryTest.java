package dev.redress.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Stories 7 and 8: a parcel is stopped, or refused, on its way to the buyer (C5, C6). */
@Tag("database")
class InterceptedStoryTest {

  private final Story story = new Story("intercept");
  private String order = "";
  private String id = "";

  @BeforeEach
  void somebodyWantsTheirMoneyBackWhileTheParcelTravels() {
    order = story.place(story.told("li", Story.line("雨伞", 1, 4990, 0), Map.of()));
    story.pay(order, "pay-" + order, 4990);
    story.parcel(order, "OUTBOUND", "OUT", "SHIPPED");
    story.pass(Duration.ofHours(2));
    story.parcel(order, "OUTBOUND", "OUT", "IN_TRANSIT");
    id = story.apply(order, "REFUND_ONLY", "NOT_RECEIVED", 1, List.of());
  }

  private void merchantDoes(String command) {
    story.merchant().post("/cases/" + id + "/" + command, Map.of()).ok();
  }

  private String state() {
    return story.view(story.buyer(), id).path("state").asString();
  }

  @Test
  void story7_interceptedAndRefundedWhateverIsSaidAfterwards() {
    merchantDoes("intercept-parcel");
    assertThat(state()).isEqualTo("INTERCEPTING");
    assertThat(story.view(story.merchant(), id).path("turn").asString()).isEqualTo("CARRIER");
    story.buyer().post("/cases/" + id + "/withdraw", Map.of()).refused(409, "GOODS_BEING_STOPPED");
    story.pass(Duration.ofHours(3));
    story.parcel(order, "OUTBOUND", "OUT", "INTERCEPTED");
    story.settle();
    story.happened(
        id,
        "Applied",
        "InterceptionRequested",
        "ParcelTurnedRound",
        "RefundGranted",
        "RefundSettled",
        "CaseClosed");
    story.paidAtOnce(order, 1);

    story.pass(Duration.ofHours(2));
    story.parcel(order, "OUTBOUND", "OUT", "DELIVERED");
    story.settle();
    story.happened(
        order,
        "OrderPlaced",
        "PaymentCaptured",
        "ParcelMoved",
        "OrderShipped",
        "ParcelMoved",
        "ParcelMoved",
        "ParcelNoted");
    JsonNode parcel = story.view(story.merchant(), id).path("order").path("parcels").path(0);
    assertThat(parcel.path("state").asString()).isEqualTo("INTERCEPTED");
    assertThat(parcel.path("events").valueStream())
        .filteredOn(each -> each.path("state").asString().equals("DELIVERED"))
        .singleElement()
        .satisfies(each -> assertThat(each.path("anomaly").asBoolean()).isTrue());
    assertThat(state()).isEqualTo("CLOSED_REFUNDED");
    assertThat(story.transfers(order))
        .containsExactly(
            "CAPTURE wallet → escrow 4990",
            "GRANT escrow → payable 4990",
            "EXECUTION payable → wallet 4990");
  }

  @Test
  void story8_interceptionFailsAndTheParcelIsTakenInSpiteOfAnAgreedRefusal() {
    merchantDoes("intercept-parcel");
    story.pass(Duration.ofHours(3));
    story.parcel(order, "OUTBOUND", "OUT", "INTERCEPT_FAILED");
    story.settle();
    assertThat(state()).isEqualTo("MERCHANT_TO_ANSWER");
    merchantDoes("agree-refusal");
    story.pass(Duration.ofHours(5));
    story.parcel(order, "OUTBOUND", "OUT", "DELIVERED");
    story.settle();
    assertThat(state()).isEqualTo("BUYER_TO_SHIP_BACK");
    story.happened(
        id,
        "Applied",
        "InterceptionRequested",
        "InterceptionFailed",
        "RefusalAgreed",
        "ReturnInstead");
    JsonNode view = story.view(story.buyer(), id);
    assertThat(view.path("type").asString()).isEqualTo("RETURN_REFUND");
    story
        .buyer()
        .post("/cases/" + id + "/ship-return", Map.of("carrier", "SF", "tracking", "OUT"))
        .refused(422, "TRACKING_OF_ANOTHER");
    story
        .buyer()
        .post("/cases/" + id + "/ship-return", Map.of("carrier", "SF", "tracking", "BACK"))
        .ok();
    story.merchant().post("/cases/" + id + "/confirm-return", Map.of()).ok();
    story.settle();
    story.paidAtOnce(order, 1);
    assertThat(story.transfers(order))
        .containsExactly(
            "CAPTURE wallet → escrow 4990",
            "GRANT escrow → payable 4990",
            "EXECUTION payable → wallet 4990");
  }

  @Test
  void aRefusedParcelPaysWhenTrackingShowsIt() {
    merchantDoes("agree-refusal");
    story.pass(Duration.ofHours(5));
    story.parcel(order, "OUTBOUND", "OUT", "REFUSED");
    story.parcel(order, "OUTBOUND", "OUT", "REFUSED");
    story.settle();
    story.pass(Duration.ofHours(20));
    story.parcel(order, "OUTBOUND", "OUT", "RETURNED");
    story.settle();
    story.happened(
        id,
        "Applied",
        "RefusalAgreed",
        "ParcelTurnedRound",
        "RefundGranted",
        "RefundSettled",
        "CaseClosed");
    assertThat(story.balance(order, "escrow")).isZero();
  }
}
