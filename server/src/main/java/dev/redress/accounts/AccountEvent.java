package dev.redress.accounts;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.redress.kernel.Event;
import dev.redress.kernel.Grants;
import dev.redress.kernel.Hash;
import dev.redress.kernel.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What happened to accounts and keys. Hashes of passwords and secrets go to their rows, never to
 * the journal, which keeps everything for ever; read back from there they are null.
 */
public sealed interface AccountEvent extends Event {

  record AccountCreated(
      String login,
      String name,
      Role role,
      String market,
      String party,
      String locale,
      String zone,
      @Nullable Grants grants,
      @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) @Nullable String passwordHash)
      implements AccountEvent {}

  /** C8: what a member of a merchant's staff may do from now on. */
  record GrantsChanged(Grants grants) implements AccountEvent {}

  record AccountDisabled() implements AccountEvent {}

  record KeyIssued(
      String name,
      Role role,
      String market,
      String party,
      @Nullable Instant expiresAt,
      @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) @Nullable Hash secretHash)
      implements AccountEvent {}

  record KeyRotated(
      Instant previousUntil,
      @Nullable Instant expiresAt,
      @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) @Nullable Hash secretHash)
      implements AccountEvent {}

  record KeyRevoked() implements AccountEvent {}
}
