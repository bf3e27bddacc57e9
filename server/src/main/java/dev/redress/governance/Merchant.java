package dev.redress.governance;

import dev.redress.kernel.LockKey;

/** A merchant of a market, by the shop's own id. */
public record Merchant(String market, String id) {

  LockKey key() {
    return LockKey.named("standing", market, id);
  }
}
