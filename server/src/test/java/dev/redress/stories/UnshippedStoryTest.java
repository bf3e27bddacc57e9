package dev.redress.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Story 11: unshipped but packed; the warehouse has the last word (B9). */
@Tag("database")
class UnshippedStoryTest {

  private final Story story = new Story("unshipped");

  private String ordered() {
    Map<String, Object> more =
        Map.of("promisedShipAt", story.now().plus(Duration.ofDays(2)).toString());
    String order = story.place(story.told("li", Story.line("台灯", 1, 8900, 0), more));
    story.pay(order, "pay-" + order, 8900);
    return order;
  }

  private void answer(String id, String answer) {
    story.shop().post("/cases/" + id + "/answer-stop", Map.of("answer", answer)).ok();
  }

  @Test
  void whatHasLeftAlreadyIsACaseOnAShippedOrderAndNothingIsPaid() {
    String order = ordered();
    String id = story.apply(order, "REFUND_ONLY", "NOT_WANTED", 1, List.of());
    story.merchant().post("/cases/" + id + "/agree-refund", Map.of()).ok();
    answer(id, "LABEL_PRINTED");
    story.pass(Duration.ofHours(1));
    answer(id, "ALREADY_SHIPPED");
    story.parcel(order, "OUTBOUND", "OUT", "SHIPPED");
    story.settle();
    story.happened(
        id,
        "Applied",
        "RefundAgreed",
        "StopRequested",
        "StopAnswered",
        "StopAnswered",
        "ShippedAfterAll");
    assertThat(story.view(story.buyer(), id).path("state").asString())
        .isEqualTo("MERCHANT_TO_ANSWER");
    assertThat(story.transfers(order)).containsExactly("CAPTURE wallet → escrow 8900");
  }

  @Test
  void whatTheWarehouseKeepsIsPaidBackOnce() {
    String order = ordered();
    String id = story.apply(order, "REFUND_ONLY", "NOT_WANTED", 1, List.of());
    story.merchant().post("/cases/" + id + "/agree-refund", Map.of()).ok();
    assertThat(story.transfers(order)).containsExactly("CAPTURE wallet → escrow 8900");
    answer(id, "STOPPED");
    story.settle();
    story.paidAtOnce(order, 1);
    story.happened(
        id,
        "Applied",
        "RefundAgreed",
        "StopRequested",
        "StopAnswered",
        "RefundGranted",
        "RefundSettled",
        "CaseClosed");
    assertThat(story.transfers(order))
        .containsExactly(
            "CAPTURE wallet → escrow 8900",
            "GRANT escrow → payable 8900",
            "EXECUTION payable → wallet 8900");
  }

  @Test
  void aSilentWarehouseDoesNotTakeBackWhatTheMerchantAgreedTo() {
    String order = ordered();
    String id = story.apply(order, "REFUND_ONLY", "NOT_WANTED", 1, List.of());
    story.merchant().post("/cases/" + id + "/agree-refund", Map.of()).ok();
    story.pass(Duration.ofHours(6));
    story.pass(Duration.ofHours(5));
    story.pass(Duration.ofHours(1));
    story.happened(
        id,
        "Applied",
        "RefundAgreed",
        "StopRequested",
        "ReminderSent",
        "ReminderSent",
        "StopUnanswered",
        "RefundGranted",
        "RefundSettled",
        "CaseClosed");
  }
}
