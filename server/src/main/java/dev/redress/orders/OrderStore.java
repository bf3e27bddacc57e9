package dev.redress.orders;

import dev.redress.kernel.Change;
import dev.redress.kernel.Column;
import dev.redress.kernel.Json;
import dev.redress.kernel.LockKey;
import dev.redress.ledger.Ledger;
import dev.redress.ledger.OrderBook;
import dev.redress.ledger.Posting;
import dev.redress.orders.OrderFile.Placed;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The orders' SQL: table {@code purchase}, one row per order, which is also every order's lock. */
final class OrderStore {

  private static final String INSERT =
      """
      insert into purchase
        (bucket, id, market, shop_order_id, status, shipped_at, received_at, captured, group_state,
         group_expires_at, content, told, payments, parcels, version, hash)
      select n.bucket, n.id, n.market, n.shop_order_id, n.status, %s, %s, n.captured, n.group_state,
             %s, n.content::json, n.told, n.payments::json, n.parcels::json, n.version, n.hash
      from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        as n(bucket, id, version, hash, status, shipped_at, received_at, captured, group_state,
             group_expires_at, payments, parcels, market, shop_order_id, content, told)
      on conflict do nothing
      """
          .formatted(
              Column.timestamp("n.shipped_at"),
              Column.timestamp("n.received_at"),
              Column.timestamp("n.group_expires_at"));

  private static final String UPDATE =
      """
      update purchase p
      set status = n.status, shipped_at = %s, received_at = %s, captured = n.captured,
          group_state = n.group_state, group_expires_at = %s, payments = n.payments::json,
          parcels = n.parcels::json, version = n.version, hash = n.hash
      from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        as n(bucket, id, version, hash, status, shipped_at, received_at, captured, group_state,
             group_expires_at, payments, parcels, version_before)
      where p.bucket = n.bucket and p.id = n.id and p.version = n.version_before
      """
          .formatted(
              Column.timestamp("n.shipped_at"),
              Column.timestamp("n.received_at"),
              Column.timestamp("n.group_expires_at"));

  private final Ledger ledger;
  private final OrderRows rows = new OrderRows();

  OrderStore(Ledger ledger) {
    this.ledger = ledger;
  }

  Map<LockKey, Order> orders(Connection tx, Collection<LockKey> keys) throws SQLException {
    return orders(rows.told(tx, keys));
  }

  Map<LockKey, Order> lockedOrders(Connection tx, List<LockKey> sorted) throws SQLException {
    return orders(rows.lock(tx, sorted));
  }

  private static Map<LockKey, Order> orders(Map<LockKey, OrderRows.Told> told) {
    Map<LockKey, Order> orders = new HashMap<>();
    told.forEach((key, each) -> orders.put(key, each.order()));
    return orders;
  }

  /** Files with their books; a key without an order gets an empty file. */
  Map<LockKey, OrderFile> files(Connection tx, Collection<LockKey> keys) throws SQLException {
    // Orders before books: an order may appear between the two; then its book has appeared with it.
    Map<LockKey, OrderRows.Told> told = rows.told(tx, keys);
    return files(keys, told, ledger.load(tx, told.keySet()));
  }

  /** The same, locked; a row that is not there yet cannot be locked, and gets an empty file. */
  Map<LockKey, OrderFile> lockedFiles(Connection tx, List<LockKey> sorted) throws SQLException {
    Map<LockKey, OrderRows.Told> told = rows.lock(tx, sorted);
    return files(sorted, told, ledger.recall(tx, List.copyOf(told.keySet())));
  }

  private static Map<LockKey, OrderFile> files(
      Collection<LockKey> keys, Map<LockKey, OrderRows.Told> told, Map<LockKey, OrderBook> books) {
    Map<LockKey, OrderFile> files = new HashMap<>();
    keys.forEach(key -> files.put(key, new OrderFile(key, null)));
    told.forEach((key, each) -> files.put(key, each.file(books.get(key))));
    return files;
  }

