package dev.redress.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.redress.accounts.AccountStore.StoredAccount;
import dev.redress.accounts.AccountStore.StoredKey;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Hash;
import dev.redress.kernel.KernelRefusal;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.RefusedException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
  private final Clock clock;
  private final Cache<LockKey, Optional<Account>> accounts = cache();
  private final Cache<LockKey, Optional<StoredKey>> keys = cache();

  Visitors(AccountStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
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

  /**
   * As whom the bearer of a key acts. Refused: LOGIN_REQUIRED when it is unknown, wrong or revoked,
   * KEY_EXPIRED when it was good once – which only its bearer learns.
   */
  Actor program(String bearer) {
    KeyText shown = KeyText.parse(bearer).orElseThrow(Visitors::unknown);
    StoredKey known =
        Objects.requireNonNull(keys.get(shown.id(), store::key)).orElseThrow(Visitors::unknown);
    ApiKey key = known.key();
    boolean current = matches(known.secretHash(), shown);
    if (key.revokedAt() != null || !(current || matches(known.previousHash(), shown))) {
      throw unknown();
    }
    Instant end = current ? key.expiresAt() : key.previousUntil();
    if (end != null && !clock.instant().isBefore(end)) {
      throw new RefusedException(AccountRefusal.KEY_EXPIRED.with());
    }
    return key.actor();
  }

  private static boolean matches(@Nullable Hash stored, KeyText shown) {
    return stored != null && MessageDigest.isEqual(stored.bytes(), shown.secretHash().bytes());
  }

  private static RefusedException unknown() {
    return new RefusedException(KernelRefusal.LOGIN_REQUIRED.with());
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
