package dev.redress.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.HttpUser;
import dev.redress.RedressServer;
import dev.redress.kernel.Money;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Nothing in a request's JSON is guessed, and amounts and times have one form. */
@Tag("database")
class JsonAtTheDoorTest {

  private static final RedressServer REDRESS = RedressServer.running();

  private final JsonMapper json = REDRESS.bean(JsonMapper.class);
  private final HttpUser operator = REDRESS.as("operator", "", "");

  record Wish(Money amount, Instant at) {}

  @Test
  void amountsAreMinorUnitsAndTimesAreUtc() {
    String text =
        "{\"amount\":{\"currency\":\"CNY\",\"minor\":1299},\"at\":\"2026-03-01T08:00:00Z\"}";
    Wish wish = json.readValue(text, Wish.class);
    assertThat(wish)
        .isEqualTo(new Wish(Money.of("CNY", 1299), Instant.parse("2026-03-01T08:00:00Z")));
    assertThat(json.writeValueAsString(wish)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a text where a number belongs | {"currency":"CNY","minor":"12"}
          a fraction                    | {"currency":"CNY","minor":12.5}
          a whole number as a fraction  | {"currency":"CNY","minor":12.0}
          a number beyond all money     | {"currency":"CNY","minor":99999999999999999999}
          no number                     | {"currency":"CNY"}
          null                          | {"currency":"CNY","minor":null}
          no such currency              | {"currency":"XQQ","minor":1}
          a field nobody asked for      | {"currency":"CNY","minor":1,"major":1}
          a field twice                 | {"currency":"CNY","minor":1,"minor":2}
          something after the end       | {"currency":"CNY","minor":1} 2
          """)
  void amountsAreNotGuessed(String what, String text) {
    org.assertj.core.api.Assertions.assertThatExceptionOfType(JacksonException.class)
        .isThrownBy(() -> json.readValue(text, Money.class));
  }

  @Test
  void anUnknownFieldIsNamed() {
    String body = "{\"login\":\"x\",\"isAdmin\":true}";
    assertThat(
            operator
                .post("/accounts", body)
                .refused(400, "MALFORMED_REQUEST")
                .path("title")
                .asString())
        .contains("isAdmin");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nothing      | ''
          no JSON      | hello
          null         | null
          a list       | []
          half of it   | {"login":
          """)
  void whatIsNoObjectIsMalformed(String what, String body) {
    operator.post("/accounts", body).refused(400, "MALFORMED_REQUEST");
  }

  @Test
  void whatIsNestedBeyondReasonIsMalformed() {
    operator.post("/accounts", "[".repeat(10_000)).refused(400, "MALFORMED_REQUEST");
  }

  @Test
  void otherTypesThanJsonAreRefused() {
    operator
        .post("/accounts", "login=x", "form-1", "application/x-www-form-urlencoded")
        .refused(415, "UNSUPPORTED_MEDIA_TYPE");
    // That no form of another site can log anybody in stands on this.
    operator
        .post("/session", "{\"login\":\"x\",\"password\":\"y\"}", null, "text/plain")
        .refused(415, "UNSUPPORTED_MEDIA_TYPE");
  }
}
