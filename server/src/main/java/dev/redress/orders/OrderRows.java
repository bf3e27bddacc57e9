package dev.redress.orders;

import dev.redress.kernel.Column;
import dev.redress.kernel.Hash;
import dev.redress.kernel.Json;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Money;
import dev.redress.kernel.Recall;
import dev.redress.ledger.OrderBook;
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
import org.jspecify.annotations.Nullable;

/**
 * How orders are locked and read: what their rows said is remembered, so that most commands fetch
 * no more than the hash of the order's newest event.
 */
final class OrderRows {

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
   * Which event each order's row is from; its hash covers all that is remembered of the row. A row
   * that was waited for is read as its last writer left it. This refuses nothing but other writers;
   * foreign rows may still point here.
   */
  private static final String LOCK_HEADS =
      """
      select p.id, p.hash
      from unnest(?, ?) as k(bucket, id)
      join purchase p on p.bucket = k.bucket and p.id = k.id
      order by p.bucket, p.id
      for no key update of p
      """;

  private static final int SHARE_OF_HEAP = 10;

  private final Recall<LockKey, Told> recall = new Recall<>(SHARE_OF_HEAP);

  static void lockOnly(Connection tx, List<LockKey> sorted) throws SQLException {
    try (PreparedStatement select = Column.keyed(tx, LOCK, sorted)) {
      select.executeQuery().close();
    }
  }

  /** The orders of these keys as they are stored; a key without one is missing. */
  Map<LockKey, Told> told(Connection tx, Collection<LockKey> keys) throws SQLException {
    return read(tx, LOAD, keys, OrderRows::told);
  }

  /**
   * The same without their addresses, locked until the transaction ends; what is known under its
   * head is not fetched.
   */
  Map<LockKey, Told> lock(Connection tx, List<LockKey> sorted) throws SQLException {
    Map<LockKey, Told> known = new HashMap<>();
    List<LockKey> unknown = new ArrayList<>();
    read(tx, LOCK_HEADS, sorted, row -> Hash.of(row.getBytes("hash")))
        .forEach(
            (key, hash) -> {
              Told told = recall.find(key, hash);
              if (told == null) {
                unknown.add(key);
              } else {
                known.put(key, told);
              }
            });
    read(tx, LOAD, unknown, OrderRows::told)
        .forEach(
            (key, told) -> {
              Told lean = told.withoutAddress();
              recall.keep(key, lean.order().hash(), lean, lean.length());
              known.put(key, lean);
            });
    return known;
  }

  private static <T> Map<LockKey, T> read(
      Connection tx, String sql, Collection<LockKey> keys, Rows<T> rows) throws SQLException {
    Map<LockKey, T> found = new HashMap<>();
    List<LockKey> wanted = List.copyOf(keys);
    if (wanted.isEmpty()) {
      return found;
    }
    try (PreparedStatement select = Column.keyed(tx, sql, wanted);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        found.put(new LockKey(row.getObject("id", UUID.class)), rows.read(row));
      }
    }
    return found;
  }

  private static Told told(ResultSet row) throws SQLException {
    String json = row.getString("content");
    OrderContent content = Json.read(json, OrderContent.class);
    String payments = row.getString("payments");
    return new Told(
        order(row, content),
        content,
        Hash.of(row.getBytes("told")),
        List.of(Json.read(payments, Payment[].class)),
        json.length() + payments.length());
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

  /**
   * A row, before its book is known.
   *
   * @param length of its texts
   */
  record Told(Order order, OrderContent content, Hash hash, List<Payment> payments, int length) {

    /** V5: it is erased under an unchanged hash; no command asks for it. */
    Told withoutAddress() {
      return new Told(order, content.withoutAddress(), hash, payments, length);
    }

    OrderFile file(@Nullable OrderBook book) {
      OrderBook own = Objects.requireNonNull(book, "An order without its book");
      return new OrderFile(order.id(), new Placed(order, content, hash, payments, own));
    }
  }
}
