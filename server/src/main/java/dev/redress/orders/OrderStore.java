package dev.redress.orders;

import dev.redress.kernel.Change;
import dev.redress.kernel.Column;
import dev.redress.kernel.Hash;
import dev.redress.kernel.Json;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Money;
import dev.redress.ledger.Ledger;
import dev.redress.ledger.OrderBook;
import dev.redress.ledger.Posting;
import dev.redress.orders.OrderFile.Placed;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The orders' SQL: table {@code purchase}, one row per order, which is also every order's lock. */
final class OrderStore {

  private static final String LOCK =
      """
      select 1 from purchase p
      join unnest(?, ?) as k(bucket, id) on p.bucket = k.bucket and p.id = k.id
      order by p.bucket, p.id
      for no key update of p
      """;

  private static final String LOAD =
      """
      select p.id, p.status, p.shipped_at, p.received_at, p.captured, p.group_state,
             p.group_expires_at, p.content, p.told, p.payments, p.parcels, p.version, p.hash
      from unnest(?, ?) as k(bucket, id)
      join purchase p on p.bucket = k.bucket and p.id = k.id
      """;

  /**
   * One statement for both: a row that was waited for is read as its last writer left it. It
   * refuses nothing but other writers; foreign rows may still point here.
   */
  private static final String LOCK_AND_LOAD =
      LOAD + "order by p.bucket, p.id for no key update of p";

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

  OrderStore(Ledger ledger) {
    this.ledger = ledger;
  }

  static void lock(Connection tx, List<LockKey> sorted) throws SQLException {
    try (PreparedStatement select = tx.prepareStatement(LOCK)) {
      select.setArray(1, Column.buckets(tx, sorted, key -> key));
      select.setArray(2, Column.uuids(tx, sorted, key -> key));
      select.executeQuery().close();
    }
  }

  Map<LockKey, Order> orders(Connection tx, Collection<LockKey> keys) throws SQLException {
    return read(tx, LOAD, keys, OrderStore::order);
  }

  Map<LockKey, Order> lockedOrders(Connection tx, List<LockKey> sorted) throws SQLException {
    return read(tx, LOCK_AND_LOAD, sorted, OrderStore::order);
  }

  /** Files with their books; a key without an order gets an empty file. */
  Map<LockKey, OrderFile> files(Connection tx, Collection<LockKey> keys) throws SQLException {
    return files(tx, keys, LOAD);
  }

  Map<LockKey, OrderFile> lockedFiles(Connection tx, List<LockKey> sorted) throws SQLException {
    return files(tx, sorted, LOCK_AND_LOAD);
  }

  private Map<LockKey, OrderFile> files(Connection tx, Collection<LockKey> keys, String select)
      throws SQLException {
    Map<LockKey, OrderFile> files = new HashMap<>();
    for (LockKey key : keys) {
      files.put(key, new OrderFile(key, null));
    }
    // Orders before books: a row that is not there yet cannot be locked, and may appear between the
    // two; then its book has appeared with it.
    Map<LockKey, Told> told = read(tx, select, keys, OrderStore::told);
    Map<LockKey, OrderBook> books = ledger.load(tx, told.keySet());
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

  private static <T> Map<LockKey, T> read(
      Connection tx, String sql, Collection<LockKey> keys, Rows<T> rows) throws SQLException {
    Map<LockKey, T> found = new HashMap<>();
    List<LockKey> wanted = List.copyOf(keys);
    if (wanted.isEmpty()) {
      return found;
    }
    try (PreparedStatement select = tx.prepareStatement(sql)) {
      select.setArray(1, Column.buckets(tx, wanted, key -> key));
      select.setArray(2, Column.uuids(tx, wanted, key -> key));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.put(new LockKey(row.getObject("id", UUID.class)), rows.read(row));
        }
      }
    }
    return found;
  }

  private static Told told(ResultSet row) throws SQLException {
    OrderContent content = Json.read(row.getString("content"), OrderContent.class);
    return new Told(
        order(row, content),
        content,
        Hash.of(row.getBytes("told")),
        List.of(Json.read(row.getString("payments"), Payment[].class)));
  }

  private static Order order(ResultSet row) throws SQLException {
    return order(row, Json.read(row.getString("content"), OrderContent.class));
  }

  private static Order order(ResultSet row, OrderContent content) throws SQLException {
    Draft draft =
        Draft.of(Draft.begin(content, instant(row, "group_expires_at")))
            .status(OrderStatus.valueOf(row.getString("status")))
            .shippedAt(instant(row, "shipped_at"))
            .receivedAt(instant(row, "received_at"))
            .captured(new Money(content.currency(), row.getLong("captured")))
            .parcels(List.of(Json.read(row.getString("parcels"), Parcel[].class)));
    Order order = draft.order();
    if (order.group() != null) {
      GroupState state = GroupState.valueOf(row.getString("group_state"));
      draft.group(order.group().in(state));
    }
    return draft
        .head(
            new dev.redress.kernel.StreamHead(
                order.id().text(), row.getLong("version"), Hash.of(row.getBytes("hash"))))
        .order();
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  @FunctionalInterface
  private interface Rows<T> {
    T read(ResultSet row) throws SQLException;
  }

  private record Changed(long versionBefore, Placed is) {}

  /** A row, before its book is known. */
  private record Told(Order order, OrderContent content, Hash hash, List<Payment> payments) {

    OrderFile file(@Nullable OrderBook book) {
      OrderBook own = Objects.requireNonNull(book, "An order without its book");
      return new OrderFile(order.id(), new Placed(order, content, hash, payments, own));
    }
  }
}
