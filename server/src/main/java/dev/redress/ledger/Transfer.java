package dev.redress.ledger;

import dev.redress.kernel.Money;

/**
 * Money on its way from one account to another, balanced by construction.
 *
 * @param debit the account it leaves
 * @param credit the account it enters
 * @param amount more than zero; anything else throws (TRAPS 5)
 */
public record Transfer(String debit, String credit, Money amount, TransferKind kind) {

  public Transfer {
    if (!amount.isPositive()) {
      throw new IllegalArgumentException("A transfer moves more than nothing, not " + amount);
    }
    if (debit.equals(credit)) {
      throw new IllegalArgumentException("A transfer has two accounts, not twice " + debit);
    }
  }
}
