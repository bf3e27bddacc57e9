package dev.redress.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.accounts.AccountCommand.CreateAccount;
import dev.redress.accounts.AccountCommand.DisableAccount;
import dev.redress.accounts.AccountCommand.IssueKey;
import dev.redress.accounts.AccountCommand.Profile;
import dev.redress.accounts.AccountCommand.RevokeKey;
import dev.redress.accounts.AccountCommand.RotateKey;
import dev.redress.accounts.AccountCommand.SetUp;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Decision;
import dev.redress.kernel.Decision.Accept;
import dev.redress.kernel.Decision.Refuse;
import dev.redress.kernel.Event;
import dev.redress.kernel.Hash;
import dev.redress.kernel.Json;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Role;
import dev.redress.kernel.Stamped;
import dev.redress.kernel.StreamHead;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One row per accepted command and per refusal of this room's rules. */
class AccountRulesTest {

  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
  private static final Profile BUYER = profile(Role.BUYER, "CN", "b1");
  private static final LockKey KEY = LockKey.named("api-key", "test", "1");
  private static final Actor OPERATOR = new Actor(Role.OPERATOR, "op", "op", "", "");
  private static final Actor SELF = new Actor(Role.OPERATOR, BUYER.id().text(), "self", "", "");

  private static final AccountFile NOTHING = nothing(false);
  private static final AccountFile OPERATED = nothing(true);
  private static final AccountFile OPEN = after(NOTHING, new CreateAccount(BUYER, "{x}y"));
  private static final AccountFile DISABLED = after(OPEN, new DisableAccount(BUYER.id()));
  private static final AccountFile GOOD = after(NOTHING, key(Role.INTEGRATION, "", ""));
  private static final AccountFile REVOKED = after(GOOD, new RevokeKey(KEY));

  static Stream<Arguments> rows() {
    return Stream.of(
        row("a buyer", NOTHING, create(Role.BUYER, "CN", "b1"), "AccountCreated"),
        row("staff", NOTHING, create(Role.ARBITRATOR, "", ""), "AccountCreated"),
        row("a role nobody logs in as", NOTHING, create(Role.SYSTEM, "", ""), "ROLE_WITHOUT_LOGIN"),
        row("a program", NOTHING, create(Role.INTEGRATION, "", ""), "ROLE_WITHOUT_LOGIN"),
        row("a buyer of nowhere", NOTHING, create(Role.BUYER, "", "b1"), "PARTY_MISSING"),
        row("nobody's merchant", NOTHING, create(Role.MERCHANT, "CN", ""), "PARTY_MISSING"),
        row("of no such market", NOTHING, create(Role.BUYER, "XX", "b1"), "MARKET_UNKNOWN"),
        row("a key of no market", NOTHING, key(Role.MERCHANT, "cn", "m1"), "MARKET_UNKNOWN"),
        row("staff of a market", NOTHING, create(Role.OPERATOR, "CN", ""), "PARTY_NOT_ALLOWED"),
        row("a partisan", NOTHING, create(Role.ARBITRATOR, "CN", "m1"), "PARTY_NOT_ALLOWED"),
        row("a login twice", OPEN, create(Role.BUYER, "CN", "b2"), "LOGIN_TAKEN"),
        row("the first operator", NOTHING, setUp(), "AccountCreated"),
        row("a second first operator", OPERATED, setUp(), "ALREADY_SET_UP"),
        row("closing", OPEN, new DisableAccount(BUYER.id()), "AccountDisabled"),
        row("closing twice", DISABLED, new DisableAccount(BUYER.id()), "ALREADY_DISABLED"),
        row("closing nothing", NOTHING, new DisableAccount(BUYER.id()), "NOT_FOUND"),
        row("closing a key", GOOD, new DisableAccount(KEY), "NOT_FOUND"),
        row("a shop's key", NOTHING, key(Role.INTEGRATION, "", ""), "KeyIssued"),
        row("a shop of a market", NOTHING, key(Role.INTEGRATION, "CN", ""), "PARTY_NOT_ALLOWED"),
        row("a merchant's key", NOTHING, key(Role.MERCHANT, "CN", "m1"), "KeyIssued"),
        row("nobody's key", NOTHING, key(Role.MERCHANT, "CN", ""), "PARTY_MISSING"),
        row("a partisan shop", NOTHING, key(Role.INTEGRATION, "CN", "m1"), "PARTY_NOT_ALLOWED"),
        row("a ruling program", NOTHING, key(Role.ARBITRATOR, "", ""), "ROLE_WITHOUT_KEY"),
        row("a key for an hour", NOTHING, key(NOW.plusSeconds(3600)), "KeyIssued"),
        row("a key that ended", NOTHING, key(NOW.minusSeconds(1)), "KEY_END_PAST"),
        row("a key that ends now", NOTHING, key(NOW), "KEY_END_PAST"),
        row("rotating", GOOD, rotate(null, null), "KeyRotated"),
        row("rotating in peace", GOOD, rotate(NOW.plusSeconds(60), null), "KeyRotated"),
        row("ending the old before now", GOOD, rotate(NOW, null), "KEY_END_PAST"),
        row("ending the new before now", GOOD, rotate(null, NOW), "KEY_END_PAST"),
        row("rotating what is revoked", REVOKED, rotate(null, null), "ALREADY_REVOKED"),
        row("rotating nothing", NOTHING, rotate(null, null), "NOT_FOUND"),
        row("revoking", GOOD, new RevokeKey(KEY), "KeyRevoked"),
        row("revoking twice", REVOKED, new RevokeKey(KEY), "ALREADY_REVOKED"),
        row("revoking nothing", NOTHING, new RevokeKey(KEY), "NOT_FOUND"),
        row("revoking a person", OPEN, new RevokeKey(BUYER.id()), "NOT_FOUND"));
  }

