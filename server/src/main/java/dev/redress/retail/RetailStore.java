package dev.redress.retail;

import dev.redress.kernel.Column;
import dev.redress.kernel.DatabaseException;
import dev.redress.kernel.LockKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The import's bookkeeping, and the figures that are read back from it and from the product's
 * tables.
 */
@Component
final class RetailStore {

  private static final int AT_ONCE = 10_000;

  private static final String ROWS =
      """
      insert into retail_row (source, line, kind, order_id, order_line, asked)
      select ?, n.line, n.kind, n.order_id, n.order_line, n.asked
      from unnest(?, ?, ?, ?, ?) as n(line, kind, order_id, order_line, asked)
      on conflict do nothing
      """;

  private static final String RETURNS =
      """
      insert into retail_return (source, line, order_id, order_line, units, case_number)
      select ?, n.line, n.order_id, n.order_line, n.units, n.case_number
      from unnest(?, ?, ?, ?, ?) as n(line, order_id, order_line, units, case_number)
      on conflict do nothing
      """;

  private final DataSource database;
  private final JdbcClient jdbc;

  RetailStore(DataSource database, JdbcClient jdbc) {
    this.database = database;
    this.jdbc = jdbc;
  }

  private record Row(
      int line,
      RetailRow.Kind kind,
      @Nullable LockKey order,
      @Nullable Integer orderLine,
      @Nullable Integer asked) {}

  private record Returned(int line, LockKey order, int orderLine, int units, int number) {}

  /** Keeps what every row of the file is. */
  void keepRows(RetailFile file, RetailPlan plan) {
    Map<Integer, Row> sold = new HashMap<>();
    for (RetailPlan.Invoice invoice : plan.invoices()) {
      for (RetailPlan.Line line : invoice.lines()) {
        int at = line.row.line();
        sold.put(at, new Row(at, RetailRow.Kind.SALE, invoice.order(), line.number, null));
      }
    }
    List<Row> rows = new ArrayList<>();
    for (RetailRow row : file.rows()) {
      Integer asked = row.kind() == RetailRow.Kind.CANCELLATION ? -row.quantity() : null;
      Row plain = new Row(row.line(), row.kind(), null, null, asked);
      rows.add(sold.getOrDefault(row.line(), plain));
    }
    for (RetailFile.Broken broken : file.broken()) {
      rows.add(new Row(broken.line(), RetailRow.Kind.BROKEN, null, null, null));
    }
    for (int from = 0; from < rows.size(); from += AT_ONCE) {
      insert(file.source(), rows.subList(from, Math.min(rows.size(), from + AT_ONCE)));
    }
  }

  private void insert(String source, List<Row> rows) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(ROWS)) {
      insert.setString(1, source);
      insert.setArray(2, Column.ints(connection, rows, Row::line));
      insert.setArray(3, Column.texts(connection, rows, row -> row.kind().name()));
      insert.setArray(
          4,
          connection.createArrayOf(
              "uuid",
              rows.stream().map(row -> row.order() == null ? null : row.order().id()).toArray()));
      insert.setArray(5, Column.ints(connection, rows, Row::orderLine));
      insert.setArray(6, Column.ints(connection, rows, Row::asked));
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new DatabaseException(e);
    }
  }

  /** Keeps which units went back under which case. */
  void keepReturns(String source, List<RetailReplay.Opened> opened) {
    List<Returned> rows = new ArrayList<>();
    for (RetailReplay.Opened each : opened) {
      for (RetailPlan.Part part : each.request().parts()) {
        rows.add(
            new Returned(
                part.row().line(),
                each.id().order(),
                part.line().number,
                part.units(),
                each.id().number()));
      }
    }
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(RETURNS)) {
      insert.setString(1, source);
      insert.setArray(2, Column.ints(connection, rows, Returned::line));
      insert.setArray(3, Column.uuids(connection, rows, Returned::order));
      insert.setArray(4, Column.ints(connection, rows, Returned::orderLine));
      insert.setArray(5, Column.ints(connection, rows, Returned::units));
      insert.setArray(6, Column.ints(connection, rows, Returned::number));
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new DatabaseException(e);
    }
  }

  /** How many of the file's cases wait for their money. */
  long unsettled(String source) {
    return jdbc.sql(
            """
            select count(distinct (c.order_id, c.number))
            from retail_return r
            join cases c on c.order_id = r.order_id and c.number = r.case_number
            where r.source = ? and c.open
            """)
        .param(source)
        .query(Long.class)
        .single();
  }

  /** The figures of one file. */
  RetailFigures figures(String source) {
    return jdbc.sql(
            """
            with rows as (select * from retail_row where source = :source),
            sold as (
              select r.order_id, r.order_line, e.refunded
              from rows r
              join entitlement e on e.order_id = r.order_id and e.line = r.order_line),
            orders as (
              select captured, content->'buyer'->>'id' as buyer
              from purchase where id in (select order_id from sold)),
            returned as (
              select r.* from retail_return r
              join cases c on c.order_id = r.order_id and c.number = r.case_number
              where r.source = :source and c.state = 'CLOSED_REFUNDED'),
            served as (
              select w.line, w.asked, coalesce(sum(r.units), 0) as units
              from rows w left join returned r on r.line = w.line
              where w.kind = 'CANCELLATION' group by w.line, w.asked)
            select
              (select count(*) from rows) as rows,
              (select count(*) from rows where kind = 'GUEST') as guest_rows,
              (select count(*) from rows where kind = 'ADJUSTMENT') as adjustment_rows,
              (select count(*) from orders) as orders,
              (select count(*) from sold) as order_lines,
              (select count(distinct buyer) from orders) as buyers,
              (select coalesce(sum(captured), 0) from orders) as captured_pence,
              (select count(*) from rows where kind like '%CANCELLATION') as cancel_rows,
              (select count(*) from rows where kind = 'GUEST_CANCELLATION') as cancel_guest_rows,
              (select count(*) from served where units = asked) as cancel_lines_matched_whole,
              (select count(*) from served where units > 0 and units < asked)
                as cancel_lines_matched_part,
              (select count(*) from served where units = 0) as cancel_lines_refused,
              (select coalesce(sum(units), 0) from served) as units_refunded,
              (select coalesce(sum(asked - units), 0) from served) as units_refused,
              (select coalesce(sum(refunded), 0) from sold) as refunded_pence,
              (select count(distinct (order_id, case_number)) from returned) as cases,
              (select count(*) from returned) as refund_lines
            """)
        .param("source", source)
        .query(RetailFigures.class)
        .single();
  }
}
