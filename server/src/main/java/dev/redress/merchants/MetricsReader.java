package dev.redress.merchants;

import dev.redress.cases.CaseId;
import dev.redress.kernel.Column;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.JournalReader;
import dev.redress.merchants.Tally.Fact;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Component;

/** Counts what happens to merchants' cases. A batch that is read again counts nothing. */
@Component
final class MetricsReader implements JournalReader {

  private static final String KNOWN =
      """
      select f.case_id, f.metric, f.at
      from unnest(?, ?) as k(bucket, case_id)
      join merchant_fact f on f.bucket = k.bucket and f.case_id = k.case_id
      """;

  private static final String REMEMBER =
      """
      insert into merchant_fact (bucket, case_id, metric, at)
      select n.bucket, n.case_id, n.metric, %s
      from unnest(?, ?, ?, ?) as n(bucket, case_id, metric, at)
      """
          .formatted(Column.timestamp("n.at"));

  private static final String SUM =
      """
      insert into merchant_day (market, merchant, day, metric, count, total)
      select c.market, c.merchant, (%s at time zone 'UTC')::date, n.metric, count(*), sum(n.seconds)
      from unnest(?, ?, ?, ?, ?, ?) as n(bucket, order_id, number, metric, at, seconds)
      join cases c on c.bucket = n.bucket and c.order_id = n.order_id and c.number = n.number
      group by 1, 2, 3, 4
      on conflict (market, merchant, day, metric) do update
      set count = merchant_day.count + excluded.count,
          total = merchant_day.total + excluded.total
      """
          .formatted(Column.timestamp("n.at"));

  @Override
  public String name() {
    return "merchants.metrics";
  }

  @Override
  public void read(Connection tx, List<JournalEntry> entries) throws SQLException {
    List<JournalEntry> ofCases =
        entries.stream().filter(entry -> "case".equals(entry.room())).toList();
    if (ofCases.isEmpty()) {
      return;
    }
    Tally tally = known(tx, ofCases);
    ofCases.forEach(tally::add);
    if (!tally.fresh().isEmpty()) {
      write(tx, tally.fresh());
    }
  }

  private static Tally known(Connection tx, List<JournalEntry> entries) throws SQLException {
    List<CaseId> ids =
        entries.stream().map(entry -> CaseId.parse(entry.stream())).distinct().toList();
    Tally tally = new Tally();
    try (PreparedStatement select = tx.prepareStatement(KNOWN)) {
      select.setArray(1, Column.buckets(tx, ids, CaseId::order));
      select.setArray(2, Column.texts(tx, ids, CaseId::text));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          tally.known(
              CaseId.parse(row.getString("case_id")),
              Metric.valueOf(row.getString("metric")),
              row.getObject("at", OffsetDateTime.class).toInstant());
        }
      }
    }
    return tally;
  }

  private static void write(Connection tx, List<Fact> facts) throws SQLException {
    try (PreparedStatement insert = tx.prepareStatement(REMEMBER)) {
      insert.setArray(1, Column.buckets(tx, facts, fact -> fact.id().order()));
      insert.setArray(2, Column.texts(tx, facts, fact -> fact.id().text()));
      insert.setArray(3, Column.texts(tx, facts, fact -> fact.metric().name()));
      insert.setArray(4, Column.micros(tx, facts, Fact::at));
      insert.executeUpdate();
    }
    try (PreparedStatement sum = tx.prepareStatement(SUM)) {
      sum.setArray(1, Column.buckets(tx, facts, fact -> fact.id().order()));
      sum.setArray(2, Column.uuids(tx, facts, fact -> fact.id().order()));
      sum.setArray(3, Column.ints(tx, facts, fact -> fact.id().number()));
      sum.setArray(4, Column.texts(tx, facts, fact -> fact.metric().name()));
      sum.setArray(5, Column.micros(tx, facts, Fact::at));
      sum.setArray(6, Column.longs(tx, facts, Fact::seconds));
      sum.executeUpdate();
    }
  }
}
