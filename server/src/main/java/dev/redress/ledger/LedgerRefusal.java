package dev.redress.ledger;

import dev.redress.kernel.Refusal;

/** Why money is not taken in, in order of precedence. */
public enum LedgerRefusal implements Refusal {
  DEPOSIT_INCOMPLETE(422),
  /** There is no policy for such a market, so the deposit could never pay for anything. */
  MARKET_UNKNOWN(422),
  /** F10: a grant is in the market's currency, and so is what pays for it. */
  CURRENCY_WRONG(422),
  DEPOSIT_ALREADY_TOLD_DIFFERENTLY(409);

  private final int status;

  LedgerRefusal(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
