package dev.redress.accounts;

import dev.redress.kernel.Actor;
import dev.redress.kernel.Grants;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Role;
import dev.redress.kernel.StreamHead;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person who can log in.
 *
 * @param id derived from the login, see {@link #idOf}
 * @param market market of the party; empty for platform staff
 * @param party the shop's own id of the buyer or merchant; empty for platform staff
 * @param locale {@code zh-CN} or {@code en}
 * @param zone IANA time zone in which this person reads times
 * @param grants what a member of a merchant's staff may do (C8); null: whatever the role may
 * @param disabledAt from when this account is closed; null: open
 */
public record Account(
    LockKey id,
    String login,
    String name,
    Role role,
    String market,
    String party,
    String locale,
    String zone,
    Instant createdAt,
    @Nullable Grants grants,
    @Nullable Instant disabledAt,
    StreamHead head) {

  /** The id that a (normalised) login always has. */
  public static LockKey idOf(String login) {
    return LockKey.named("account", "", login);
  }

  /** As whom this person acts. */
  public Actor actor() {
    return new Actor(role, id.text(), name, market, party).within(grants);
  }

  public boolean isOpen() {
    return disabledAt == null;
  }

  Account disabled(Instant at, StreamHead newHead) {
    return new Account(
        id, login, name, role, market, party, locale, zone, createdAt, grants, at, newHead);
  }

  Account granted(Grants other, StreamHead newHead) {
    return new Account(
        id, login, name, role, market, party, locale, zone, createdAt, other, disabledAt, newHead);
  }

  /** C8: whether this is a member of that merchant's staff, and not its owner. */
  boolean isStaffOf(Actor merchant) {
    return grants != null && actor().is(Role.MERCHANT, merchant.market(), merchant.party());
  }
}
