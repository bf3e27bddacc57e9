package dev.redress.ledger;

import dev.redress.kernel.Refusal;

/** Why money is not taken in, in order of precedence. */
public enum LedgerRefusal implements Refusal {
  DEPOSIT_INCOMPLETE(422),
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
