package dev.redress.accounts;

import dev.redress.accounts.AccountCommand.CreateAccount;
import dev.redress.accounts.AccountCommand.DisableAccount;
import dev.redress.accounts.AccountCommand.Profile;
import dev.redress.accounts.AccountCommand.SetUp;
import dev.redress.accounts.AccountStore.StoredAccount;
import dev.redress.kernel.Actor;
import dev.redress.kernel.CommandLog;
import dev.redress.kernel.Envelope;
import dev.redress.kernel.Grants;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Receipt;
import dev.redress.kernel.Refusal;
import dev.redress.kernel.RefusedException;
import dev.redress.kernel.Role;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The door to accounts: opening, closing and finding them, and proving to be somebody. */
@Component
public class Accounts {

  private static final int SHORTEST_PASSWORD = 10;

  /** What BCrypt reads; the rest would be ignored in silence. */
  private static final int LONGEST_PASSWORD_BYTES = 72;

  private static final int MOST_OF_A_ROLE = 200;

  private final AccountStore store;
  private final CommandLog<AccountCommand, AccountFile, AccountEvent> log;
  private final PasswordEncoder passwords;
  private final Visitors visitors;
  private final LoginAttempts attempts;
  private final SetupCode setupCode;

  /**
   * What an unknown login's password is compared with, so that it takes as long as a known one's.
   */
  private final String nobody;

  Accounts(
      AccountStore store,
      CommandLog<AccountCommand, AccountFile, AccountEvent> log,
      PasswordEncoder passwords,
      Visitors visitors,
      LoginAttempts attempts,
      SetupCode setupCode) {
    this.store = store;
    this.log = log;
    this.passwords = passwords;
    this.visitors = visitors;
    this.attempts = attempts;
    this.setupCode = setupCode;
    this.nobody = encoded("nobody has this password");
  }

  /**
   * Opens an account. Refused: LOGIN_TAKEN, PASSWORD_UNFIT, a role nobody can log in as, a party
   * that does not fit the role.
   *
   * @param idempotencyKey null where a repeat is harmless because LOGIN_TAKEN answers it
   */
  public Receipt create(NewAccount wanted, Actor by, @Nullable String idempotencyKey) {
    Profile profile = wanted.profile();
    String hash = fitHash(profile.login(), wanted.password());
    return run(new CreateAccount(profile, hash), by, idempotencyKey);
  }

  /**
   * Opens the first operator's account with the code from the log. Refused: ALREADY_SET_UP,
   * SETUP_CODE_WRONG, TOO_MANY_ATTEMPTS.
   */
  Receipt setUp(NewAccount wanted, String code, String address) {
    require(!store.operated(), AccountRefusal.ALREADY_SET_UP);
    attempts.count("setup", address);
    Profile profile = wanted.profile();
    String hash = fitHash(profile.login(), wanted.password());
    require(setupCode.redeem(code), AccountRefusal.SETUP_CODE_WRONG);
    try {
      Receipt receipt = run(new SetUp(profile, hash), Actor.system("setup"), null);
      setupCode.used();
      return receipt;
    } catch (RuntimeException e) {
      setupCode.giveBack();
      throw e;
    }
  }

  /** Whether the first operator is still missing; if so, its code is in the log. */
  boolean needsSetUp() {
    boolean needed = !store.operated();
    if (needed) {
      setupCode.announce();
    }
    return needed;
  }

  /** Closes an account for good. Refused: NOT_FOUND, OWN_ACCOUNT, ALREADY_DISABLED. */
  public Receipt disable(LockKey id, Actor by, String idempotencyKey) {
    return run(new DisableAccount(id), by, idempotencyKey);
  }

  /**
   * C8: lets somebody in beside the merchant's owner. Refused: LOGIN_TAKEN, PASSWORD_UNFIT,
   * PERMISSION_MISSING, GRANT_NOT_YOURS, GRANT_AMOUNT_WRONG.
   */
  public Receipt openStaff(
      NewAccount wanted, Grants grants, Actor by, @Nullable String idempotencyKey) {
    Profile profile = wanted.profile();
    String hash = fitHash(profile.login(), wanted.password());
    return run(new AccountCommand.OpenStaff(profile, grants, hash), by, idempotencyKey);
  }

  /** C8. Refused: NOT_FOUND, OWN_ACCOUNT and what {@link #openStaff} refuses. */
  Receipt changeGrants(LockKey id, Grants grants, Actor by, String idempotencyKey) {
    return run(new AccountCommand.ChangeGrants(id, grants), by, idempotencyKey);
  }

  /** C8. Refused: NOT_FOUND, OWN_ACCOUNT, ALREADY_DISABLED, PERMISSION_MISSING. */
  Receipt disableStaff(LockKey id, Actor by, String idempotencyKey) {
    return run(new AccountCommand.DisableStaff(id), by, idempotencyKey);
  }

  List<Account> ofMerchant(Actor merchant) {
    return store.ofMerchant(merchant.market(), merchant.party());
  }

  /**
   * Who has this login and password. Refused: TOO_MANY_ATTEMPTS before the password is even looked
   * at, BAD_CREDENTIALS for whatever does not fit, without telling what.
   */
  Account logIn(String login, String password, String address) {
    String read = NewAccount.normalised(login);
    attempts.count(read, address);
    Optional<StoredAccount> found = store.account(Account.idOf(read));
    String hash = found.map(StoredAccount::passwordHash).orElse(nobody);
    boolean fits = password.length() <= LONGEST_PASSWORD_BYTES && passwords.matches(password, hash);
    Optional<Account> account = found.map(StoredAccount::account).filter(Account::isOpen);
    require(fits && account.isPresent(), AccountRefusal.BAD_CREDENTIALS);
    attempts.succeeded(read, address);
    return account.orElseThrow();
  }

  Optional<Account> find(LockKey id) {
    return visitors.account(id);
  }

  /** Everybody of this role who can log in, by login; at most 200. */
  public List<Account> openOf(Role role) {
    return store.openOf(role, MOST_OF_A_ROLE);
  }

  List<Account> after(String login, int limit) {
    return store.accountsAfter(login, limit);
  }

  private Receipt run(AccountCommand command, Actor by, @Nullable String idempotencyKey) {
    Receipt receipt = log.run(Envelope.of(command, by, idempotencyKey)).orThrow();
    visitors.forget(command.key());
    return receipt;
  }

  private String fitHash(String login, String password) {
    int characters = password.codePointCount(0, password.length());
    int bytes = password.getBytes(StandardCharsets.UTF_8).length;
    boolean fit =
        characters >= SHORTEST_PASSWORD
            && bytes <= LONGEST_PASSWORD_BYTES
            && !NewAccount.normalised(password).equals(login);
    require(fit, AccountRefusal.PASSWORD_UNFIT);
    return encoded(password);
  }

  private String encoded(String password) {
    return java.util.Objects.requireNonNull(passwords.encode(password));
  }

  private static void require(boolean holds, Refusal otherwise) {
    if (!holds) {
      throw new RefusedException(otherwise.with());
    }
  }
}
