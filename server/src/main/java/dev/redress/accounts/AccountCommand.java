package dev.redress.accounts;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.redress.kernel.Command;
import dev.redress.kernel.Grants;
import dev.redress.kernel.Hash;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What may be done to accounts and keys. Hashes of passwords and secrets are salted or random, so
 * they stay out of what the idempotency key compares.
 */
sealed interface AccountCommand extends Command {

  /** Who an account is for and how it reads. */
  record Profile(
      String login,
      String name,
      Role role,
      String market,
      String party,
      String locale,
      String zone) {

    LockKey id() {
      return Account.idOf(login);
    }
  }

  /** Opens an account; the operator's. */
  record CreateAccount(
      Profile profile, @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) String passwordHash)
      implements AccountCommand {
    @Override
    @JsonIgnore
    public LockKey key() {
      return profile.id();
    }
  }

  /** Opens the first operator's account while there is none; whoever has the code from the log. */
  record SetUp(
      Profile profile, @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) String passwordHash)
      implements AccountCommand {
    @Override
    @JsonIgnore
    public LockKey key() {
      return profile.id();
    }
  }

  /** Closes an account; the operator's. */
  record DisableAccount(LockKey key) implements AccountCommand {}

  /** C8: lets somebody in beside the owner of a merchant; the merchant's. */
  record OpenStaff(
      Profile profile,
      Grants grants,
      @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) String passwordHash)
      implements AccountCommand {
    @Override
    @JsonIgnore
    public LockKey key() {
      return profile.id();
    }
  }

  /** C8: says anew what a member of the staff may do; the merchant's. */
  record ChangeGrants(LockKey key, Grants grants) implements AccountCommand {}

  /** C8: lets a member of the staff in no more; the merchant's. */
  record DisableStaff(LockKey key) implements AccountCommand {}

  /** Makes a key known; the operator's. */
  record IssueKey(
      LockKey key,
      String keyName,
      Role role,
      String market,
      String party,
      @Nullable Instant expiresAt,
      @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) Hash secretHash)
      implements AccountCommand {}

  /** Gives a key another secret, beside which the old one may stay good for a while. */
  record RotateKey(
      LockKey key,
      @Nullable Instant oldUntil,
      @Nullable Instant expiresAt,
      @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) Hash secretHash)
      implements AccountCommand {}

  /** Makes a key useless; the operator's. */
  record RevokeKey(LockKey key) implements AccountCommand {}
}
