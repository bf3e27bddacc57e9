package dev.redress.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.HttpAnswer;
import dev.redress.HttpUser;
import dev.redress.RedressServer;
import dev.redress.kernel.Journal;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Role;
import dev.redress.launch.TestDatabase;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Where returns go when a merchant names no address (C1, C2). */
@Tag("database")
class ReturnAddressTest {

  private static final RedressServer REDRESS = RedressServer.running();
  private static final String PATH = "/merchant/return-address";
  private static final Map<String, String> HAMBURG =
      Map.of(
          "recipient", " Nordlicht, Retouren ",
          "phone", "+49 40 5550-1410",
          "address", "Speicherstr. 14\n20457 Hamburg");

  @Test
  void c2TheMerchantSaysItItselfAndOneKeySaysItOnce() {
    HttpUser merchant = merchant("ra-once");
    assertThat(merchant.get(PATH).ok().path("version").asLong()).isZero();
    assertThat(merchant.get(PATH).ok().path("text").asString()).isEmpty();

    JsonNode first = merchant.post(PATH, HAMBURG, "one key").ok();
    assertThat(first.path("version").asLong()).isEqualTo(1);
    assertThat(merchant.post(PATH, HAMBURG, "one key").ok()).isEqualTo(first);
    JsonNode again = merchant.post(PATH, HAMBURG, "another key").ok();
    assertThat(again.path("events")).as("the same address is no change").isEmpty();

    JsonNode view = merchant.get(PATH).ok();
    assertThat(view.path("recipient").asString()).isEqualTo("Nordlicht, Retouren");
    assertThat(view.path("text").asString())
        .isEqualTo("Nordlicht, Retouren +49 40 5550-1410\nSpeicherstr. 14\n20457 Hamburg");
    LockKey id = ReturnAddressCommand.id("DE", "ra-once");
    assertThat(REDRESS.bean(Journal.class).of(id, id.text()).stream().map(JournalEntry::type))
        .containsExactly("ReturnAddressSet");
  }

  @Test
  void c2WhoeverLookedAtAnOlderVersionIsToldSo() {
    HttpUser merchant = merchant("ra-version");
    merchant.post(PATH, HAMBURG).ok();
    Map<String, String> other =
        Map.of("recipient", "R", "phone", "030 123456", "address", "Weserstr. 77, Berlin");
    send(merchant, other, "\"0\"").refused(412, "VERSION_MISMATCH");
    assertThat(send(merchant, other, "\"1\"").ok().path("version").asLong()).isEqualTo(2);
  }

  @Test
  void c2WhatAParcelCannotBeSentToIsRefused() {
    HttpUser merchant = merchant("ra-unfit");
    merchant.post(PATH, with("recipient", " ")).refused(422, "RETURN_ADDRESS_INCOMPLETE");
    merchant.post(PATH, with("phone", "")).refused(422, "RETURN_ADDRESS_INCOMPLETE");
    merchant.post(PATH, Map.of()).refused(422, "RETURN_ADDRESS_INCOMPLETE");
    merchant.post(PATH, with("address", "x".repeat(301))).refused(422, "RETURN_ADDRESS_TOO_LONG");
    merchant.post(PATH, with("phone", "call me")).refused(422, "RETURN_PHONE_WRONG");
    merchant.post(PATH, with("phone", "(--) 1234")).refused(422, "RETURN_PHONE_WRONG");
    assertThat(merchant.get(PATH).ok().path("version").asLong()).isZero();
  }

  @Test
  void aMerchantSpeaksForItselfInItsOwnMarketOnly() {
    merchant("ra-own").post(PATH, HAMBURG).ok();
    for (HttpUser other :
        List.of(merchant("ra-stranger"), REDRESS.program(Role.MERCHANT, "CN", "ra-own"))) {
      assertThat(other.get(PATH).ok().path("version").asLong()).isZero();
    }
    HttpUser program = REDRESS.program(Role.MERCHANT, "DE", "ra-own");
    assertThat(program.get(PATH).ok().path("version").asLong()).isEqualTo(1);
  }

  /** Rows that an operator once put in by hand get the id that the code derives. */
  @Test
  void theMigrationDerivesTheIdAsTheCodeDoes() {
    String derived =
        JdbcClient.create(TestDatabase.migrated().dataSource())
            .sql(
                """
                select encode(
                      set_byte(
                        set_byte(n.hash, 6, (get_byte(n.hash, 6) & 15) | 128),
                        8, (get_byte(n.hash, 8) & 63) | 128),
                      'hex')
                from (select substr(sha256(convert_to(
                  concat_ws(E'\\n', 'return-address', 'CN', '素一'), 'UTF8')), 1, 16) as hash) n
                """)
            .query(String.class)
            .single();
    assertThat(derived).isEqualTo(ReturnAddressCommand.id("CN", "素一").text());
  }

  private static Map<String, String> with(String field, String value) {
    Map<String, String> changed = new java.util.HashMap<>(HAMBURG);
    changed.put(field, value);
    return changed;
  }

  private static HttpAnswer send(HttpUser who, Map<String, String> body, String ifMatch) {
    return who.send(
        "POST",
        PATH,
        BodyPublishers.ofString(
            tools.jackson.databind.json.JsonMapper.shared().writeValueAsString(body)),
        List.of(
            "Content-Type",
            "application/json",
            "Idempotency-Key",
            "if-" + ifMatch,
            "If-Match",
            ifMatch));
  }

  private static HttpUser merchant(String party) {
    return REDRESS.as("merchant", "DE", party);
  }
}
