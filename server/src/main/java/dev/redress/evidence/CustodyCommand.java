package dev.redress.evidence;

import dev.redress.kernel.Command;
import dev.redress.kernel.LockKey;
import org.jspecify.annotations.Nullable;

/** What is written down of evidence on an order. */
sealed interface CustodyCommand extends Command {

  LockKey order();

  @Override
  default LockKey key() {
    return order();
  }

  /**
   * A file was shown; a piece that is on record already changes nothing.
   *
   * @param sm3 of the file, 64 hex digits
   * @param cameFrom network address of the sender; null: the piece's row is there already
   */
  record Show(EvidenceItem item, String sm3, @Nullable String cameFrom) implements CustodyCommand {
    @Override
    public LockKey order() {
      return item.order();
    }
  }

  /** Copies left the platform. */
  record HandOver(LockKey order, Custody.Bundle bundle) implements CustodyCommand {}
}
