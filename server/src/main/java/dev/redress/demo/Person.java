package dev.redress.demo;

import dev.redress.accounts.Account;
import dev.redress.accounts.NewAccount;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Grants;
import dev.redress.kernel.Role;
import dev.redress.orders.Party;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in the demo marketplace.
 *
 * @param id the shop's own id of a buyer or merchant; empty for platform staff
 * @param market of a buyer or merchant; empty for platform staff
 * @param login empty: one of the many who cannot be tried out
 * @param grants what a member of a merchant's staff may do (C8); null: everything
 */
record Person(
    Role role, String id, String name, String market, String login, @Nullable Grants grants) {

  /** Everybody knows it, and only the demo has it. */
  static final String PASSWORD = "redress-demo";

  static Person buyer(String market, String id, String name, String login) {
    return new Person(Role.BUYER, id, name, market, login, null);
  }

  static Person merchant(String market, String id, String name, String login) {
    return new Person(Role.MERCHANT, id, name, market, login, null);
  }

  static Person staff(Role role, String name, String login) {
    return new Person(role, "", name, "", login, null);
  }

  Person within(@Nullable Grants some) {
    return new Person(role, id, name, market, login, some);
  }

  /** As whom this person acts: the same as when logged in. */
  Actor actor() {
    String account = login.isEmpty() ? "demo-" + id : Account.idOf(login).text();
    return new Actor(role, account, name, market, id).within(grants);
  }

  Party party() {
    return new Party(id, name);
  }

  boolean speaksChinese() {
    return !"DE".equals(market);
  }

  DemoLogin shown() {
    return new DemoLogin(login, PASSWORD, role, name, market);
  }

  NewAccount account() {
    return id.isEmpty()
        ? NewAccount.staff(login, PASSWORD, name, role)
        : NewAccount.staff(login, PASSWORD, name, role).acting(market, id);
  }
}
