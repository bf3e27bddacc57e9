package dev.redress.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Stories 12 and 13: haggled over strawberries, and goodwill for a scratch (B1, B10, C4, C7, J3).
 */
@Tag("database")
class OfferStoryTest {

  private final Story story = new Story("offers");

  /** Story 12. */
  @Test
  void fruitIsNotSentBackAndTheTwoAgreeOnAPart() {
    Map<String, Object> fruit = new java.util.HashMap<>(Story.line("草莓", 1, 2990, 0));
    fruit.put("category", "fresh");
    String order = story.place(story.told("li", fruit, Map.of()));
    story.pay(order, "pay-" + order, 2990);
    story.parcel(order, "OUTBOUND", "OUT-" + order, "SHIPPED");
    assertThat(door(order, "RETURN_REFUND").path("closed").path("code").asString())
        .isEqualTo("TYPE_NOT_FOR_CATEGORY");
    assertThat(door(order, "REFUND_ONLY").path("open").asBoolean()).isTrue();
    String photo = story.photo(story.buyer(), order);
    String id = story.apply(order, "REFUND_ONLY", "DAMAGED_IN_TRANSIT", 1, List.of(photo));

    offer(id, "PARTIAL_REFUND", 1200).ok();
    JsonNode seen = story.view(story.buyer(), id);
    assertThat(seen.path("negotiation").path("open").path("amount").path("minor").asLong())
        .isEqualTo(1200);
    assertThat(seen.path("headline").asString()).contains("12.00");
    offer(id, "PARTIAL_REFUND", 1300).refused(409, "OFFER_OPEN");
    story
        .merchant()
        .post("/cases/" + id + "/accept-offer", Map.of("offer", 1))
        .refused(409, "OFFER_IS_YOURS");
    Map<String, Object> more = Map.of("offer", 1, "amount", Story.yuan(1800), "text", "坏了大半");
    story.buyer().post("/cases/" + id + "/counter-offer", more).ok();
    // The merchant's click on what the buyer has meanwhile replaced takes nothing.
    story
        .merchant()
        .post("/cases/" + id + "/accept-offer", Map.of("offer", 1))
        .refused(409, "NO_OFFER");
    JsonNode dry =
        story
            .merchant()
            .post("/cases/" + id + "/accept-offer?dryRun=true", Map.of("offer", 2))
            .ok();
    assertThat(dry.path("transfers").path(0).path("amount").path("minor").asLong()).isEqualTo(1800);
    story.merchant().post("/cases/" + id + "/accept-offer", Map.of("offer", 2)).ok();
    story.settle();

    story.happened(
        id,
        "Applied",
        "OfferMade",
        "OfferCountered",
        "OfferAccepted",
        "RefundGranted",
        "RefundSettled",
        "CaseClosed");
    story.paidAtOnce(order, 1);
    assertThat(story.transfers(order))
        .containsExactly(
            "CAPTURE wallet → escrow 2990",
            "GRANT escrow → payable 1800",
            "EXECUTION payable → wallet 1800");
    JsonNode over = story.view(story.buyer(), id);
    assertThat(over.path("state").asString()).isEqualTo("CLOSED_REFUNDED");
    assertThat(over.path("negotiation").path("offers").path(0).path("outcome").asString())
        .isEqualTo("COUNTERED");
    assertThat(over.path("negotiation").path("offers").path(1).path("outcome").asString())
        .isEqualTo("ACCEPTED");
    // J3: what was not given is still there for a new reason.
    assertThat(door(order, "REFUND_ONLY").path("maxAmount").path("minor").asLong()).isEqualTo(1190);
    balanced();
  }

