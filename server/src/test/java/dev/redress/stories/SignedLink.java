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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A carrier's program that pushes in the plain shape, signed as Standard Webhooks are. */
final class SignedLink {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Story story;
  private final String carrier;
  private final JsonNode link;

  SignedLink(Story story, String carrier) {
    this.story = story;
    this.carrier = carrier;
    this.link =
        story.operator().post("/carriers", Map.of("name", "自营物流", "provider", "PLAIN")).ok();
  }

  String path(String form) {
    return "/carriers/" + link.path("id").asString() + "/" + form;
  }

  String said(String tracking, String id, String code) {
    String at = story.now().plusSeconds(1).toString();
    return JSON.writeValueAsString(
        Map.of(
            "carrier",
            carrier,
            "tracking",
            tracking,
            "events",
            List.of(Map.of("id", id, "at", at, "code", code, "text", "On its way"))));
  }

  void push(String tracking, String id, String code) {
    HttpAnswer answer = send(said(tracking, id, code), Clock.systemUTC().instant());
    assertThat(answer.status()).as(answer.text()).isEqualTo(204);
  }

  HttpAnswer send(String body, Instant at) {
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