  @ParameterizedTest(name = "{0}: {3}")
  @MethodSource("rows")
  void decides(String what, AccountFile file, AccountCommand command, String outcome) {
    assertThat(outcome(AccountRules.decide(file, command, OPERATOR, NOW))).isEqualTo(outcome);
  }

  @org.junit.jupiter.api.Test
  void nobodyClosesTheirOwnAccount() {
    Decision<AccountEvent> decision =
        AccountRules.decide(OPEN, new DisableAccount(BUYER.id()), SELF, NOW);
    assertThat(outcome(decision)).isEqualTo("OWN_ACCOUNT");
  }

  /** An overlap is no way to make a key live longer than it was issued for. */
  @org.junit.jupiter.api.Test
  void anOldSecretEndsWhenItWasToEnd() {
    Instant end = NOW.plusSeconds(10);
    AccountFile ending = after(NOTHING, key(end));
    AccountFile rotated = after(ending, rotate(NOW.plusSeconds(3600), NOW.plusSeconds(7200)));
    assertThat(rotated.apiKey().previousUntil()).isEqualTo(end);
    assertThat(rotated.apiKey().expiresAt()).isEqualTo(NOW.plusSeconds(7200));
  }

  @org.junit.jupiter.api.Test
  void nothingSecretGetsIntoTheJournalOrTheIdempotencyKey() {
    Hash secret = Hash.sum(new byte[] {1});
    assertThat(Json.write(new CreateAccount(BUYER, "{bcrypt}hash"))).doesNotContain("bcrypt");
    assertThat(Json.write(created("{bcrypt}hash"))).doesNotContain("bcrypt");
    assertThat(Json.write(new AccountEvent.KeyIssued("n", Role.INTEGRATION, "", "", null, secret)))
        .doesNotContain(secret.hex());
    assertThat(Json.write(new AccountEvent.KeyRotated(NOW, null, secret)))
        .doesNotContain(secret.hex());
    assertThat(Json.read(Json.write(created("x")), AccountEvent.AccountCreated.class))
        .isEqualTo(created(null));
  }

  private static AccountEvent.AccountCreated created(String hash) {
    return new AccountEvent.AccountCreated(
        "li", "Li", Role.BUYER, "CN", "b1", "zh-CN", "Asia/Shanghai", null, hash);
  }

  private static Arguments row(
      String what, AccountFile file, AccountCommand command, String outcome) {
    return Arguments.of(what, file, command, outcome);
  }

  private static String outcome(Decision<AccountEvent> decision) {
    return switch (decision) {
      case Accept<AccountEvent>(List<AccountEvent> events) ->
          events.stream().map(Event::type).collect(Collectors.joining(" "));
      case Refuse<AccountEvent> refuse -> refuse.refused().reason().name();
    };
  }

  private static AccountFile after(AccountFile file, AccountCommand command) {
    AccountFile state = file;
    if (AccountRules.decide(file, command, OPERATOR, NOW)
        instanceof Accept<AccountEvent>(List<AccountEvent> events)) {
      for (AccountEvent event : events) {
        StreamHead head = new StreamHead(file.id().text(), state.head().version() + 1, Hash.NONE);
        state = AccountRules.evolve(state, new Stamped<>(head, NOW, OPERATOR, event));
      }
    }
    assertThat(state).isNotEqualTo(file);
    return state;
  }

  private static AccountFile nothing(boolean operated) {
    return new AccountFile(BUYER.id(), null, null, operated);
  }

  private static Profile profile(Role role, String market, String party) {
    return new Profile("li", "Li", role, market, party, "zh-CN", "Asia/Shanghai");
  }

  private static AccountCommand create(Role role, String market, String party) {
    return new CreateAccount(profile(role, market, party), "{x}y");
  }

  private static AccountCommand setUp() {
    return new SetUp(profile(Role.OPERATOR, "", ""), "{x}y");
  }

  private static AccountCommand key(Role role, String market, String party) {
    return new IssueKey(KEY, "shop", role, market, party, null, Hash.NONE);
  }

  private static AccountCommand key(Instant expiresAt) {
    return new IssueKey(KEY, "shop", Role.INTEGRATION, "", "", expiresAt, Hash.NONE);
  }

  private static AccountCommand rotate(Instant oldUntil, Instant expiresAt) {
    return new RotateKey(KEY, oldUntil, expiresAt, Hash.NONE);
  }
}
