package dev.redress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.accounts.Accounts;
import dev.redress.accounts.NewAccount;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Role;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** T1: a sentence tells the deadline in the zone in which its reader's countdown runs. */
@Tag("database")
class ReaderZoneTest {

  private static final RedressServer REDRESS = RedressServer.running();
  private static final String PASSWORD = "a long password";

  @Test
  void t1_everybodyReadsTheDeadlineInTheZoneOfTheirAccount() {
    OwnedThings things = OwnedThings.on(REDRESS);
    String path = "/cases/" + things.caseNumber();

    HttpUser traveller = traveller("zone-traveller", "Asia/Kolkata");
    assertThat(headline(traveller, path)).contains("(UTC+5:30)").doesNotContain("(UTC+8)");

    HttpUser merchant = REDRESS.as("merchant", OwnedThings.MARKET, OwnedThings.MERCHANT);
    assertThat(headline(merchant, path)).contains("(UTC+8)");

    HttpUser program = REDRESS.program(Role.BUYER, OwnedThings.MARKET, OwnedThings.BUYER);
    assertThat(headline(program, path)).as("a program has no zone").contains("(UTC+8)");
  }

  private static String headline(HttpUser who, String path) {
    return who.get(path).ok().path("headline").asString();
  }

  private static HttpUser traveller(String login, String zone) {
    NewAccount wanted =
        new NewAccount(
            login,
            "A traveller",
            PASSWORD,
            Role.BUYER,
            OwnedThings.MARKET,
            OwnedThings.BUYER,
            "en",
            zone);
    REDRESS.bean(Accounts.class).create(wanted, Actor.system("test"), null);
    HttpUser user = REDRESS.stranger();
    user.post("/session", Map.of("login", login, "password", PASSWORD)).ok();
    return user;
  }
}
