package dev.redress.ledger;

import dev.redress.kernel.Money;
import java.util.Currency;
import java.util.List;

/**
 * What a merchant has with the platform, as far as the reader that sums it has come.
 *
 * @param balance may be negative when grants on several orders met the same money: then the
 *     merchant owes it
 * @param deposit security, drawn on after the balance
 */
public record MerchantFunds(Money balance, Money deposit) {

  public static MerchantFunds none(Currency currency) {
    return new MerchantFunds(Money.zero(currency), Money.zero(currency));
  }

  /** What is left when these are paid: the same money does not fund two grants of one decision. */
  MerchantFunds less(List<Transfer> paid, String market, String merchant) {
    return new MerchantFunds(
        balance.minus(drawn(paid, Accounts.balance(market, merchant))),
        deposit.minus(drawn(paid, Accounts.deposit(market, merchant))));
  }

  private Money drawn(List<Transfer> paid, String account) {
    return paid.stream()
        .filter(each -> each.debit().equals(account))
        .map(Transfer::amount)
        .reduce(balance.withMinor(0), Money::plus);
  }
}