  /** Story 13. */
  @Test
  void goodwillForAScratchTakesNothingFromTheGoodsAndComesThreeTimes() {
    String order = story.delivered(Story.line("台灯", 1, 15900, 0), 15900);
    String id = applied(order);
    offer(id, "SMALL_PAYMENT", 800).refused(422, "BALANCE_TOO_LOW");
    earn();
    offer(id, "SMALL_PAYMENT", 5001).refused(422, "AMOUNT_WRONG");
    offer(id, "SMALL_PAYMENT", 800).ok();
    story.buyer().post("/cases/" + id + "/accept-offer", Map.of("offer", 1)).ok();
    story.settle();

    story.happened(
        id,
        "Applied",
        "OfferMade",
        "OfferAccepted",
        "SmallPaymentGranted",
        "SmallPaymentSettled",
        "CaseClosed");
    story.paidAtOnce(order, 1);
    assertThat(story.transfers(order))
        .containsExactly(
            "CAPTURE wallet → escrow 15900",
            "SMALL_PAYMENT merchant balance → goodwill 800",
            "GOODWILL_EXECUTION goodwill → wallet 800");
    JsonNode over = story.view(story.buyer(), id);
    assertThat(over.path("state").asString()).isEqualTo("CLOSED_SETTLED");
    assertThat(over.path("money").path("goodwill").path("minor").asLong()).isEqualTo(800);
    assertThat(over.path("money").path("granted").path("minor").asLong()).isZero();
    assertThat(door(order, "REFUND_ONLY").path("maxAmount").path("minor").asLong())
        .isEqualTo(15900);

    for (int i = 2; i <= 3; i++) {
      String next = applied(order);
      offer(next, "SMALL_PAYMENT", 100L * i).ok();
      story.buyer().post("/cases/" + next + "/accept-offer", Map.of()).ok();
      story.settle();
    }
    String fourth = applied(order);
    offer(fourth, "SMALL_PAYMENT", 1).refused(409, "SMALL_PAYMENTS_SPENT");
    story.merchant().post("/cases/" + fourth + "/agree-refund", Map.of()).ok();
    story.paidAtOnce(order, 4);
    assertThat(story.transfers(order))
        .containsExactlyInAnyOrder(
            "CAPTURE wallet → escrow 15900",
            "SMALL_PAYMENT merchant balance → goodwill 800",
            "GOODWILL_EXECUTION goodwill → wallet 800",
            "SMALL_PAYMENT merchant balance → goodwill 200",
            "GOODWILL_EXECUTION goodwill → wallet 200",
            "SMALL_PAYMENT merchant balance → goodwill 300",
            "GOODWILL_EXECUTION goodwill → wallet 300",
            "GRANT escrow → payable 15900",
            "EXECUTION payable → wallet 15900");
    balanced();
  }

  /**
   * TRAPS 28: goodwill is an entry of its own: the order's money was released, nothing is owed on
   * it any more, and goodwill is paid all the same.
   */
  @Test
  void trap28_goodwillIsPaidThoughNothingIsOwedOnTheOrder() {
    String order = story.delivered(Story.line("台灯", 1, 15900, 0), 15900);
    story.shop().post("/orders/" + order + "/release-escrow", Map.of()).ok();
    story.settle();
    assertThat(story.balance(order, "escrow")).isZero();
    assertThat(story.balance(order, "payable")).isZero();

    String id = applied(order);
    offer(id, "SMALL_PAYMENT", 800).ok();
    story.buyer().post("/cases/" + id + "/accept-offer", Map.of("offer", 1)).ok();
    story.settle();

    story.happened(
        id,
        "Applied",
        "OfferMade",
        "OfferAccepted",
        "SmallPaymentGranted",
        "SmallPaymentSettled",
        "CaseClosed");
    assertThat(story.transfers(order))
        .containsExactly(
            "CAPTURE wallet → escrow 15900",
            "RELEASE escrow → merchant balance 15900",
            "SMALL_PAYMENT merchant balance → goodwill 800",
            "GOODWILL_EXECUTION goodwill → wallet 800");
    assertThat(door(order, "REFUND_ONLY").path("maxAmount").path("minor").asLong())
        .isEqualTo(15900);
    balanced();
  }

