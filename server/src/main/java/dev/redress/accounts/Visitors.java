package dev.redress.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.redress.accounts.AccountStore.StoredAccount;
import dev.redress.accounts.AccountStore.StoredKey;
import dev.redress.kernel.Actor;
import dev.redress.kernel.LockKey;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Says quickly who stands at the door. What it knows is at most five seconds old, so a key costs no
 * query per request, and what another server closed is closed here within that time.
 */
@Component
class Visitors {

  private static final Duration FRESH = Duration.ofSeconds(5);
  private static final int MOST = 50_000;

  private final AccountStore store;
  private final Cache<LockKey, Optional<Account>> accounts = cache();
  private final Cache<LockKey, Optional<StoredKey>> keys = cache();

  Visitors(AccountStore store) {
    this.store = store;
  }

  /** The account, open or closed. */
  Optional<Account> account(LockKey id) {
    return Objects.requireNonNull(
        accounts.get(id, wanted -> store.account(wanted).map(StoredAccount::account)));
  }

  /** As whom the holder of an account acts; nobody when it is closed. */
  Optional<Actor> person(LockKey id) {
    return account(id).filter(Account::isOpen).map(Account::actor);
  }

  /** As whom the bearer of a key acts; nobody when it is unknown, wrong or revoked. */
  Optional<Actor> program(String bearer) {
    Optional<KeyText> shown = KeyText.parse(bearer);
    if (shown.isEmpty()) {
      return Optional.empty();
    }
    byte[] hash = shown.get().secretHash().bytes();
    return Objects.requireNonNull(keys.get(shown.get().id(), store::key))
        .filter(known -> MessageDigest.isEqual(known.secretHash().bytes(), hash))
        .map(StoredKey::key)
        .filter(known -> known.revokedAt() == null)
        .map(ApiKey::actor);
  }

  /** What was changed on this server is looked up anew. */
  void forget(LockKey id) {
    accounts.invalidate(id);
    keys.invalidate(id);
  }

  private static <T> Cache<LockKey, T> cache() {
    return Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(FRESH).build();
  }
}
