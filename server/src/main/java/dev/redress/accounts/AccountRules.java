package dev.redress.accounts;

import dev.redress.accounts.AccountCommand.CreateAccount;
import dev.redress.accounts.AccountCommand.DisableAccount;
import dev.redress.accounts.AccountCommand.IssueKey;
import dev.redress.accounts.AccountCommand.Profile;
import dev.redress.accounts.AccountCommand.RevokeKey;
import dev.redress.accounts.AccountCommand.RotateKey;
import dev.redress.accounts.AccountCommand.SetUp;
import dev.redress.accounts.AccountEvent.AccountCreated;
import dev.redress.accounts.AccountEvent.AccountDisabled;
import dev.redress.accounts.AccountEvent.KeyIssued;
import dev.redress.accounts.AccountEvent.KeyRevoked;
import dev.redress.accounts.AccountEvent.KeyRotated;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Decision;
import dev.redress.kernel.Grants;
import dev.redress.kernel.KernelRefusal;
import dev.redress.kernel.Market;
import dev.redress.kernel.Refused;
import dev.redress.kernel.Role;
import dev.redress.kernel.Stamped;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules of accounts and keys; pure. */
final class AccountRules {

  private static final Set<Role> PARTIES = EnumSet.of(Role.BUYER, Role.MERCHANT);
  private static final Set<Role> STAFF =
      EnumSet.of(Role.SERVICE_AGENT, Role.ARBITRATOR, Role.OPERATOR);

  private AccountRules() {}

  static Decision<AccountEvent> decide(
      AccountFile file, AccountCommand command, Actor actor, Instant now) {
    return switch (command) {
      case SetUp(Profile profile, String hash) ->
          file.operated()
              ? Decision.refuse(AccountRefusal.ALREADY_SET_UP)
              : create(file, profile, null, hash);
      case CreateAccount(Profile profile, String hash) -> create(file, profile, null, hash);
      case DisableAccount disable -> disable(file, actor);
      case AccountCommand.OpenStaff(Profile profile, Grants grants, String hash) ->
          StaffRules.open(file, profile, grants, hash, actor);
      case AccountCommand.ChangeGrants change -> StaffRules.change(file, change, actor);
      case AccountCommand.DisableStaff gone -> StaffRules.disable(file, actor);
      case IssueKey issue -> issue(issue, now);
      case RotateKey rotate -> rotate(file, rotate, now);
      case RevokeKey revoke -> revoke(file);
    };
  }

  static Decision<AccountEvent> create(
      AccountFile file, Profile of, @Nullable Grants grants, String hash) {
    if (!PARTIES.contains(of.role()) && !STAFF.contains(of.role())) {
      return Decision.refuse(AccountRefusal.ROLE_WITHOUT_LOGIN, "role", of.role());
    }
    Optional<Refused> misfit = misfit(of.role(), of.market(), of.party());
    if (misfit.isPresent()) {
      return new Decision.Refuse<>(misfit.get());
    }
    if (file.account() != null) {
      return Decision.refuse(AccountRefusal.LOGIN_TAKEN, "login", of.login());
    }
    return Decision.accept(
        new AccountCreated(
            of.login(),
            of.name(),
            of.role(),
            of.market(),
            of.party(),
            of.locale(),
            of.zone(),
            grants,
            hash));
  }

  /** A buyer or merchant is somebody's party in a market; staff and programs are nobody's. */
  private static Optional<Refused> misfit(Role role, String market, String party) {
    if (PARTIES.contains(role)) {
      if (market.isEmpty() || party.isEmpty()) {
        return Optional.of(AccountRefusal.PARTY_MISSING.with("role", role));
      }
      return Market.of(market).isEmpty()
          ? Optional.of(Market.unknown(AccountRefusal.MARKET_UNKNOWN, market))
          : Optional.empty();
    }
    return market.isEmpty() && party.isEmpty()
        ? Optional.empty()
        : Optional.of(AccountRefusal.PARTY_NOT_ALLOWED.with("role", role));
  }

