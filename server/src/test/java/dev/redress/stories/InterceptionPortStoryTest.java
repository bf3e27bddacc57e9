package dev.redress.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.FakeCarrier;
import dev.redress.carriers.CarrierPort.Interception;
import dev.redress.kernel.LockKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** C5 at the port: what a carrier is asked, and each way in which it may answer. */
@Tag("database")
class InterceptionPortStoryTest {

  private final Story story = new Story("port");
  private final SignedLink link = new SignedLink(story, FakeCarrier.NAME);
  private final FakeCarrier carrier = story.server().bean(FakeCarrier.class);
  private String order = "";
  private String number = "";
  private String id = "";

  @BeforeEach
  void somebodyWantsTheirMoneyBackWhileTheParcelTravels() {
    order = story.place(story.told("li", Story.line("雨伞", 1, 4990, 0), Map.of()));
    story.pay(order, "pay-" + order, 4990);
    number = "ST" + order.substring(0, 12);
    Map<String, Object> event =
        Map.of(
            "orderId",
            order,
            "carrier",
            FakeCarrier.NAME,
            "tracking",
            number,
            "direction",
            "OUTBOUND",
            "state",
            "SHIPPED",
            "at",
            story.now().toString(),
            "text",
            "SHIPPED",
            "eventId",
            "shipped");
    story.shop().post("/parcels/events", List.of(event)).ok();
    story.settle();
    story.pass(Duration.ofHours(2));
    link.push(number, "1", "IN_TRANSIT");
    id = story.apply(order, "REFUND_ONLY", "NOT_RECEIVED", 1, List.of());
  }

  private void intercepted() {
    story.merchant().post("/cases/" + id + "/intercept-parcel", Map.of()).ok();
    story.settle();
  }

  private JsonNode view() {
    return story.view(story.merchant(), id);
  }

  private Duration left() {
    return Duration.between(story.now(), Instant.parse(view().path("dueAt").asString()));
  }

  private void backToTheMerchant(Duration time) {
    story.happened(id, "Applied", "InterceptionRequested", "InterceptionFailed");
    assertThat(view().path("state").asString()).isEqualTo("MERCHANT_TO_ANSWER");
    assertThat(left()).isBetween(time.minusMinutes(5), time);
    assertThat(story.transfers(order)).containsExactly("CAPTURE wallet → escrow 4990");
  }

  private void paidOnce() {
    story.paidAtOnce(order, 1);
    story.happened(
        id,
        "Applied",
        "InterceptionRequested",
        "ParcelTurnedRound",
        "RefundGranted",
        "RefundSettled",
        "CaseClosed");
    story.booksAgree();
  }

  @Test
  void whatTheCarrierStoppedIsPaidBackAtOnce() {
    Instant asked = story.now();
    intercepted();
    Interception wish = carrier.heard(number).getFirst();
    assertThat(carrier.heard(number)).hasSize(1);
    assertThat(wish.order()).isEqualTo(LockKey.parse(order));
    assertThat(wish.carrier()).isEqualTo(FakeCarrier.NAME);
    assertThat(wish.at()).isBetween(asked, story.now());
    link.push(number, "2", "INTERCEPTED");
    paidOnce();
  }

  @Test
  void whatTheCarrierCouldNotStopIsTheMerchantsAgainWithTheTimeItHadLeft() {
    intercepted();
    story.pass(Duration.ofHours(3));
    link.push(number, "2", "INTERCEPT_FAILED");
    backToTheMerchant(Duration.ofDays(2));
  }

  @Test
  void afterAFailedInterceptionThereAreAtLeastTwelveHours() {
    story.pass(Duration.ofHours(40));
    intercepted();
    link.push(number, "2", "INTERCEPT_FAILED");
    story.settle();
    assertThat(left()).isBetween(Duration.ofMinutes(715), Duration.ofHours(12));
  }

  @Test
  void aParcelDeliveredInSpiteOfTheWishIsNotIntercepted() {
    intercepted();
    link.push(number, "2", "DELIVERED");
    backToTheMerchant(Duration.ofDays(2));
    link.push(number, "3", "INTERCEPTED");
    story.settle();
    backToTheMerchant(Duration.ofDays(2));
  }

  @Test
  void aCarrierThatNeverAnswersLeavesTheCaseToTheMerchant() {
    intercepted();
    story.pass(Duration.ofDays(3).plusMinutes(1));
    backToTheMerchant(Duration.ofDays(2));
    assertThat(carrier.heard(number)).hasSize(1);
  }

  /** Whoever was cut off asks again, with the same wish; what was answered twice pays once. */
  @Test
  void aWishThatMayNotHaveBeenHeardIsAskedAgainAndPaysOnce() {
    carrier.cutOff(number);
    intercepted();
    assertThat(carrier.heard(number)).hasSize(2);
    assertThat(carrier.heard(number).stream().distinct()).hasSize(1);
    link.push(number, "2", "INTERCEPTED");
    link.push(number, "3", "INTERCEPTED");
    paidOnce();
  }
}
