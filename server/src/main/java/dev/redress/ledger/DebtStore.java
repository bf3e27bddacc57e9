package dev.redress.ledger;

import dev.redress.kernel.LockKey;
import dev.redress.kernel.Money;
import java.util.Collection;
import java.util.Currency;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What buyers owe the platform, from the movements of money. */
@Component
final class DebtStore {

  private static final String OWED =
      """
      select coalesce(sum(case when debit = :account then amount else -amount end), 0)
      from transfer
      where bucket = any(:buckets) and stream = any(:streams) and currency = :currency
        and (debit = :account or credit = :account)
      """;

  private final JdbcClient jdbc;

  DebtStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Money of(String account, Currency currency, Collection<String> streams) {
    long owed =
        jdbc.sql(OWED)
            .param("account", account)
            .param(
                "buckets", streams.stream().map(DebtStore::bucket).distinct().toArray(Short[]::new))
            .param("streams", streams.toArray(String[]::new))
            .param("currency", currency.getCurrencyCode())
            .query(Long.class)
            .single();
    return new Money(currency, Math.max(0, owed));
  }

  private static Short bucket(String stream) {
    return LockKey.parse(stream.substring(0, LockKey.TEXT_LENGTH)).bucket();
  }
}
