package dev.redress.ledger;

import dev.redress.kernel.Column;
import dev.redress.kernel.LockKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** How books are written: tables {@code order_book} and {@code entitlement}. */
final class BookStore {

  private static final String INSERT_BOOKS =
      """
      insert into order_book
        (bucket, order_id, market, merchant, currency, escrow, payable, refunds, cases, stamp)
      select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  /** Changes come as differences: the guard holds whatever the row has become meanwhile. */
  private static final String UPDATE_BOOKS =
      """
      update order_book b
      set escrow = b.escrow + n.escrow, payable = b.payable + n.payable,
          refunds = n.refunds, cases = n.cases, stamp = n.stamp
      from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?) as
        n(bucket, id, escrow, payable, refunds_before, refunds, cases_before, cases, stamp)
      where b.bucket = n.bucket and b.order_id = n.id
        and b.escrow + n.escrow >= 0 and b.payable + n.payable >= 0
        and b.refunds = n.refunds_before and b.cases = n.cases_before
      """;

  private static final String INSERT_LINES =
      """
      insert into entitlement
        (bucket, order_id, line, quantity, captured, granted, refunded, units_granted, open_case,
         withdrawals)
      select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String UPDATE_LINES =
      """
      update entitlement e
      set captured = e.captured + n.captured, granted = e.granted + n.granted,
          refunded = e.refunded + n.refunded, units_granted = e.units_granted + n.units,
          open_case = n.open_case, withdrawals = e.withdrawals + n.withdrawals
      from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as
        n(bucket, id, line, captured, granted, refunded, units, open_case_before, open_case,
          withdrawals)
      where e.bucket = n.bucket and e.order_id = n.id and e.line = n.line
        and e.granted + n.granted <= e.captured + n.captured
        and e.refunded + n.refunded between 0 and e.granted + n.granted
        and e.units_granted + n.units <= e.quantity
        and e.open_case = n.open_case_before
      """;

  private final BookRows rows;

  BookStore(BookRows rows) {
    this.rows = rows;
  }

  /** Writes books that changed, and their lines; a line never changes without its book's stamp. */
  void write(Connection tx, List<OrderBook> before, List<OrderBook> after) throws SQLException {
    List<Books> fresh = new ArrayList<>();
    List<Line> freshLines = new ArrayList<>();
    List<Books> changed = new ArrayList<>();
    List<Lines> changedLines = new ArrayList<>();
    for (int i = 0; i < after.size(); i++) {
      OrderBook was = before.get(i);
      OrderBook is = after.get(i);
      if (!was.exists()) {
        fresh.add(new Books(was, is, BookStamp.of(is)));
        is.lines().forEach(line -> freshLines.add(new Line(is.order(), line)));
        continue;
      }
      if (!sameHead(was, is) || !was.lines().equals(is.lines())) {
        changed.add(new Books(was, is, BookStamp.of(is)));
      }
      for (int n = 0; n < is.lines().size(); n++) {
        if (!is.lines().get(n).equals(was.lines().get(n))) {
          changedLines.add(new Lines(is.order(), was.lines().get(n), is.lines().get(n)));
        }
      }
    }
    insertBooks(tx, fresh);
    insertLines(tx, freshLines);
    updateBooks(tx, changed);
    updateLines(tx, changedLines);
    fresh.forEach(each -> rows.keep(each.is(), each.stamp()));
    changed.forEach(each -> rows.keep(each.is(), each.stamp()));
  }

  private static boolean sameHead(OrderBook was, OrderBook is) {
    return was.escrow().equals(is.escrow())
        && was.payable().equals(is.payable())
        && was.refunds() == is.refunds()
        && was.cases() == is.cases();
  }

  private static void insertBooks(Connection tx, List<Books> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    try (PreparedStatement insert = tx.prepareStatement(INSERT_BOOKS)) {
      insert.setArray(1, Column.buckets(tx, rows, row -> row.is().order()));
      insert.setArray(2, Column.uuids(tx, rows, row -> row.is().order()));
      insert.setArray(3, Column.texts(tx, rows, row -> row.is().market()));
      insert.setArray(4, Column.texts(tx, rows, row -> row.is().merchant()));
      insert.setArray(5, Column.texts(tx, rows, row -> row.is().currency().getCurrencyCode()));
      insert.setArray(6, Column.longs(tx, rows, row -> row.is().escrow().minor()));
      insert.setArray(7, Column.longs(tx, rows, row -> row.is().payable().minor()));
      insert.setArray(8, Column.ints(tx, rows, row -> row.is().refunds()));
      insert.setArray(9, Column.ints(tx, rows, row -> row.is().cases()));
      insert.setArray(10, Column.longs(tx, rows, Books::stamp));
      insert.executeUpdate();
    }
  }

  private static void insertLines(Connection tx, List<Line> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    try (PreparedStatement insert = tx.prepareStatement(INSERT_LINES)) {
      insert.setArray(1, Column.buckets(tx, rows, Line::order));
      insert.setArray(2, Column.uuids(tx, rows, Line::order));
      insert.setArray(3, Column.shorts(tx, rows, row -> (short) row.of().line()));
      insert.setArray(4, Column.ints(tx, rows, row -> row.of().quantity()));
      insert.setArray(5, Column.longs(tx, rows, row -> row.of().captured().minor()));
      insert.setArray(6, Column.longs(tx, rows, row -> row.of().granted().minor()));
      insert.setArray(7, Column.longs(tx, rows, row -> row.of().refunded().minor()));
      insert.setArray(8, Column.ints(tx, rows, row -> row.of().unitsGranted()));
      insert.setArray(9, Column.ints(tx, rows, row -> row.of().openCase()));
      insert.setArray(10, Column.ints(tx, rows, row -> row.of().withdrawals()));
      insert.executeUpdate();
    }
  }

  private static void updateBooks(Connection tx, List<Books> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    try (PreparedStatement update = tx.prepareStatement(UPDATE_BOOKS)) {
      update.setArray(1, Column.buckets(tx, rows, row -> row.is().order()));
      update.setArray(2, Column.uuids(tx, rows, row -> row.is().order()));
      update.setArray(
          3, Column.longs(tx, rows, row -> row.is().escrow().minus(row.was().escrow()).minor()));
      update.setArray(
          4, Column.longs(tx, rows, row -> row.is().payable().minus(row.was().payable()).minor()));
      update.setArray(5, Column.ints(tx, rows, row -> row.was().refunds()));
      update.setArray(6, Column.ints(tx, rows, row -> row.is().refunds()));
      update.setArray(7, Column.ints(tx, rows, row -> row.was().cases()));
      update.setArray(8, Column.ints(tx, rows, row -> row.is().cases()));
      update.setArray(9, Column.longs(tx, rows, Books::stamp));
      expect(rows.size(), update.executeUpdate(), "books");
    }
  }

  private static void updateLines(Connection tx, List<Lines> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    try (PreparedStatement update = tx.prepareStatement(UPDATE_LINES)) {
      update.setArray(1, Column.buckets(tx, rows, Lines::order));
      update.setArray(2, Column.uuids(tx, rows, Lines::order));
      update.setArray(3, Column.shorts(tx, rows, row -> (short) row.is().line()));
      update.setArray(
          4,
          Column.longs(tx, rows, row -> row.is().captured().minus(row.was().captured()).minor()));
      update.setArray(
          5, Column.longs(tx, rows, row -> row.is().granted().minus(row.was().granted()).minor()));
      update.setArray(
          6,
          Column.longs(tx, rows, row -> row.is().refunded().minus(row.was().refunded()).minor()));
      update.setArray(
          7, Column.ints(tx, rows, row -> row.is().unitsGranted() - row.was().unitsGranted()));
      update.setArray(8, Column.ints(tx, rows, row -> row.was().openCase()));
      update.setArray(9, Column.ints(tx, rows, row -> row.is().openCase()));
      update.setArray(
          10, Column.ints(tx, rows, row -> row.is().withdrawals() - row.was().withdrawals()));
      expect(rows.size(), update.executeUpdate(), "entitlements");
    }
  }

  private static void expect(int rows, int changed, String what) {
    if (rows != changed) {
      throw new IllegalStateException(
          "Only " + changed + " of " + rows + " " + what + " let themselves be changed");
    }
  }

  private record Line(LockKey order, Entitlement of) {}

  private record Books(OrderBook was, OrderBook is, long stamp) {}

  private record Lines(LockKey order, Entitlement was, Entitlement is) {}
}
