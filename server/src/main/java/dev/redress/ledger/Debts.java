package dev.redress.ledger;

import dev.redress.kernel.Money;
import java.util.Collection;
import java.util.Currency;
import org.springframework.stereotype.Component;

/** What buyers owe the platform: claims on them, less what they have paid of that. */
@Component
public final class Debts {

  private final DebtStore store;

  Debts(DebtStore store) {
    this.store = store;
  }

  /**
   * What came to be owed through these streams of the buyer's orders; never below nothing.
   *
   * @param streams cases, by their names
   */
  public Money of(String market, String buyer, Currency currency, Collection<String> streams) {
    return store.of(Accounts.claims(market, buyer), currency, streams);
  }
}
