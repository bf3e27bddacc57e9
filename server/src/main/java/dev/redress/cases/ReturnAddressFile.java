package dev.redress.cases;

import dev.redress.kernel.Hash;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.StreamHead;

/**
 * A merchant's default return address as it stands.
 *
 * @param version 0: the merchant has not said any
 * @param market empty until one is known
 */
record ReturnAddressFile(
    LockKey key, long version, Hash hash, String market, String merchant, ReturnAddress address) {

  static ReturnAddressFile none(LockKey key) {
    return new ReturnAddressFile(key, 0, Hash.NONE, "", "", ReturnAddress.NONE);
  }

  /** Whether there is no row yet; one that was put in by hand stands at version 0. */
  boolean unknown() {
    return market.isEmpty();
  }

  StreamHead head() {
    return new StreamHead(key.text(), version, hash);
  }
}
