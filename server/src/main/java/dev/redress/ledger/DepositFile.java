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
public record DepositFile(LockKey key, long version, Hash hash, List<DepositCommand> made) {

  static DepositFile none(LockKey key) {
    return new DepositFile(key, 0, Hash.NONE, List.of());
  }

  StreamHead head() {
    return new StreamHead(key.text(), version, hash);
  }
}
