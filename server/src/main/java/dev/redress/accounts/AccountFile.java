package dev.redress.accounts;

import dev.redress.kernel.LockKey;
import dev.redress.kernel.StreamHead;
import org.jspecify.annotations.Nullable;

/**
 * Everything under one id of this room: an account, an API key, or nothing yet.
 *
 * @param operated whether any operator's account is open
 */
record AccountFile(
    LockKey id, @Nullable Account account, @Nullable ApiKey apiKey, boolean operated) {

  StreamHead head() {
    if (account != null) {
      return account.head();
    }
    return apiKey == null ? StreamHead.begin(id.text()) : apiKey.head();
  }

  AccountFile with(Account changed) {
    return new AccountFile(id, changed, null, operated);
  }

  AccountFile with(ApiKey changed) {
    return new AccountFile(id, null, changed, operated);
  }
}