  /** C4: both agree on more time, and nothing else happens. */
  @Test
  void theTwoMayAgreeOnMoreTime() {
    String order = story.delivered(Story.line("杯子", 1, 3990, 0), 3990);
    String id = applied(order);
    story
        .merchant()
        .post("/cases/" + id + "/make-offer", Map.of("kind", "EXTENSION", "hours", 24))
        .ok();
    story.pass(Duration.ofHours(30));
    story.buyer().post("/cases/" + id + "/accept-offer", Map.of()).ok();
    story.pass(Duration.ofHours(30));
    assertThat(story.view(story.buyer(), id).path("state").asString())
        .isEqualTo("MERCHANT_TO_ANSWER");
    story.happened(
        id,
        "Applied",
        "OfferMade",
        "ReminderSent",
        "OfferAccepted",
        "DeadlineExtended",
        "ReminderSent");
  }

  /**
   * C4, D5: goods in place of the money that was asked for, and the money when they do not come.
   */
  @Test
  void theTwoMayAgreeOnGoodsAndMoneyFollowsWhenNoneAreSent() {
    String order = story.delivered(Story.line("碗", 1, 4990, 0), 4990);
    String id = applied(order);
    story.merchant().post("/cases/" + id + "/make-offer", Map.of("kind", "RESEND")).ok();
    JsonNode dry = story.buyer().post("/cases/" + id + "/accept-offer?dryRun=true", Map.of()).ok();
    assertThat(dry.path("transfers")).isEmpty();
    story.buyer().post("/cases/" + id + "/accept-offer", Map.of()).ok();
    JsonNode agreed = story.view(story.buyer(), id);
    assertThat(agreed.path("state").asString()).isEqualTo("MERCHANT_TO_SEND");
    assertThat(agreed.path("type").asString()).isEqualTo("RESEND");
    story.pass(Duration.ofHours(71));
    story.pass(Duration.ofHours(2));
    story.buyer().post("/cases/" + id + "/turn-into-refund", Map.of()).ok();
    story.settle();
    story.paidAtOnce(order, 1);
    story.happened(
        id,
        "Applied",
        "OfferMade",
        "OfferAccepted",
        "ReplacementAgreed",
        "ReplacementDue",
        "ReminderSent",
        "ReplacementOverdue",
        "TurnedIntoRefund",
        "RefundGranted",
        "RefundSettled",
        "CaseClosed");
    assertThat(story.transfers(order))
        .containsExactly(
            "CAPTURE wallet → escrow 4990",
            "GRANT escrow → payable 4990",
            "EXECUTION payable → wallet 4990");
    balanced();
  }

  private dev.redress.HttpAnswer offer(String id, String kind, long minor) {
    return story
        .merchant()
        .post(
            "/cases/" + id + "/make-offer",
            Map.of("kind", kind, "amount", Story.yuan(minor), "text", "一点心意"));
  }

  private String applied(String order) {
    String photo = story.photo(story.buyer(), order);
    return story.apply(order, "REFUND_ONLY", "QUALITY", 1, List.of(photo));
  }

  /** Another order of the merchant's went well, and its money is the merchant's now. */
  private void earn() {
    String other = story.delivered(Story.line("花瓶", 1, 9900, 0), 9900);
    story.shop().post("/orders/" + other + "/release-escrow", Map.of()).ok();
    story.settle();
  }

  private JsonNode door(String order, String type) {
    JsonNode line =
        story.buyer().get("/orders/" + order + "/eligibility").ok().path("lines").path(0);
    for (JsonNode each : line.path("types")) {
      if (each.path("type").asString().equals(type)) {
        return each;
      }
    }
    throw new AssertionError("No door " + type + " in " + line);
  }

  private void balanced() {
    JsonNode check = story.operator().get("/operations/ledger/check").ok();
    assertThat(check.path("balanced").asBoolean()).as(check.toString()).isTrue();
  }
}
