package dev.redress.record;

import dev.redress.kernel.Command;
import dev.redress.kernel.LockKey;

/** V5. */
sealed interface ErasureCommand extends Command {

  LockKey order();

  @Override
  default LockKey key() {
    return order();
  }

  /** Erases what may be erased of an order, and says what stays and why. */
  record Erase(LockKey order, ErasureEvent.Ground ground, String reason)
      implements ErasureCommand {}
}