  static Decision<AccountEvent> disable(AccountFile file, Actor actor) {
    Account account = file.account();
    if (account == null) {
      return Decision.refuse(KernelRefusal.NOT_FOUND);
    }
    if (actor.id().equals(account.id().text())) {
      return Decision.refuse(AccountRefusal.OWN_ACCOUNT);
    }
    return account.isOpen()
        ? Decision.accept(new AccountDisabled())
        : Decision.refuse(AccountRefusal.ALREADY_DISABLED);
  }

  private static Decision<AccountEvent> issue(IssueKey issue, Instant now) {
    if (issue.role() != Role.INTEGRATION && !PARTIES.contains(issue.role())) {
      return Decision.refuse(AccountRefusal.ROLE_WITHOUT_KEY, "role", issue.role());
    }
    Optional<Refused> misfit = misfit(issue.role(), issue.market(), issue.party());
    if (misfit.isPresent()) {
      return new Decision.Refuse<>(misfit.get());
    }
    if (isPast(issue.expiresAt(), now)) {
      return Decision.refuse(AccountRefusal.KEY_END_PAST);
    }
    return Decision.accept(
        new KeyIssued(
            issue.keyName(),
            issue.role(),
            issue.market(),
            issue.party(),
            issue.expiresAt(),
            issue.secretHash()));
  }

  private static boolean isPast(@Nullable Instant end, Instant now) {
    return end != null && !end.isAfter(now);
  }

  /** The old secret never outlives the end it was issued with. */
  private static Decision<AccountEvent> rotate(AccountFile file, RotateKey rotate, Instant now) {
    ApiKey key = file.apiKey();
    if (key == null) {
      return Decision.refuse(KernelRefusal.NOT_FOUND);
    }
    if (key.revokedAt() != null) {
      return Decision.refuse(AccountRefusal.ALREADY_REVOKED);
    }
    if (isPast(rotate.expiresAt(), now) || isPast(rotate.oldUntil(), now)) {
      return Decision.refuse(AccountRefusal.KEY_END_PAST);
    }
    Instant wanted = Objects.requireNonNullElse(rotate.oldUntil(), now);
    Instant end = key.expiresAt();
    Instant until = end != null && end.isBefore(wanted) ? end : wanted;
    return Decision.accept(new KeyRotated(until, rotate.expiresAt(), rotate.secretHash()));
  }

  private static Decision<AccountEvent> revoke(AccountFile file) {
    if (file.apiKey() == null) {
      return Decision.refuse(KernelRefusal.NOT_FOUND);
    }
    return file.apiKey().revokedAt() == null
        ? Decision.accept(new KeyRevoked())
        : Decision.refuse(AccountRefusal.ALREADY_REVOKED);
  }

  static AccountFile evolve(AccountFile file, Stamped<AccountEvent> stamped) {
    return switch (stamped.event()) {
      case AccountCreated of -> file.with(created(file, of, stamped));
      case AccountEvent.GrantsChanged(Grants grants) ->
          file.with(Objects.requireNonNull(file.account()).granted(grants, stamped.head()));
      case AccountDisabled gone ->
          file.with(Objects.requireNonNull(file.account()).disabled(stamped.at(), stamped.head()));
      case KeyIssued of ->
          file.with(
              new ApiKey(
                  file.id(),
                  of.name(),
                  of.role(),
                  of.market(),
                  of.party(),
                  stamped.at(),
                  of.expiresAt(),
                  null,
                  null,
                  stamped.head()));
      case KeyRotated of ->
          file.with(
              Objects.requireNonNull(file.apiKey())
                  .rotated(of.expiresAt(), of.previousUntil(), stamped.head()));
      case KeyRevoked gone ->
          file.with(Objects.requireNonNull(file.apiKey()).revoked(stamped.at(), stamped.head()));
    };
  }

  private static Account created(
      AccountFile file, AccountCreated of, Stamped<AccountEvent> stamped) {
    return new Account(
        file.id(),
        of.login(),
        of.name(),
        of.role(),
        of.market(),
        of.party(),
        of.locale(),
        of.zone(),
        stamped.at(),
        of.grants(),
        null,
        stamped.head());
  }

  static String stateOf(AccountFile file) {
    if (file.account() != null) {
      return file.account().isOpen() ? "OPEN" : "DISABLED";
    }
    return file.apiKey() == null || file.apiKey().revokedAt() == null ? "GOOD" : "REVOKED";
  }
}
