package dev.redress.accounts;

import dev.redress.kernel.Actor;
import dev.redress.kernel.Grants;
import dev.redress.kernel.Money;
import dev.redress.kernel.Permission;
import dev.redress.kernel.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is logged in.
 *
 * @param accountId id of the account; of the key, for a program
 * @param login what was typed to log in; the key's name, for a program
 * @param market null for platform staff
 * @param senior whether they lead the bench, and see how it does (F6)
 * @param permissions what a member of a merchant's staff may do (C8); null: whatever the role may
 * @param agreesOver the greatest refund they may agree to; null: what the policy lets any staff
 * @param party the shop's own id of the buyer or merchant; null for platform staff
 */
record Me(
    String accountId,
    String login,
    String name,
    Role role,
    @Nullable String market,
    @Nullable String party,
    String locale,
    String zone,
    boolean senior,
    @Nullable List<String> permissions,
    @Nullable Money agreesOver) {

  static Me of(Account account, boolean senior) {
    return new Me(
        account.id().text(),
        account.login(),
        account.name(),
        account.role(),
        orNull(account.market()),
        orNull(account.party()),
        account.locale(),
        account.zone(),
        senior,
        account.grants() == null ? null : codes(account.grants()),
        account.grants() == null ? null : account.grants().over());
  }

  static List<String> codes(Grants grants) {
    return grants.permissions().stream().map(Permission::code).toList();
  }

  /** A program has no language of its own; it says one with each request. */
  static Me program(Actor actor) {
    return new Me(
        actor.id(),
        actor.name(),
        actor.name(),
        actor.role(),
        orNull(actor.market()),
        orNull(actor.party()),
        "en",
        "UTC",
        false,
        null,
        null);
  }

  static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
