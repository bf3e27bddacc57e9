package dev.redress.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.HttpAnswer;
import dev.redress.HttpUser;
import dev.redress.RedressServer;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Pushes of carriers: as a stranger sends them, and with a signature that is right. */
final class CarrierTargets {

  private static final RedressServer REDRESS = RedressServer.running();
  private static final String FORM = "application/x-www-form-urlencoded";

  private CarrierTargets() {}

  /** The first byte says whether the rest is a whole form, or the field that we sign rightly. */
  static Target pushes() {
    JsonNode link =
        REDRESS
            .as("operator", "", "")
            .post("/carriers", Map.of("name", "Fuzz", "provider", "KUAIDI100"))
            .ok();
    HttpUser stranger = REDRESS.stranger();
    String path = "/carriers/" + link.path("id").asString() + "/kuaidi100";
    String salt = link.path("secret").asString();
    return input -> {
      boolean form = input.length > 0 && input[0] == 'F';
      String rest =
          new String(input, Math.min(1, input.length), Math.max(0, input.length - 1), UTF_8);
      String body = form ? rest : signed(rest, salt);
      HttpAnswer answer =
          stranger.send("POST", path, BodyPublishers.ofString(body), List.of("Content-Type", FORM));
      String text = answer.text();
      assertThat(answer.status()).as("%s: %s", body, text).isBetween(200, 499);
      assertThat(text).as(body).doesNotContain("Exception", "\tat ", "org.spring", "dev.redress.");
      assertThat(text).as(body).containsAnyOf("\"result\":true", "\"code\":\"");
    };
  }

  private static final java.nio.charset.Charset UTF_8 = StandardCharsets.UTF_8;

  private static String signed(String param, String salt) throws NoSuchAlgorithmException {
    byte[] sum = MessageDigest.getInstance("MD5").digest((param + salt).getBytes(UTF_8));
    return "param="
        + URLEncoder.encode(param, UTF_8)
        + "&sign="
        + HexFormat.of().withUpperCase().formatHex(sum);
  }
}
