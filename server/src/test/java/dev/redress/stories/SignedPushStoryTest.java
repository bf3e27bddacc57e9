package dev.redress.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.HttpAnswer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Pushes in the plain shape (O4). */
@Tag("database")
class SignedPushStoryTest {

  private final Story story = new Story("signed-push");
  private String order = "";
  private String number = "";
  private final SignedLink link = new SignedLink(story, "SF");

  @BeforeEach
  void anOrder() {
    order = story.place(story.told("li", Story.line("雨伞", 1, 4990, 0), Map.of()));
    story.pay(order, "pay-" + order, 4990);
    number = "SF" + order.substring(0, 12);
  }

  private JsonNode parcel(String of) {
    return story.shop().get("/orders/" + of).ok().path("parcels").path(0);
  }

  @Test
  void thePlainShapeIsSignedAsStandardWebhooksAre() {
    story.parcel(order, "OUTBOUND", number, "SHIPPED");
    story.settle();
    String body = link.said(number, "e-" + number, "OUT_FOR_DELIVERY");
    Instant now = Clock.systemUTC().instant();
    assertThat(link.send(body, now).status()).isEqualTo(204);
    assertThat(parcel(order).path("state").asString()).isEqualTo("OUT_FOR_DELIVERY");
    link.send(body, now.minusSeconds(3600)).refused(401, "CARRIER_SIGNATURE_WRONG");
    link.send("{\"tracking\":\"1\"}", now).refused(400, "MALFORMED_REQUEST");
    HttpAnswer other =
        story
            .server()
            .stranger()
            .post(link.path("kuaidi100"), "param=1", null, "application/x-www-form-urlencoded");
    assertThat(other.status()).isEqualTo(409);
    assertThat(other.text()).contains("\"code\":\"CARRIER_FORM_OTHER\"");
  }

  /** Carriers number what happens to each parcel from one. */
  @Test
  void twoParcelsMayHaveEventsOfTheSameId() {
    story.parcel(order, "OUTBOUND", number, "SHIPPED");
    story.parcel(order, "OUTBOUND", number + "-2", "SHIPPED");
    story.settle();
    link.push(number, "1", "DELIVERED");
    link.push(number + "-2", "1", "DELIVERED");
    link.push(number + "-2", "1", "DELIVERED");
    JsonNode parcels = story.shop().get("/orders/" + order).ok().path("parcels");
    assertThat(parcels.valueStream())
        .extracting(each -> each.path("state").asString() + each.path("events").size())
        .containsExactly("DELIVERED2", "DELIVERED2");
  }

  @Test
  void whatARemovedConnectionSaidIsNotTakenUpAnyMore() {
    link.push(number, "1", "DELIVERED");
    story.operator().post(link.path("remove"), Map.of()).ok();
    story.parcel(order, "OUTBOUND", number, "SHIPPED");
    story.settle();
    assertThat(parcel(order).path("state").asString()).isEqualTo("SHIPPED");
  }

  /**
   * A merchant that types the number of another's parcel gets none of its news, before or after.
   */
  @Test
  void aNumberThatTheShopToldIsNotAMerchantsToTake() {
    String other = story.delivered(Story.line("雨伞", 1, 4990, 0), 4990);
    String id =
        story.apply(other, "RESEND", "QUALITY", 1, List.of(story.photo(story.buyer(), other)));
    story.merchant().post("/cases/" + id + "/agree-replacement", Map.of()).ok();
    story
        .merchant()
        .post("/cases/" + id + "/send-replacement", Map.of("carrier", "SF", "tracking", number))
        .ok();
    story.settle();
    link.push(number, "1", "IN_TRANSIT");
    story.parcel(order, "OUTBOUND", number, "SHIPPED");
    story.settle();
    assertThat(parcel(order).path("state").asString()).isEqualTo("IN_TRANSIT");
    link.push(number, "2", "DELIVERED");
    story.settle();
    assertThat(parcel(order).path("state").asString()).isEqualTo("DELIVERED");
    assertThat(story.events(id)).endsWith("ReplacementSent");
  }
}
