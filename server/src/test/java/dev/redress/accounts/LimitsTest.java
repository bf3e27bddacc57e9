package dev.redress.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.HttpAnswer;
import dev.redress.HttpUser;
import dev.redress.RedressServer;
import dev.redress.kernel.Role;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who sends too much is told when to come again, and takes nothing from anybody else. */
@Tag("database")
class LimitsTest {

  @Test
  void eachPersonProgramAndAddressHasItsOwnMeasure() {
    try (RedressServer redress =
        RedressServer.another(
            "--redress.limits.person=40",
            "--redress.limits.program=20",
            "--redress.limits.stranger=30")) {
      HttpUser buyer = redress.program(Role.BUYER, "CN", "busy");
      HttpUser sameParty = redress.program(Role.BUYER, "CN", "busy");
      HttpUser person = redress.as("buyer", "CN", "busy");

      HttpAnswer first = buyer.get("/cases");
      assertThat(first.status()).isEqualTo(200);
      assertThat(first.header("RateLimit-Limit")).hasValue("20");
      assertThat(first.header("RateLimit-Remaining")).hasValue("19");
      assertThat(Integer.parseInt(first.header("RateLimit-Reset").orElseThrow())).isPositive();

      HttpAnswer refused = untilRefused(buyer);
      assertThat(refused.refused(429, "TOO_MANY_REQUESTS").path("retryAfter").asInt())
          .isBetween(1, 3);
      assertThat(refused.header("Retry-After")).isPresent();
      assertThat(refused.header("RateLimit-Remaining")).hasValue("0");

      assertThat(sameParty.get("/cases").status()).as("another key").isEqualTo(200);
      assertThat(person.get("/cases").status()).as("a person").isEqualTo(200);
      untilRefused(redress.stranger());
      redress
          .stranger()
          .post("/session", Map.of("login", "x", "password", "correct horse"))
          .refused(429, "TOO_MANY_REQUESTS");
      assertThat(person.get("/cases").status()).as("who is known here").isEqualTo(200);
      redress.eventually(() -> buyer.get("/cases").status() == 200);
    }
  }

  private static HttpAnswer untilRefused(HttpUser user) {
    for (int i = 0; i < 60; i++) {
      HttpAnswer answer = user.get("/setup");
      if (answer.status() == 429) {
        return answer;
      }
    }
    throw new AssertionError("Never refused");
  }

  /** A key is replaced without a gap: both are good until the old one is revoked. */
  @Test
  void keysOverlapWhileTheyAreReplaced() {
    RedressServer redress = RedressServer.running();
    HttpUser operator = redress.staff("operator", "Rota");
    Map<String, Object> wanted =
        Map.of("name", "Rotating", "role", "MERCHANT", "market", "CN", "party", "rotating");
    var older = operator.post("/api-keys", wanted).ok();
    var newer = operator.post("/api-keys", wanted).ok();
    HttpUser before = HttpUser.program(redress.base(), older.path("secret").asString());
    HttpUser after = HttpUser.program(redress.base(), newer.path("secret").asString());
    assertThat(before.get("/cases").status()).isEqualTo(200);
    assertThat(after.get("/cases").status()).isEqualTo(200);

    operator.post("/api-keys/" + older.path("id").asString() + "/revoke", Map.of()).ok();

    before.get("/cases").refused(401, "LOGIN_REQUIRED");
    assertThat(after.get("/cases").status()).isEqualTo(200);
  }
}
