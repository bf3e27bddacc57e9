package dev.redress.ledger;

import dev.redress.kernel.Column;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Money;
import dev.redress.kernel.Recall;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How books are read: one that is remembered under its row's stamp is not fetched again with all
 * its lines. What merchants have is asked for each time, once for each merchant.
 */
final class BookRows {

  private static final String STAMPS =
      """
      select b.order_id, b.stamp
      from unnest(?, ?) as k(bucket, id)
      join order_book b on b.bucket = k.bucket and b.order_id = k.id
      """;

  /** A book with its lines, one row for each line; a book without any has one row, line null. */
  private static final String LOAD =
      """
      select b.order_id, b.market, b.merchant, b.currency, b.escrow, b.payable, b.refunds, b.cases,
             coalesce(f.balance, 0), coalesce(f.deposit, 0), b.stamp, e.line, e.quantity,
             e.captured, e.granted, e.refunded, e.units_granted, e.open_case, e.withdrawals
      from unnest(?, ?) as k(bucket, id)
      join order_book b on b.bucket = k.bucket and b.order_id = k.id
      left join merchant_funds f
        on f.market = b.market and f.merchant = b.merchant and f.currency = b.currency
      left join entitlement e on e.bucket = k.bucket and e.order_id = k.id
      order by b.order_id, e.line
      """;

  private static final String FUNDS =
      """
      select f.market, f.merchant, f.currency, f.balance, f.deposit
      from unnest(?, ?, ?) as k(market, merchant, currency)
      join merchant_funds f
        on f.market = k.market and f.merchant = k.merchant and f.currency = k.currency
      """;

  private static final int SHARE_OF_HEAP = 16;
  private static final int LENGTH = 150;
  private static final int LENGTH_OF_LINE = 100;

  private final Recall<LockKey, OrderBook> recall = new Recall<>(SHARE_OF_HEAP);

  private record Purse(String market, String merchant, Currency currency) {
    static Purse of(OrderBook book) {
      return new Purse(book.market(), book.merchant(), book.currency());
    }
  }

  /** The books of these orders as they are stored; an order without one is missing. */
  Map<LockKey, OrderBook> load(Connection tx, Collection<LockKey> orders) throws SQLException {
    Map<LockKey, OrderBook> books = new HashMap<>();
    read(tx, List.copyOf(orders)).forEach((order, each) -> books.put(order, each.book()));
    return books;
  }

  /** The same for whoever holds the orders' locks; what is known under its stamp is not fetched. */
  Map<LockKey, OrderBook> recall(Connection tx, List<LockKey> orders) throws SQLException {
    Map<LockKey, OrderBook> known = new HashMap<>();
    List<LockKey> unknown = new ArrayList<>();
    try (PreparedStatement select = Column.keyed(tx, STAMPS, orders);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        LockKey order = id(row);
        OrderBook book = recall.find(order, stamp(row));
        if (book == null) {
          unknown.add(order);
        } else {
          known.put(order, book);
        }
      }
    }
    Map<LockKey, OrderBook> books = funded(tx, known);
    read(tx, unknown)
        .forEach(
            (order, each) -> {
              keep(each.book(), each.stamp());
              books.put(order, each.book());
            });
    return books;
  }

  /** Remembers a book as it is stored; see {@link Recall}. */
  void keep(OrderBook book, @Nullable Long stamp) {
    OrderBook alone = book.with(MerchantFunds.none(book.currency())).written();
    recall.keep(book.order(), stamp, alone, LENGTH + LENGTH_OF_LINE * book.lines().size());
  }

  private record Stored(OrderBook book, @Nullable Long stamp) {
    Stored with(List<Entitlement> lines) {
      return new Stored(book.open(List.copyOf(lines)), stamp);
    }
  }

  private static Map<LockKey, Stored> read(Connection tx, List<LockKey> orders)
      throws SQLException {
    Map<LockKey, Stored> found = new HashMap<>();
    if (orders.isEmpty()) {
      return found;
    }
    Map<LockKey, List<Entitlement>> lines = new HashMap<>();
    try (PreparedStatement select = Column.keyed(tx, LOAD, orders);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        LockKey order = id(row);
        Stored stored = found.get(order);
        if (stored == null) {
          stored = new Stored(book(order, row), stamp(row));
          found.put(order, stored);
        }
        if (row.getObject("line") != null) {
          lines
              .computeIfAbsent(order, key -> new ArrayList<>())
              .add(entitlement(row, stored.book().currency()));
        }
      }
    }
    lines.forEach((order, own) -> found.computeIfPresent(order, (key, each) -> each.with(own)));
    return found;
  }

  /** Books with what their merchants have. */
  private static Map<LockKey, OrderBook> funded(Connection tx, Map<LockKey, OrderBook> books)
      throws SQLException {
    HashSet<Purse> purses = new HashSet<>();
    books.values().forEach(book -> purses.add(Purse.of(book)));
    List<Purse> wanted = List.copyOf(purses);
    if (wanted.isEmpty()) {
      return books;
    }
    Map<Purse, MerchantFunds> funds = new HashMap<>();
    try (PreparedStatement select = tx.prepareStatement(FUNDS)) {
      select.setArray(1, Column.texts(tx, wanted, Purse::market));
      select.setArray(2, Column.texts(tx, wanted, Purse::merchant));
      select.setArray(3, Column.texts(tx, wanted, each -> each.currency().getCurrencyCode()));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          Currency currency = Currency.getInstance(row.getString(3));
          Money balance = new Money(currency, row.getLong(4));
          Money deposit = new Money(currency, row.getLong(5));
          Purse purse = new Purse(row.getString(1), row.getString(2), currency);
          funds.put(purse, new MerchantFunds(balance, deposit));
        }
      }
    }
    books.replaceAll(
        (order, book) ->
            book.with(funds.getOrDefault(Purse.of(book), MerchantFunds.none(book.currency()))));
    return books;
  }

  private static @Nullable Long stamp(ResultSet row) throws SQLException {
    return row.getObject("stamp", Long.class);
  }

  private static OrderBook book(LockKey order, ResultSet row) throws SQLException {
    Currency currency = Currency.getInstance(row.getString(4));
    return new OrderBook(
        order,
        row.getString(2),
        row.getString(3),
        currency,
        new Money(currency, row.getLong(5)),
        new Money(currency, row.getLong(6)),
        row.getInt(7),
        row.getInt(8),
        List.of(),
        new MerchantFunds(
            new Money(currency, row.getLong(9)), new Money(currency, row.getLong(10))),
        true);
  }

  private static Entitlement entitlement(ResultSet row, Currency currency) throws SQLException {
    return new Entitlement(
        row.getInt("line"),
        row.getInt("quantity"),
        new Money(currency, row.getLong("captured")),
        new Money(currency, row.getLong("granted")),
        new Money(currency, row.getLong("refunded")),
        row.getInt("units_granted"),
        row.getInt("open_case"),
        row.getInt("withdrawals"));
  }

  private static LockKey id(ResultSet row) throws SQLException {
    return new LockKey(row.getObject(1, UUID.class));
  }
}
