package dev.redress.simulation;

import dev.redress.kernel.Actor;
import dev.redress.kernel.Grants;
import dev.redress.kernel.Money;
import dev.redress.kernel.Permission;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;

/** C8: members of merchants' staff; the names say how much money each may agree to give. */
final class Clerk {

  private static final String NAME = "clerk-up-to-";
  private static final List<Long> LIMITS = List.of(0L, 1_000L, 5_000L, 50_000L);

  private Clerk() {}

  /** Somebody of this owner's staff. */
  static Actor of(Actor owner, Money any, Chance chance) {
    long most = chance.pick(LIMITS);
    EnumSet<Permission> may = EnumSet.of(Permission.CASES_READ, Permission.CASES_ANSWER);
    if (most > 0) {
      may.add(Permission.REFUNDS_AGREE);
    }
    Grants grants = new Grants(may, most > 0 ? any.withMinor(most) : null, owner.name());
    return new Actor(owner.role(), NAME + most, "Clerk", owner.market(), owner.party())
        .within(grants);
  }

  /** How much somebody of this id may give; empty: whatever an owner may. */
  static OptionalLong most(String id) {
    return id.startsWith(NAME)
        ? OptionalLong.of(Long.parseLong(id.substring(NAME.length())))
        : OptionalLong.empty();
  }
}
