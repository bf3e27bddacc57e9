package dev.redress.accounts;

import dev.redress.kernel.Actor;
import dev.redress.kernel.BadInput;
import dev.redress.kernel.Grants;
import dev.redress.kernel.Money;
import dev.redress.kernel.Needs;
import dev.redress.kernel.Permission;
import dev.redress.kernel.Receipt;
import dev.redress.kernel.Role;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** C8: a merchant's own people, for its owner and whoever the owner lets do this. */
@RestController
@RequestMapping("/api/v1/merchant/staff")
@RolesAllowed("MERCHANT")
@Needs(Permission.STAFF)
class StaffHttp {

  private final Accounts accounts;

  StaffHttp(Accounts accounts) {
    this.accounts = accounts;
  }

  /**
   * What a member may do.
   *
   * @param permissions codes: cases.read, cases.answer, refunds.agree, chat, staff
   * @param agreesOver {@code refunds.agree.over}: the greatest refund they may agree to; null: as
   *     much as the policy lets any staff
   */
  record GrantsRequest(@Nullable List<@Nullable String> permissions, @Nullable Money agreesOver) {

    Grants read(Actor by) {
      Set<Permission> read = EnumSet.noneOf(Permission.class);
      for (String code : Objects.requireNonNullElse(permissions, List.<@Nullable String>of())) {
        read.add(
            Permission.find(Objects.requireNonNullElse(code, ""))
                .orElseThrow(
                    () ->
                        new BadInput(
                            "permissions: cases.read, cases.answer, refunds.agree, chat and staff"
                                + " are expected.")));
      }
      return new Grants(read, agreesOver, by.name());
    }
  }

  /** Somebody to let in. */
  record StaffRequest(
      String login,
      String name,
      String password,
      @Nullable List<@Nullable String> permissions,
      @Nullable Money agreesOver) {

    NewAccount read(Actor by) {
      return new NewAccount(
          Fields.required("login", login, 200),
          Fields.required("name", name, 80),
          Fields.password(password),
          Role.MERCHANT,
          by.market(),
          by.party(),
          null,
          null);
    }

    Grants grants(Actor by) {
      return new GrantsRequest(permissions, agreesOver).read(by);
    }

    /** Without the password, so that it never gets into a log. */
    @Override
    public String toString() {
      return login;
    }
  }

  /**
   * One of the merchant's people.
   *
   * @param permissions null: the owner, who may do everything
   * @param disabledAt from when it is closed; null: open
   */
  record StaffView(
      String id,
      String login,
      String name,
      @Nullable List<String> permissions,
      @Nullable Money agreesOver,
      Instant createdAt,
      @Nullable Instant disabledAt) {

    static StaffView of(Account account) {
      Grants grants = account.grants();
      return new StaffView(
          account.id().text(),
          account.login(),
          account.name(),
          grants == null ? null : Me.codes(grants),
          grants == null ? null : grants.over(),
          account.createdAt(),
          account.disabledAt());
    }
  }

  record StaffPage(List<StaffView> items) {}

  /** The owner first, then by login. */
  @GetMapping
  StaffPage list(Actor merchant) {
    return new StaffPage(accounts.ofMerchant(merchant).stream().map(StaffView::of).toList());
  }

  /** Lets somebody in. */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Receipt open(
      @RequestBody StaffRequest wanted,
      @RequestHeader("Idempotency-Key") String key,
      Actor merchant) {
    return accounts.openStaff(wanted.read(merchant), wanted.grants(merchant), merchant, key);
  }

  /** Says anew what somebody may do; it counts within seconds. */
  @PostMapping("/{id}/grant")
  Receipt grant(
      @PathVariable String id,
      @RequestBody GrantsRequest wanted,
      @RequestHeader("Idempotency-Key") String key,
      Actor merchant) {
    return accounts.changeGrants(Paging.id(id), wanted.read(merchant), merchant, key);
  }

  /** Lets somebody in no more; what they did keeps their name. */
  @PostMapping("/{id}/disable")
  Receipt disable(
      @PathVariable String id, @RequestHeader("Idempotency-Key") String key, Actor merchant) {
    return accounts.disableStaff(Paging.id(id), merchant, key);
  }
}
