package dev.redress.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.AtOnce;
import dev.redress.HttpUser;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What carriers bring at once, doubled and in either order, while people click: one outcome, and no
 * money twice. On real PostgreSQL, over HTTP.
 */
@Tag("database")
class CarrierRaceTest {

  private final Story story = new Story("carrier-race");
  private final HttpUser shop = story.shop();
  private final HttpUser merchant = story.merchant();
  private final HttpUser buyer = story.buyer();
  private final List<Callable<Object>> crowd = new ArrayList<>();
  private String order = "";
  private String id = "";

  private void travelling(String type, String reason, String... numbers) {
    order = story.place(story.told("li", Story.line("雨伞", 1, 4990, 0), Map.of()));
    story.pay(order, "pay-" + order, 4990);
    for (String number : numbers) {
      story.parcel(order, "OUTBOUND", number, "SHIPPED");
    }
    story.pass(Duration.ofHours(2));
    for (String number : numbers) {
      story.parcel(order, "OUTBOUND", number, "IN_TRANSIT");
    }
    story.pass(Duration.ofMinutes(5));
    id = story.apply(order, type, reason, 1, List.of());
  }

  private void merchantDoes(String command) {
    merchant.post("/cases/" + id + "/" + command, Map.of()).ok();
  }

  /** Said three times by carriers that know no order, at this very moment. */
  private void said(String number, String state) {
    Map<String, Object> event =
        Map.of(
            "orderId",
            order,
            "carrier",
            "SF",
            "tracking",
            number,
            "direction",
            "OUTBOUND",
            "state",
            state,
            "at",
            story.now().toString(),
            "text",
            state,
            "eventId",
            number + "-" + state);
    for (int i = 0; i < 3; i++) {
      crowd.add(() -> shop.post("/parcels/events", List.of(event)).ok());
    }
  }

  private void clicked(HttpUser who, String command, Map<String, Object> body) {
    for (int i = 0; i < 3; i++) {
      crowd.add(() -> who.post("/cases/" + id + "/" + command, body));
    }
  }

  private void allAtOnce(RepetitionInfo round) {
    Collections.shuffle(crowd, new Random(round.getCurrentRepetition()));
    AtOnce.all(crowd);
    story.settle();
  }

  private String state() {
    return story.view(buyer, id).path("state").asString();
  }

  private long happened(String type) {
    return story.events(id).stream().filter(type::equals).count();
  }

  private void paid(int times) {
    story
        .server()
        .eventually(
            () ->
                story.transfers(order).stream().filter(each -> each.startsWith("EXEC")).count()
                    == times);
    assertThat(story.transfers(order)).filteredOn(each -> each.startsWith("GRANT")).hasSize(times);
    story.booksAgree();
  }

  @Test
  void interceptedFirstAndDeliveredAfterwardsIsRefunded() {
    travelling("REFUND_ONLY", "NOT_RECEIVED", "A");
    merchantDoes("intercept-parcel");
    story.parcel(order, "OUTBOUND", "A", "INTERCEPTED");
    story.settle();
    story.parcel(order, "OUTBOUND", "A", "DELIVERED");
    story.settle();
    assertThat(happened("ParcelTurnedRound")).isEqualTo(1);
    paid(1);
  }

  @Test
  void deliveredFirstAndInterceptedAfterwardsIsTheMerchantsToAnswer() {
    travelling("REFUND_ONLY", "NOT_RECEIVED", "A");
    merchantDoes("intercept-parcel");
    story.parcel(order, "OUTBOUND", "A", "DELIVERED");
    story.settle();
    story.parcel(order, "OUTBOUND", "A", "INTERCEPTED");
    story.settle();
    assertThat(state()).isEqualTo("MERCHANT_TO_ANSWER");
    assertThat(happened("InterceptionFailed")).isEqualTo(1);
    paid(0);
  }

  @RepeatedTest(3)
  void interceptedAndDeliveredAtOnceHaveOneOutcome(RepetitionInfo round) {
    travelling("REFUND_ONLY", "NOT_RECEIVED", "A");
    merchantDoes("intercept-parcel");
    said("A", "INTERCEPTED");
    said("A", "DELIVERED");
    allAtOnce(round);
    long turned = happened("ParcelTurnedRound");
    assertThat(turned + happened("InterceptionFailed")).isEqualTo(1);
    paid((int) turned);
  }

