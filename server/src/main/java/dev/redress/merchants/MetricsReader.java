package dev.redress.merchants;

import dev.redress.cases.CaseEvent.RefundSettled;
import dev.redress.cases.CaseId;
import dev.redress.kernel.Column;
import dev.redress.kernel.Interest;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.JournalReader;
import dev.redress.kernel.LockKey;
import dev.redress.merchants.Tally.Asked;
import dev.redress.merchants.Tally.Fact;
import dev.redress.orders.OrderEvent.PaymentCaptured;
import dev.redress.policy.CaseType;
import dev.redress.policy.Policies;
import dev.redress.policy.Reason;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Counts what happens to merchants' cases, and their paid orders. A batch that is read again counts
 * nothing.
 */
@Component
final class MetricsReader implements JournalReader {

  private static final String KNOWN =
      """
      select f.case_id, f.metric, f.at
      from unnest(?, ?) as k(bucket, case_id)
      join merchant_fact f on f.bucket = k.bucket and f.case_id = k.case_id
      """;

  private static final String ABOUT =
      """
      select k.case_id, c.type, c.reason, c.body ->> 'terms' as terms
      from unnest(?, ?, ?, ?) as k(bucket, order_id, number, case_id)
      join cases c on c.bucket = k.bucket and c.order_id = k.order_id and c.number = k.number
      """;

  /** The order's first line says what kind of goods it was about. */
  private static final String REMEMBER =
      """
      insert into merchant_fact
        (bucket, case_id, metric, at, seconds, market, merchant, category)
      select n.bucket, n.case_id, n.metric, %s, n.seconds, p.market,
             p.content -> 'merchant' ->> 'id', p.content -> 'lines' -> 0 ->> 'category'
      from unnest(?, ?, ?, ?, ?, ?) as n(bucket, order_id, case_id, metric, at, seconds)
      join purchase p on p.bucket = n.bucket and p.id = n.order_id
      """
          .formatted(Column.timestamp("n.at"));

  private static final String SUM =
      """
      insert into merchant_day (market, merchant, category, day, metric, count, total)
      select p.market, p.content -> 'merchant' ->> 'id',
             p.content -> 'lines' -> 0 ->> 'category', (%s at time zone 'UTC')::date,
             regexp_replace(n.metric, '^UNDONE_', ''),
             sum(case when n.metric like 'UNDONE%%' then -1 else 1 end), sum(n.seconds)
      from unnest(?, ?, ?, ?, ?, ?) as n(bucket, order_id, case_id, metric, at, seconds)
      join purchase p on p.bucket = n.bucket and p.id = n.order_id
      group by 1, 2, 3, 4, 5
      on conflict (market, merchant, category, day, metric) do update
      set count = merchant_day.count + excluded.count,
          total = merchant_day.total + excluded.total
      """
          .formatted(Column.timestamp("n.at"));

  private final Policies policies;

  MetricsReader(Policies policies) {
    this.policies = policies;
  }

  @Override
  public String name() {
    return "merchants.metrics";
  }

  @Override
  public Interest interest() {
    return Interest.in("case").and(Interest.of("order", PaymentCaptured.class));
  }

  @Override
  public void read(Connection tx, List<JournalEntry> entries) throws SQLException {
    List<JournalEntry> counting =
        entries.stream()
            .filter(
                entry -> isOfCase(entry) ? Tally.counts(entry) : entry.is(PaymentCaptured.class))
            .toList();
    if (counting.isEmpty()) {
      return;
    }
    Tally tally = known(tx, counting);
    about(tx, tally, counting);
    for (JournalEntry entry : counting) {
      if (isOfCase(entry)) {
        tally.add(entry);
      } else {
        tally.paid(entry);
      }
    }
    if (!tally.fresh().isEmpty()) {
      write(tx, REMEMBER, tally.fresh());
      write(tx, SUM, tally.fresh());
    }
  }

  private static boolean isOfCase(JournalEntry entry) {
    return "case".equals(entry.room());
  }

  private static Tally known(Connection tx, List<JournalEntry> entries) throws SQLException {
    List<String> ids = entries.stream().map(JournalEntry::stream).distinct().toList();
    Tally tally = new Tally();
    try (PreparedStatement select = tx.prepareStatement(KNOWN)) {
      select.setArray(1, Column.buckets(tx, ids, MetricsReader::order));
      select.setArray(2, Column.texts(tx, ids, id -> id));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          tally.known(
              row.getString("case_id"),
              row.getString("metric"),
              row.getObject("at", OffsetDateTime.class).toInstant());
        }
      }
    }
    return tally;
  }

  private static LockKey order(String stream) {
    return CaseId.find(stream).map(CaseId::order).orElseGet(() -> LockKey.parse(stream));
  }

  /** Only what is refunded is counted by what it was asked for. */
  private void about(Connection tx, Tally tally, List<JournalEntry> entries) throws SQLException {
    List<CaseId> ids =
        entries.stream()
            .filter(entry -> isOfCase(entry) && entry.is(RefundSettled.class))
            .map(entry -> CaseId.parse(entry.stream()))
            .distinct()
            .toList();
    if (ids.isEmpty()) {
      return;
    }
    try (PreparedStatement select = tx.prepareStatement(ABOUT)) {
      select.setArray(1, Column.buckets(tx, ids, CaseId::order));
      select.setArray(2, Column.uuids(tx, ids, CaseId::order));
      select.setArray(3, Column.ints(tx, ids, CaseId::number));
      select.setArray(4, Column.texts(tx, ids, CaseId::text));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          tally.about(row.getString("case_id"), asked(row));
        }
      }
    }
  }

  private Asked asked(ResultSet row) throws SQLException {
    boolean quality =
        policies
            .version(row.getString("terms"))
            .reason(row.getString("reason"))
            .map(Reason::quality)
            .orElse(false);
    return new Asked(CaseType.valueOf(row.getString("type")) == CaseType.REFUND_ONLY, quality);
  }

  private static void write(Connection tx, String sql, List<Fact> facts) throws SQLException {
    try (PreparedStatement insert = tx.prepareStatement(sql)) {
      insert.setArray(1, Column.buckets(tx, facts, Fact::order));
      insert.setArray(2, Column.uuids(tx, facts, Fact::order));
      insert.setArray(3, Column.texts(tx, facts, Fact::id));
      insert.setArray(4, Column.texts(tx, facts, Fact::name));
      insert.setArray(5, Column.micros(tx, facts, Fact::at));
      insert.setArray(6, Column.longs(tx, facts, Fact::seconds));
      insert.executeUpdate();
    }
  }
}
