package dev.redress.kernel;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a member of a merchant's staff may do (C8). Who has none at all is the owner, or a program
 * of the owner's, and may do everything.
 *
 * @param over {@code refunds.agree.over}: the greatest refund that may be agreed to; null: as much
 *     as the policy lets any staff
 * @param by name of who gave them: who may be asked for more
 */
public record Grants(Set<Permission> permissions, @Nullable Money over, String by) {

  /** In the order of the enumeration, so that the same grants are the same text. */
  public Grants {
    permissions = permissions.isEmpty() ? Set.of() : new TreeSet<>(EnumSet.copyOf(permissions));
  }

  public boolean allow(Permission wanted) {
    return permissions.contains(wanted);
  }

  /**
   * The greatest refund these allow to agree to: as the owner said, else as the policy lets any
   * staff.
   */
  public Money most(Money ofPolicy) {
    if (!allow(Permission.REFUNDS_AGREE)) {
      return ofPolicy.withMinor(0);
    }
    return over != null && over.currency().equals(ofPolicy.currency()) ? over : ofPolicy;
  }

  /** Whether somebody with these could give those: nobody gives what they do not have. */
  public boolean cover(Grants others) {
    return permissions.containsAll(others.permissions)
        && (!others.allow(Permission.REFUNDS_AGREE) || covers(others.over));
  }

  private boolean covers(@Nullable Money wanted) {
    if (over == null || wanted == null) {
      return over == null && wanted == null;
    }
    return over.currency().equals(wanted.currency()) && over.compareTo(wanted) >= 0;
  }
}
