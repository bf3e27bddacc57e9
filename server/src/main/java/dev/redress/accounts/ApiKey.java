package dev.redress.accounts;

import dev.redress.kernel.Actor;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Role;
import dev.redress.kernel.StreamHead;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a program shows to be let in; the secret itself is not here and not stored.
 *
 * @param role INTEGRATION, or the role of a party that lets its own program act for it
 * @param market of the party; empty for an integration, which speaks for every market
 * @param party the shop's own id of the buyer or merchant; empty for an integration
 * @param expiresAt from when its secret is refused; null: it does not end by itself
 * @param previousUntil how long the secret before the last rotation is good; null: it never had one
 * @param revokedAt from when it is refused; null: it is good
 */
public record ApiKey(
    LockKey id,
    String name,
    Role role,
    String market,
    String party,
    Instant createdAt,
    @Nullable Instant expiresAt,
    @Nullable Instant previousUntil,
    @Nullable Instant revokedAt,
    StreamHead head) {

  /** As whom this program acts. */
  public Actor actor() {
    return new Actor(role, id.text(), name, market, party);
  }

  ApiKey revoked(Instant at, StreamHead newHead) {
    return new ApiKey(
        id, name, role, market, party, createdAt, expiresAt, previousUntil, at, newHead);
  }

  /** With another secret, which ends at its own time; the one until now ends at the given one. */
  ApiKey rotated(@Nullable Instant newEnd, Instant oldEnd, StreamHead newHead) {
    return new ApiKey(id, name, role, market, party, createdAt, newEnd, oldEnd, revokedAt, newHead);
  }
}
