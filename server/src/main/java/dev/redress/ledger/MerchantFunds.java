package dev.redress.ledger;

import dev.redress.kernel.Money;
import java.util.Currency;

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
}
