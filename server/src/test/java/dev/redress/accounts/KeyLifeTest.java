package dev.redress.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.HttpUser;
import dev.redress.RedressServer;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** API keys end by themselves, and are replaced without a moment in which none is good. */
@Tag("database")
class KeyLifeTest {

  private static final RedressServer REDRESS = RedressServer.running();

  private final HttpUser operator = REDRESS.as("operator", "", "");

  private JsonNode issue(String name, Duration life) {
    String end = REDRESS.now().plus(life).toString();
    return operator
        .post("/api-keys", Map.of("name", name, "role", "INTEGRATION", "expiresAt", end))
        .ok();
  }

  private JsonNode rotate(JsonNode issued, Map<String, Object> how) {
    return operator.post("/api-keys/" + issued.path("id").asString() + "/rotate", how).ok();
  }

  private static HttpUser bearer(JsonNode issued) {
    return HttpUser.program(REDRESS.base(), issued.path("secret").asString());
  }

  @Test
  void aKeyWorksUntilItExpires() {
    HttpUser program = bearer(issue("short life", Duration.ofHours(1)));
    program.get("/session").ok();
    REDRESS.advance(Duration.ofHours(1));
    JsonNode problem = program.get("/session").refused(401, "KEY_EXPIRED");
    assertThat(problem.path("nextStep").asString()).contains("rotate");
    program.post("/orders", Map.of()).refused(401, "KEY_EXPIRED");
  }

  @Test
  void aKeyThatEndsInThePastIsNotMade() {
    String past = REDRESS.now().minusSeconds(1).toString();
    Map<String, Object> wanted = Map.of("name", "late", "role", "INTEGRATION", "expiresAt", past);
    operator.post("/api-keys", wanted).refused(422, "KEY_END_PAST");
    String key = issue("rotated late", Duration.ofHours(1)).path("id").asString();
    operator
        .post("/api-keys/" + key + "/rotate", Map.of("oldUntil", past))
        .refused(422, "KEY_END_PAST");
  }

  @Test
  void anExpiredKeysWrongSecretIsNoNews() {
    JsonNode issued = issue("guessed", Duration.ofHours(1));
    REDRESS.advance(Duration.ofHours(2));
    String guess = "redress_" + issued.path("id").asString() + "_" + "A".repeat(43);
    HttpUser.program(REDRESS.base(), guess).get("/session").refused(401, "LOGIN_REQUIRED");
  }

  @Test
  void rotationLeavesTheOldSecretGoodForAWhile() {
    JsonNode first = issue("rotated", Duration.ofDays(1));
    String until = REDRESS.now().plus(Duration.ofHours(1)).toString();
    JsonNode second = rotate(first, Map.of("oldUntil", until));
    assertThat(second.path("id")).isEqualTo(first.path("id"));
    bearer(first).get("/session").ok();
    bearer(second).get("/session").ok();
    REDRESS.advance(Duration.ofHours(1));
    bearer(first).get("/session").refused(401, "KEY_EXPIRED");
    REDRESS.advance(Duration.ofDays(2));
    bearer(second).get("/session").ok();
  }

  @Test
  void rotationWithoutAnOverlapEndsTheOldSecretAtOnce() {
    JsonNode first = issue("leaked", Duration.ofDays(1));
    JsonNode second = rotate(first, Map.of());
    bearer(first).get("/session").refused(401, "KEY_EXPIRED");
    bearer(second).get("/session").ok();
  }

  @Test
  void onlyTheLastTwoSecretsAreEverGood() {
    JsonNode first = issue("twice", Duration.ofDays(1));
    Map<String, Object> soon =
        Map.of("oldUntil", REDRESS.now().plus(Duration.ofHours(1)).toString());
    JsonNode second = rotate(first, soon);
    JsonNode third = rotate(second, soon);
    bearer(first).get("/session").refused(401, "LOGIN_REQUIRED");
    bearer(second).get("/session").ok();
    bearer(third).get("/session").ok();
  }

  @Test
  void revokingEndsBothSecrets() {
    JsonNode first = issue("both", Duration.ofDays(1));
    JsonNode second =
        rotate(first, Map.of("oldUntil", REDRESS.now().plus(Duration.ofHours(1)).toString()));
    operator.post("/api-keys/" + first.path("id").asString() + "/revoke", Map.of()).ok();
    bearer(first).get("/session").refused(401, "LOGIN_REQUIRED");
    bearer(second).get("/session").refused(401, "LOGIN_REQUIRED");
  }

  @Test
  void aRepeatedRotationChangesNothingAndTellsNoSecret() {
    JsonNode first = issue("repeated", Duration.ofDays(1));
    String path = "/api-keys/" + first.path("id").asString() + "/rotate";
    JsonNode second = operator.post(path, Map.of(), "rotate-1").ok();
    assertThat(operator.post(path, Map.of(), "rotate-1").ok().path("secret").isNull()).isTrue();
    bearer(second).get("/session").ok();
  }

  @Test
  void theListTellsWhenKeysEnd() {
    JsonNode issued = issue("listed", Duration.ofDays(3));
    for (JsonNode key : operator.get("/api-keys?limit=200").ok().path("items")) {
      if (key.path("id").equals(issued.path("id"))) {
        assertThat(key.path("expiresAt").asString()).endsWith("Z");
        assertThat(key.path("previousUntil").isNull()).isTrue();
        return;
      }
    }
    throw new AssertionError("The key is not listed.");
  }
}
