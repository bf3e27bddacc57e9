package dev.redress.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.HttpAnswer;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Pushes in the plain shape (O4). */
class SignedPushStoryTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Story story = new Story("signed-push");
  private String order = "";
  private String number = "";
  private JsonNode link = JSON.createObjectNode();

  @BeforeEach
  void aShippedOrderAndAConnection() {
    order = story.place(story.told("li", Story.line("雨伞", 1, 4990, 0), Map.of()));
    story.pay(order, "pay-" + order, 4990);
    number = "SF" + order.substring(0, 12);
    link = story.operator().post("/carriers", Map.of("name", "自营物流", "provider", "PLAIN")).ok();
  }

  private String path(String form) {
    return "/carriers/" + link.path("id").asString() + "/" + form;
  }

  private JsonNode parcel(String of) {
    return story.shop().get("/orders/" + of).ok().path("parcels").path(0);
  }

  @Test
  void thePlainShapeIsSignedAsStandardWebhooksAre() {
    story.parcel(order, "OUTBOUND", number, "SHIPPED");
    story.settle();
    String body =
        JSON.writeValueAsString(
            Map.of(
                "carrier",
                "SF",
                "tracking",
                number,
                "events",
                List.of(
                    Map.of(
                        "id",
                        "e-" + number,
                        "at",
                        story.now().plusSeconds(1).toString(),
                        "code",
                        "OUT_FOR_DELIVERY",
                        "text",
                        "On the van"))));
    Instant now = Clock.systemUTC().instant();
    assertThat(signed(body, now).status()).isEqualTo(204);
    assertThat(parcel(order).path("state").asString()).isEqualTo("OUT_FOR_DELIVERY");
    signed(body, now.minusSeconds(3600)).refused(401, "CARRIER_SIGNATURE_WRONG");
    signed("{\"tracking\":\"1\"}", now).refused(400, "MALFORMED_REQUEST");
    HttpAnswer other =
        story
            .server()
            .stranger()
            .post(path("kuaidi100"), "param=1", null, "application/x-www-form-urlencoded");
    assertThat(other.status()).isEqualTo(409);
    assertThat(other.text()).contains("\"code\":\"CARRIER_FORM_OTHER\"");
  }

  private HttpAnswer signed(String body, Instant at) {
    String secret = link.path("secret").asString();
    String time = String.valueOf(at.getEpochSecond());
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring(6)), "HmacSHA256"));
      byte[] sum = mac.doFinal(("m-1." + time + "." + body).getBytes(StandardCharsets.UTF_8));
      return story
          .server()
          .stranger()
          .send(
              "POST",
              path("events"),
              BodyPublishers.ofString(body),
              List.of(
                  "Content-Type",
                  "application/json",
                  "webhook-id",
                  "m-1",
                  "webhook-timestamp",
                  time,
                  "webhook-signature",
                  "v1," + Base64.getEncoder().encodeToString(sum)));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
