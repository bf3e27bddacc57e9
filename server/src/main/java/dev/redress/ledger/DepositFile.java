package dev.redress.ledger;

import dev.redress.kernel.Hash;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.StreamHead;
import java.util.List;

/**
 * A merchant's deposits so far.
 *
 * @param version 0: none yet
 */
record DepositFile(LockKey key, long version, Hash hash, List<DepositCommand> made) {

  StreamHead head() {
    return new StreamHead(key.text(), version, hash);
  }
}
