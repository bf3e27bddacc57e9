package dev.redress.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.HttpUser;
import dev.redress.RedressServer;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** On the first start, whoever can read the log makes the first operator, once. */
@Tag("database")
class SetupTest {

  private static Map<String, String> first(String login, String code) {
    return Map.of("code", code, "login", login, "name", "Op", "password", "four unrelated words");
  }

  @Test
  void theCodeFromTheLogMakesTheFirstOperatorOnce() {
    try (RedressServer fresh = RedressServer.another()) {
      HttpUser somebody = fresh.stranger();
      assertThat(somebody.get("/setup").ok().path("needed").asBoolean()).isTrue();
      String code = Objects.requireNonNull(fresh.bean(SetupCode.class).current());
      somebody.post("/setup", first("eve", "AAAA-BBBB-CCCC-DDDD")).refused(403, "SETUP_CODE_WRONG");

      // What is refused for another reason does not use up the code.
      Map<String, String> weak = Map.of("code", code, "login", "op", "name", "Op", "password", "x");
      somebody.post("/setup", weak).refused(422, "PASSWORD_UNFIT");

      somebody.post("/setup", first("op", code)).ok();
      assertThat(somebody.get("/setup").ok().path("needed").asBoolean()).isFalse();
      somebody.post("/setup", first("eve", code)).refused(409, "ALREADY_SET_UP");
      somebody.post("/session", Map.of("login", "op", "password", "four unrelated words")).ok();
      assertThat(somebody.get("/accounts").ok().path("items")).hasSize(1);
    }
  }
}
