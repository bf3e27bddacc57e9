package dev.redress.accounts;

import dev.redress.kernel.Actor;
import dev.redress.kernel.BadInput;
import dev.redress.kernel.Receipt;
import dev.redress.kernel.Role;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accounts, for operators. */
@RestController
@RequestMapping("/api/v1/accounts")
@RolesAllowed("OPERATOR")
class AccountHttp {

  private final Accounts accounts;

  AccountHttp(Accounts accounts) {
    this.accounts = accounts;
  }

  /** An account to open; market and party for buyers and merchants only. */
  record AccountRequest(
      String login,
      String name,
      String password,
      Role role,
      @Nullable String market,
      @Nullable String party,
      @Nullable String locale,
      @Nullable String zone) {

    NewAccount read() {
      if (role == null) {
        throw new BadInput("role: BUYER, MERCHANT, ARBITRATOR or OPERATOR is expected.");
      }
      return new NewAccount(
          Fields.required("login", login, 200),
          Fields.required("name", name, 80),
          Fields.password(password),
          role,
          market,
          party,
          locale,
          zone);
    }

    /** Without the password, so that it never gets into a log. */
    @Override
    public String toString() {
      return login;
    }
  }

  /**
   * @param disabledAt from when it is closed; null: open
   */
  record AccountView(
      String id,
      String login,
      String name,
      Role role,
      @Nullable String market,
      @Nullable String party,
      String locale,
      String zone,
      Instant createdAt,
      @Nullable Instant disabledAt) {

    static AccountView of(Account account) {
      return new AccountView(
          account.id().text(),
          account.login(),
          account.name(),
          account.role(),
          Me.orNull(account.market()),
          Me.orNull(account.party()),
          account.locale(),
          account.zone(),
          account.createdAt(),
          account.disabledAt());
    }
  }

  record AccountPage(List<AccountView> items, @Nullable String next) {}

  /** Accounts in order of login. */
  @GetMapping
  AccountPage list(
      @RequestParam(defaultValue = "") String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    int most = Paging.limit(limit);
    List<Account> found = accounts.after(Paging.read(cursor), most);
    String next = found.size() < most ? null : Paging.write(found.getLast().login());
    return new AccountPage(found.stream().map(AccountView::of).toList(), next);
  }

  /** Opens an account. */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Receipt create(
      @RequestBody AccountRequest wanted,
      @RequestHeader("Idempotency-Key") String key,
      Actor operator) {
    return accounts.create(wanted.read(), operator, key);
  }

  /** Closes an account for good. */
  @PostMapping("/{id}/disable")
  Receipt disable(
      @PathVariable String id, @RequestHeader("Idempotency-Key") String key, Actor operator) {
    return accounts.disable(Paging.id(id), operator, key);
  }
}
