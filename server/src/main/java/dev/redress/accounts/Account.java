package dev.redress.accounts;

import dev.redress.kernel.Actor;
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
    @Nullable Instant disabledAt,
    StreamHead head) {

  /** The id that a (normalised) login always has. */
  public static LockKey idOf(String login) {
    return LockKey.named("account", "", login);
  }

  /** As whom this person acts. */
  public Actor actor() {
    return new Actor(role, id.text(), name, market, party);
  }

  public boolean isOpen() {
    return disabledAt == null;
  }

  Account disabled(Instant at, StreamHead newHead) {
    return new Account(id, login, name, role, market, party, locale, zone, createdAt, at, newHead);
  }
}
