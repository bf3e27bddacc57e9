package dev.redress.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.HttpUser;
import dev.redress.RedressServer;
import dev.redress.kernel.Role;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Operators open and close accounts and keys. */
@Tag("database")
class AccountsTest {

  private static final RedressServer REDRESS = RedressServer.running();
  private static final String PASSWORD = "four unrelated words";

  private final HttpUser operator = REDRESS.as("operator", "", "");

  private static Map<String, Object> buyer(String login) {
    return new HashMap<>(
        Map.of(
            "login",
            login,
            "name",
            "Anna Kühn",
            "password",
            PASSWORD,
            "role",
            "BUYER",
            "market",
            "DE",
            "party",
            "b-" + login));
  }

  @Test
  void anAccountThatIsOpenedCanLogInUntilItIsClosed() {
    JsonNode receipt = operator.post("/accounts", buyer("anna")).ok();
    assertThat(receipt.path("state").asString()).isEqualTo("OPEN");
    HttpUser anna = REDRESS.stranger();
    JsonNode me = anna.post("/session", Map.of("login", "anna", "password", PASSWORD)).ok();
    assertThat(me.path("zone").asString()).isEqualTo("Europe/Berlin");
    assertThat(me.path("locale").asString()).isEqualTo("en");

    String path = "/accounts/" + receipt.path("id").asString() + "/disable";
    operator.post(path, Map.of()).ok();
    anna.get("/session").refused(401, "LOGIN_REQUIRED");
    anna.post("/session", Map.of("login", "anna", "password", PASSWORD))
        .refused(401, "BAD_CREDENTIALS");
    operator.post(path, Map.of()).refused(409, "ALREADY_DISABLED");
  }

  @Test
  void aRepeatedRequestOpensOneAccount() {
    JsonNode first = operator.post("/accounts", buyer("twice"), "twice-1").ok();
    assertThat(operator.post("/accounts", buyer("twice"), "twice-1").ok()).isEqualTo(first);
    operator.post("/accounts", buyer("Twice"), "twice-2").refused(409, "LOGIN_TAKEN");
    Map<String, Object> other = buyer("twice");
    other.put("name", "Somebody else");
    operator.post("/accounts", other, "twice-1").refused(422, "IDEMPOTENCY_KEY_REUSED");
  }

  @Test
  void aKeyIsNeededForEveryPost() {
    operator.post("/accounts", buyer("keyless"), null).refused(400, "IDEMPOTENCY_KEY_MISSING");
    operator
        .post("/accounts", buyer("keyless"), "k".repeat(201))
        .refused(400, "IDEMPOTENCY_KEY_MISSING");
  }

  @Test
  void passwordsThatProtectNothingAreRefused() {
    for (String weak : new String[] {"short", "tooweaklogin", "密".repeat(25)}) {
      Map<String, Object> wanted = buyer("tooweaklogin");
      wanted.put("password", weak);
      operator.post("/accounts", wanted).refused(422, "PASSWORD_UNFIT");
    }
  }

  @Test
  void noPasswordIsStoredInTheClear() {
    operator.post("/accounts", buyer("stored")).ok();
    String hash =
        REDRESS
            .bean(AccountStore.class)
            .account(Account.idOf("stored"))
            .orElseThrow()
            .passwordHash();
    assertThat(hash).startsWith("{bcrypt}").doesNotContain(PASSWORD);
  }

  @Test
  void accountsAreListedPageByPage() {
    for (String login : new String[] {"zz1", "zz2", "zz3"}) {
      operator.post("/accounts", buyer(login)).ok();
    }
    JsonNode page = operator.get("/accounts?limit=2&cursor=" + Paging.write("zz")).ok();
    assertThat(page.path("items").findValuesAsString("login")).containsExactly("zz1", "zz2");
    JsonNode rest = operator.get("/accounts?limit=2&cursor=" + page.path("next").asString()).ok();
    assertThat(rest.path("items").findValuesAsString("login")).startsWith("zz3");
    operator.get("/accounts?limit=0").refused(400, "MALFORMED_REQUEST");
    operator.get("/accounts?cursor=!").refused(400, "MALFORMED_REQUEST");
  }

  @Test
  void aKeyIsShownOnceAndWorksUntilItIsRevoked() {
    Map<String, Object> wanted = Map.of("name", "ERP", "role", "INTEGRATION");
    JsonNode issued = operator.post("/api-keys", wanted, "erp-1").ok();
    HttpUser program = HttpUser.program(REDRESS.base(), issued.path("secret").asString());
    assertThat(program.get("/session").ok().path("role").asString()).isEqualTo("INTEGRATION");

    JsonNode again = operator.post("/api-keys", wanted, "erp-1").ok();
    assertThat(again.path("id")).isEqualTo(issued.path("id"));
    assertThat(again.path("secret").isNull()).isTrue();
    assertThat(program.get("/session").status()).isEqualTo(200);
    assertThat(operator.get("/api-keys").text()).doesNotContain(issued.path("secret").asString());

    operator.post("/api-keys/" + issued.path("id").asString() + "/revoke", Map.of()).ok();
    program.get("/session").refused(401, "LOGIN_REQUIRED");
  }

  @Test
  void aPartysKeyActsForThatPartyOnly() {
    HttpUser program = REDRESS.program(Role.MERCHANT, "UK-TRADE", "m7");
    JsonNode me = program.get("/session").ok();
    assertThat(me.path("market").asString()).isEqualTo("UK-TRADE");
    assertThat(me.path("party").asString()).isEqualTo("m7");
    program.get("/accounts").refused(403, "FORBIDDEN");
  }

  @Test
  void aKeyThatIsAlmostRightIsRefused() {
    HttpUser nobody =
        HttpUser.program(REDRESS.base(), "redress_" + "0".repeat(32) + "_" + "A".repeat(43));
    nobody.get("/session").refused(401, "LOGIN_REQUIRED");
    HttpUser nonsense = HttpUser.program(REDRESS.base(), "nonsense");
    nonsense.get("/session").refused(401, "LOGIN_REQUIRED");
    nonsense.get("/setup").refused(401, "LOGIN_REQUIRED");
  }
}
