package dev.redress.ledger;

import dev.redress.kernel.Money;
import dev.redress.ledger.Audit.Balance;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The audit's SQL: sums over all transfers, apart from everything that keeps books. */
@Component
class AuditStore {

  private static final String ACCOUNTS =
      """
      select account, currency, sum(amount) as minor from (
        select %1$s as account, currency, amount from transfer
        union all
        select %2$s, currency, -amount from transfer
      ) m group by account, currency order by account, currency
      """
          .formatted(kind("credit"), kind("debit"));

  /** Each names what would be wrong and counts where it is. */
  private static final Map<String, String> CHECKS =
      Map.of(
          "escrowOrPayableDiffers",
          """
          select count(*) from order_book b
          full join (
            select substr(account, 7, 32)::uuid as order_id,
                   sum(amount) filter (where account like '%:escrow') as escrow,
                   sum(amount) filter (where account like '%:payable') as payable
            from (
              select credit as account, amount from transfer where credit like 'order:%'
              union all
              select debit, -amount from transfer where debit like 'order:%'
            ) m group by 1
          ) t on t.order_id = b.order_id
          where coalesce(t.escrow, 0) <> coalesce(b.escrow, 0)
             or coalesce(t.payable, 0) <> coalesce(b.payable, 0)
          """,
          "payableDiffersFromLines",
          """
          select count(*) from order_book b
          where b.payable <> (
            select coalesce(sum(e.granted - e.refunded), 0) from entitlement e
            where e.bucket = b.bucket and e.order_id = b.order_id)
          """,
          "negativeOrUnbounded",
          """
          select (select count(*) from order_book where escrow < 0 or payable < 0)
               + (select count(*) from entitlement
                  where refunded < 0 or refunded > granted or granted > captured)
          """,
          "linesDifferFromTransfers",
          """
          select count(*) from (
            select currency, sum(captured) as captured, sum(granted) as granted,
                   sum(refunded) as refunded
            from entitlement join order_book using (bucket, order_id) group by currency
          ) e full join (
            select currency,
                   coalesce(sum(amount) filter (where kind = 'CAPTURE'), 0) as captured,
                   coalesce(sum(amount) filter (where kind = 'GRANT'), 0) as granted,
                   coalesce(sum(amount) filter (where kind = 'EXECUTION'), 0)
                     - coalesce(sum(amount) filter (where kind = 'EXECUTION_REVERSED'), 0)
                     as refunded
            from transfer group by currency
          ) t using (currency)
          where coalesce(e.captured, 0) <> coalesce(t.captured, 0)
             or coalesce(e.granted, 0) <> coalesce(t.granted, 0)
             or coalesce(e.refunded, 0) <> coalesce(t.refunded, 0)
          """,
          "goodwillDiffers",
          """
          select count(*) from (
            select stream_order,
                   sum(amount) filter (where kind in ('SMALL_PAYMENT', 'COMPENSATION',
                                                      'RETURN_FREIGHT'))
                     as promised,
                   coalesce(sum(amount) filter (where kind = 'GOODWILL_EXECUTION'), 0)
                     - coalesce(sum(amount) filter (where kind = 'GOODWILL_REVERSED'), 0) as paid,
                   count(*) filter (where kind = 'SMALL_PAYMENT'
                       and debit not like 'merchant:%:balance'
                     or kind = 'COMPENSATION' and debit not like 'merchant:%'
                       and debit <> 'platform:advances'
                     or kind = 'RETURN_FREIGHT' and debit not like 'merchant:%'
                       and debit not in ('insurer:freight', 'platform:advances',
                                         'platform:subsidy')
                     or kind in ('SMALL_PAYMENT', 'COMPENSATION', 'RETURN_FREIGHT')
                       and credit not like 'order:%:goodwill') as astray
            from (
              select left(stream, 32) as stream_order, kind, amount, debit, credit from transfer
              where kind in ('SMALL_PAYMENT', 'COMPENSATION', 'RETURN_FREIGHT', 'GOODWILL_EXECUTION',
                             'GOODWILL_REVERSED')
            ) g group by stream_order
          ) o
          where astray > 0 or paid < 0 or paid > coalesce(promised, 0)
          """,
          "merchantFundsDiffer",
          """
          select count(*) from (
            select account, currency, sum(amount) as amount from (
              select credit as account, currency, amount from transfer
              where credit like 'merchant:%'
              union all
              select debit, currency, -amount from transfer where debit like 'merchant:%'
            ) m group by account, currency
          ) t full join (
            select 'merchant:' || market || '/' || merchant || ':balance' as account, currency,
                   balance as amount from merchant_funds
            union all
            select 'merchant:' || market || '/' || merchant || ':deposit', currency, deposit
            from merchant_funds
          ) f using (account, currency)
          where coalesce(t.amount, 0) <> coalesce(f.amount, 0)
          """);

  private final JdbcClient jdbc;

  AuditStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Balance> accounts() {
    return jdbc.sql(ACCOUNTS)
        .query(
            (row, n) ->
                new Balance(
                    row.getString(1),
                    new Money(Currency.getInstance(row.getString(2)), row.getLong(3))))
        .list();
  }

  /** The checks that fail, each with the number of places. */
  Map<String, Long> wrong() {
    Map<String, Long> wrong = new TreeMap<>();
    CHECKS.forEach(
        (name, sql) -> {
          long places = jdbc.sql(sql).query(Long.class).single();
          if (places != 0) {
            wrong.put(name, places);
          }
        });
    return wrong;
  }

  private static String kind(String account) {
    return "regexp_replace(" + account + ", '^order:[0-9a-f]+:', 'order:*:')";
  }
}
