package dev.redress.ledger;

import dev.redress.kernel.Column;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.JournalReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Keeps every merchant's balance and deposit: the sum of the transfers that events carried. A
 * reader and not the commands themselves, so that a merchant with many orders is no hot row;
 * exactly once, because sums and position commit together.
 */
@Component
final class MerchantFundsReader implements JournalReader {

  private static final String SUM =
      """
      insert into merchant_funds as f (market, merchant, currency, balance, deposit)
      select substring(m.account from '^merchant:([^/]*)/'),
             substring(m.account from '^merchant:[^/]*/(.*):[a-z]*$'),
             m.currency,
             coalesce(sum(m.amount) filter (where right(m.account, 8) = ':balance'), 0),
             coalesce(sum(m.amount) filter (where right(m.account, 8) = ':deposit'), 0)
      from (
        select s.account, t.currency, s.amount
        from unnest(?, ?, ?) as e(bucket, stream, version)
        join transfer t
          on t.bucket = e.bucket and t.stream = e.stream and t.version = e.version
        cross join lateral (values (t.credit, t.amount), (t.debit, -t.amount)) as s(account, amount)
        where s.account like 'merchant:%'
      ) m
      group by 1, 2, 3
      order by 1, 2, 3
      on conflict (market, merchant, currency) do update
        set balance = f.balance + excluded.balance, deposit = f.deposit + excluded.deposit
      """;

  @Override
  public String name() {
    return "merchant-funds";
  }

  @Override
  public void read(Connection tx, List<JournalEntry> entries) throws SQLException {
    try (PreparedStatement sum = tx.prepareStatement(SUM)) {
      sum.setArray(1, Column.shorts(tx, entries, JournalEntry::bucket));
      sum.setArray(2, Column.texts(tx, entries, JournalEntry::stream));
      sum.setArray(3, Column.longs(tx, entries, JournalEntry::version));
      sum.executeUpdate();
    }
  }
}