  void write(Connection tx, List<Change<OrderFile, OrderEvent>> changes) throws SQLException {
    List<Placed> fresh = new ArrayList<>();
    List<Changed> changed = new ArrayList<>();
    List<OrderBook> before = new ArrayList<>();
    List<OrderBook> after = new ArrayList<>();
    List<Posting> postings = new ArrayList<>();
    for (Change<OrderFile, OrderEvent> change : changes) {
      Placed was = change.before().placed();
      Placed is = Objects.requireNonNull(change.after().placed());
      if (was == null) {
        fresh.add(is);
      } else {
        changed.add(new Changed(was.order().version(), is));
      }
      before.add(was == null ? is.book() : was.book());
      after.add(is.book());
      postings.addAll(postings(change));
    }
    insert(tx, fresh);
    update(tx, changed);
    ledger.write(tx, before, after);
    ledger.post(tx, postings);
  }

  /** The money that a change moved. */
  static List<Posting> postings(Change<OrderFile, OrderEvent> change) {
    return change.events().stream()
        .filter(event -> !event.event().moved().isEmpty())
        .map(event -> Posting.of(change.key(), event, event.event().moved()))
        .toList();
  }

  private static void insert(Connection tx, List<Placed> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    try (PreparedStatement insert = tx.prepareStatement(INSERT)) {
      bind(tx, insert, rows, row -> row);
      insert.setArray(13, Column.texts(tx, rows, row -> row.order().market()));
      insert.setArray(14, Column.texts(tx, rows, row -> row.order().shopOrderId()));
      insert.setArray(15, Column.texts(tx, rows, row -> Json.write(row.content())));
      insert.setArray(16, Column.bytes(tx, rows, row -> row.told().bytes()));
      if (insert.executeUpdate() != rows.size()) {
        // Somebody told the same order at the same moment; repeated, this finds it there.
        throw new SQLException("An order was told twice at once", "40001");
      }
    }
  }

  private static void update(Connection tx, List<Changed> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    try (PreparedStatement update = tx.prepareStatement(UPDATE)) {
      bind(tx, update, rows, Changed::is);
      update.setArray(13, Column.longs(tx, rows, Changed::versionBefore));
      if (update.executeUpdate() != rows.size()) {
        throw new IllegalStateException("An order changed under its lock");
      }
    }
  }

  private static <T> void bind(
      Connection tx, PreparedStatement into, List<T> rows, Function<T, Placed> of)
      throws SQLException {
    Function<T, Order> order = row -> of.apply(row).order();
    into.setArray(1, Column.buckets(tx, rows, row -> order.apply(row).id()));
    into.setArray(2, Column.uuids(tx, rows, row -> order.apply(row).id()));
    into.setArray(3, Column.longs(tx, rows, row -> order.apply(row).version()));
    into.setArray(4, Column.bytes(tx, rows, row -> order.apply(row).hash().bytes()));
    into.setArray(5, Column.texts(tx, rows, row -> order.apply(row).status().name()));
    into.setArray(6, Column.micros(tx, rows, row -> order.apply(row).shippedAt()));
    into.setArray(7, Column.micros(tx, rows, row -> order.apply(row).receivedAt()));
    into.setArray(8, Column.longs(tx, rows, row -> order.apply(row).captured().minor()));
    into.setArray(9, Column.texts(tx, rows, row -> groupState(order.apply(row))));
    into.setArray(10, Column.micros(tx, rows, row -> groupExpiresAt(order.apply(row))));
    into.setArray(11, Column.texts(tx, rows, row -> Json.write(of.apply(row).payments())));
    into.setArray(12, Column.texts(tx, rows, row -> Json.write(order.apply(row).parcels())));
  }

  private static @Nullable String groupState(Order order) {
    return order.group() == null ? null : order.group().state().name();
  }

  private static @Nullable Instant groupExpiresAt(Order order) {
    return order.group() == null ? null : order.group().expiresAt();
  }

  private record Changed(long versionBefore, Placed is) {}
}
