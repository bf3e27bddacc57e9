package dev.redress.ledger;

import dev.redress.kernel.Command;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Money;

/**
 * A merchant brings security.
 *
 * @param reference the provider's own; counts once per merchant
 */
public record DepositCommand(
    String market, String merchant, Money amount, String reference, String provider)
    implements Command {

  @Override
  public LockKey key() {
    return LockKey.named("merchant", market, merchant);
  }
}
