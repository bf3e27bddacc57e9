package dev.redress.accounts;

import dev.redress.accounts.AccountCommand.ChangeGrants;
import dev.redress.accounts.AccountCommand.Profile;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Decision;
import dev.redress.kernel.Grants;
import dev.redress.kernel.KernelRefusal;
import dev.redress.kernel.Market;
import dev.redress.kernel.Permission;
import dev.redress.kernel.Refused;
import dev.redress.kernel.Role;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** C8: who may let staff in, change what it may do, and see it off. Pure. */
final class StaffRules {

  private StaffRules() {}

  static Decision<AccountEvent> open(
      AccountFile file, Profile profile, Grants grants, String hash, Actor actor) {
    boolean own =
        profile.role() == Role.MERCHANT
            && actor.is(Role.MERCHANT, profile.market(), profile.party());
    if (!own) {
      return Decision.refuse(KernelRefusal.FORBIDDEN);
    }
    return mayGive(actor, grants)
        .<Decision<AccountEvent>>map(Decision.Refuse::new)
        .orElseGet(() -> AccountRules.create(file, profile, grants, hash));
  }

  static Decision<AccountEvent> change(AccountFile file, ChangeGrants change, Actor actor) {
    Account account = file.account();
    Optional<Refused> no =
        mayTouch(account, actor)
            .or(() -> mayGive(actor, change.grants()))
            .or(() -> closed(account));
    if (no.isPresent()) {
      return new Decision.Refuse<>(no.get());
    }
    return account != null && change.grants().equals(account.grants())
        ? Decision.accept(List.of())
        : Decision.accept(new AccountEvent.GrantsChanged(change.grants()));
  }

  static Decision<AccountEvent> disable(AccountFile file, Actor actor) {
    Optional<Refused> no = mayTouch(file.account(), actor);
    return no.isPresent() ? new Decision.Refuse<>(no.get()) : AccountRules.disable(file, actor);
  }

  /** The owner's account, and staff of other merchants, do not exist for whoever asks here. */
  private static Optional<Refused> mayTouch(@Nullable Account account, Actor actor) {
    Optional<Refused> lacks = actor.lacks(Permission.STAFF);
    if (lacks.isPresent()) {
      return lacks;
    }
    if (account == null || !account.isStaffOf(actor)) {
      return Optional.of(KernelRefusal.NOT_FOUND.with());
    }
    return account.id().text().equals(actor.id())
        ? Optional.of(AccountRefusal.OWN_ACCOUNT.with())
        : Optional.empty();
  }

  private static Optional<Refused> closed(@Nullable Account account) {
    return account == null || account.isOpen()
        ? Optional.empty()
        : Optional.of(AccountRefusal.ALREADY_DISABLED.with());
  }

  private static Optional<Refused> mayGive(Actor actor, Grants wanted) {
    Optional<Refused> lacks = actor.lacks(Permission.STAFF);
    if (lacks.isPresent()) {
      return lacks;
    }
    if (actor.grants() != null && !actor.grants().cover(wanted)) {
      return Optional.of(AccountRefusal.GRANT_NOT_YOURS.with("who", actor.grants().by()));
    }
    boolean money =
        wanted.over() == null
            || (wanted.allow(Permission.REFUNDS_AGREE)
                && wanted.over().isPositive()
                && Market.of(actor.market())
                    .map(Market::currency)
                    .equals(Optional.of(wanted.over().currency())));
    return money ? Optional.empty() : Optional.of(AccountRefusal.GRANT_AMOUNT_WRONG.with());
  }
}
