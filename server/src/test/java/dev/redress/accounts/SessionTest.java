package dev.redress.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.HttpAnswer;
import dev.redress.HttpUser;
import dev.redress.RedressServer;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Role;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** People come in by password, stay by cookie, and nobody can use that cookie for them. */
@Tag("database")
class SessionTest {

  private static final RedressServer REDRESS = RedressServer.running();
  private static final String PASSWORD = "four unrelated words";

  private static HttpUser known(String login) {
    REDRESS
        .bean(Accounts.class)
        .create(
            NewAccount.staff(login, PASSWORD, "Li Wei", Role.BUYER).acting("CN", "b-" + login),
            Actor.system("test"),
            null);
    return REDRESS.stranger();
  }

  private static HttpAnswer logIn(HttpUser user, String login, String password) {
    return user.post("/session", Map.of("login", login, "password", password), null);
  }

  @Test
  void whoLogsInIsKnownFromThenOn() {
    HttpUser user = known("known");
    JsonNode me = logIn(user, " KNOWN ", PASSWORD).ok();
    assertThat(me.path("login").asString()).isEqualTo("known");
    assertThat(me.path("role").asString()).isEqualTo("BUYER");
    assertThat(me.path("market").asString()).isEqualTo("CN");
    assertThat(me.path("party").asString()).isEqualTo("b-known");
    assertThat(me.path("zone").asString()).isEqualTo("Asia/Shanghai");
    assertThat(user.get("/session").ok()).isEqualTo(me);
  }

  @Test
  void whoLogsOutIsUnknown() {
    HttpUser user = known("leaving");
    logIn(user, "leaving", PASSWORD).ok();
    user.delete("/session").ok();
    user.get("/session").refused(401, "LOGIN_REQUIRED");
    user.delete("/session").ok();
  }

  @Test
  void theCookieIsOutOfReachOfScriptsAndOtherSites() {
    HttpUser user = known("cookie");
    List<String> cookies =
        logIn(user, "cookie", PASSWORD).response().headers().allValues("Set-Cookie");
    assertThat(cookies)
        .anySatisfy(
            each ->
                assertThat(each)
                    .startsWith("REDRESS_SESSION=")
                    .contains("HttpOnly", "SameSite=Lax"))
        .anySatisfy(
            each ->
                assertThat(each)
                    .startsWith("XSRF-TOKEN=")
                    .contains("SameSite=Lax")
                    .doesNotContain("HttpOnly"));
  }

  @Test
  void loggingInChangesTheSessionAndItsToken() {
    HttpUser user = known("fixed");
    logIn(user, "fixed", PASSWORD).ok();
    String session = user.cookie("REDRESS_SESSION").orElseThrow().getValue();
    String token = user.cookie("XSRF-TOKEN").orElseThrow().getValue();
    logIn(user, "fixed", PASSWORD).ok();
    assertThat(user.cookie("REDRESS_SESSION").orElseThrow().getValue()).isNotEqualTo(session);
    assertThat(user.cookie("XSRF-TOKEN").orElseThrow().getValue()).isNotEqualTo(token);
  }

  @Test
  void anotherSitesPageCannotUseTheCookie() {
    HttpUser operator = REDRESS.as("operator", "", "");
    operator.get("/session").ok();
    List<String> forged =
        List.of(
            "Content-Type", "application/json", "Idempotency-Key", "f-1", "X-XSRF-TOKEN", "guess");
    operator
        .send("POST", "/accounts", BodyPublishers.ofString("{}"), forged)
        .refused(403, "CSRF_TOKEN_MISSING");
    operator.post("/accounts", Map.of()).refused(400, "MALFORMED_REQUEST");
  }

  @Test
  void aWrongPasswordAndAnUnknownLoginLookTheSame() {
    HttpUser user = known("guessed");
    JsonNode wrong = logIn(user, "guessed", "wrong password").refused(401, "BAD_CREDENTIALS");
    JsonNode unknown = logIn(user, "nobody-at-all", PASSWORD).refused(401, "BAD_CREDENTIALS");
    assertThat(wrong).isEqualTo(unknown);
  }

  @Test
  void guessingIsSlowedDown() {
    HttpUser user = known("popular");
    for (int i = 0; i < 5; i++) {
      logIn(user, "popular", "guess number " + i).refused(401, "BAD_CREDENTIALS");
    }
    JsonNode problem = logIn(user, "popular", PASSWORD).refused(429, "TOO_MANY_ATTEMPTS");
    assertThat(problem.path("retryAt").asString()).endsWith("Z");
  }

  @Test
  void refusalsComeInTheReadersLanguage() {
    assertThat(titleFor("zh-TW")).isEqualTo("您尚未登录。");
    assertThat(titleFor("fr, en-GB;q=0.5")).isEqualTo("You are not logged in.");
    assertThat(titleFor("fr")).isEqualTo("您尚未登录。");
  }

  private static String titleFor(String language) {
    HttpUser reader = REDRESS.stranger().reading(language);
    return reader.get("/session").refused(401, "LOGIN_REQUIRED").path("title").asString();
  }

  /** It clears up each full minute from when it is made, and finds no tables on a first start. */
  @Test
  void theStoreOfSessionsIsMadeAfterItsTables() {
    assertThat(REDRESS.parts()).containsSubsequence("flywayInitializer", "sessionRepository");
  }
}