  @RepeatedTest(3)
  void ofTwoParcelsOneDeliveredIsNoInterception(RepetitionInfo round) {
    travelling("REFUND_ONLY", "NOT_RECEIVED", "A", "B");
    merchantDoes("intercept-parcel");
    said("A", "INTERCEPTED");
    said("B", "DELIVERED");
    allAtOnce(round);
    assertThat(state()).isEqualTo("MERCHANT_TO_ANSWER");
    assertThat(happened("InterceptionFailed")).isEqualTo(1);
    paid(0);
  }

  @RepeatedTest(3)
  void bothParcelsStoppedPayOnce(RepetitionInfo round) {
    travelling("REFUND_ONLY", "NOT_RECEIVED", "A", "B");
    merchantDoes("intercept-parcel");
    said("A", "INTERCEPTED");
    said("B", "INTERCEPTED");
    allAtOnce(round);
    assertThat(happened("RefundGranted")).isEqualTo(1);
    paid(1);
  }

  @RepeatedTest(3)
  void refundedByHandWhileTheParcelTurnsRoundPaysOnce(RepetitionInfo round) {
    travelling("REFUND_ONLY", "NOT_RECEIVED", "A");
    merchantDoes("intercept-parcel");
    said("A", "INTERCEPTED");
    said("A", "RETURNING");
    clicked(merchant, "agree-refund", Map.of());
    allAtOnce(round);
    assertThat(happened("RefundGranted")).isEqualTo(1);
    paid(1);
  }

  @RepeatedTest(3)
  void refusedAfterAnAgreedReturnIsThatReturnOrAnother(RepetitionInfo round) {
    travelling("RETURN_REFUND", "NO_REASON", "A");
    merchant.post("/cases/" + id + "/agree-return", Map.of("address", "仓库 3 号门")).ok();
    said("A", "REFUSED");
    clicked(buyer, "ship-return", Map.of("carrier", "SF", "tracking", "BACK"));
    allAtOnce(round);
    assertThat(state()).isEqualTo("MERCHANT_TO_INSPECT");
    assertThat(happened("RefusedParcelReturns") + happened("ReturnShipped")).isEqualTo(1);
    crowd.clear();
    said("A", "RETURNED");
    clicked(merchant, "confirm-return", Map.of());
    allAtOnce(round);
    assertThat(happened("RefundGranted")).isEqualTo(1);
    paid(1);
  }

  @Test
  void theNumberOfAnotherReturnBringsNothingBack() {
    order = story.place(story.told("li", Story.line("袜子", 2, 4000, 0), Map.of()));
    story.pay(order, "pay-" + order, 4000);
    story.parcel(order, "OUTBOUND", "A", "SHIPPED");
    story.parcel(order, "OUTBOUND", "A", "DELIVERED");
    sentBack("BACK");
    story.pass(Duration.ofHours(1));
    story.parcel(order, "RETURN", "BACK", "DELIVERED");
    story.settle();
    merchantDoes("confirm-return");
    story.settle();
    paid(1);
    id = story.apply(order, "RETURN_REFUND", "NO_REASON", 1, List.of());
    merchant.post("/cases/" + id + "/agree-return", Map.of("address", "仓库 3 号门")).ok();
    Map<String, Object> again = Map.of("carrier", "SF", "tracking", "BACK");
    buyer.post("/cases/" + id + "/ship-return", again).refused(422, "TRACKING_OF_ANOTHER");
    assertThat(state()).isEqualTo("BUYER_TO_SHIP_BACK");
    paid(1);
  }

  private void sentBack(String number) {
    id = story.apply(order, "RETURN_REFUND", "NO_REASON", 1, List.of());
    merchant.post("/cases/" + id + "/agree-return", Map.of("address", "仓库 3 号门")).ok();
    Map<String, Object> back = Map.of("carrier", "SF", "tracking", number);
    buyer.post("/cases/" + id + "/ship-return", back).ok();
  }
}
