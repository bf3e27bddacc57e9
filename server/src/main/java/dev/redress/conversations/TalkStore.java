package dev.redress.conversations;

import dev.redress.kernel.Change;
import dev.redress.kernel.Column;
import dev.redress.kernel.Hash;
import dev.redress.kernel.LockKey;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The SQL of table {@code chat}: one row per order in which something was said. Read on every
 * command of a case, by its key.
 */
final class TalkStore {

  private static final String LOAD =
      """
      select c.order_id, c.version, c.hash, c.buyer_at, c.buyer_last, c.merchant_at,
             c.merchant_last, c.buyer_read, c.merchant_read, c.urged_at, c.urges
      from unnest(?, ?) as k(bucket, order_id)
      join chat c on c.bucket = k.bucket and c.order_id = k.order_id
      """;

  private static final String INSERT =
      """
      insert into chat
        (bucket, order_id, version, hash, buyer_at, buyer_last, merchant_at, merchant_last,
         buyer_read, merchant_read, urged_at, urges)
      select n.bucket, n.order_id, n.version, n.hash, %s, n.buyer_last, %s, n.merchant_last,
             n.buyer_read, n.merchant_read, %s, n.urges
      from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        as n(bucket, order_id, version, hash, buyer_at, buyer_last, merchant_at, merchant_last,
             buyer_read, merchant_read, urged_at, urges)
      """
          .formatted(
              Column.timestamp("n.buyer_at"),
              Column.timestamp("n.merchant_at"),
              Column.timestamp("n.urged_at"));

  private static final String UPDATE =
      """
      update chat c
      set version = n.version, hash = n.hash, buyer_at = %s, buyer_last = n.buyer_last,
          merchant_at = %s, merchant_last = n.merchant_last, buyer_read = n.buyer_read,
          merchant_read = n.merchant_read, urged_at = %s, urges = n.urges
      from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        as n(bucket, order_id, version, hash, buyer_at, buyer_last, merchant_at, merchant_last,
             buyer_read, merchant_read, urged_at, urges, version_before)
      where c.bucket = n.bucket and c.order_id = n.order_id and c.version = n.version_before
      """
          .formatted(
              Column.timestamp("n.buyer_at"),
              Column.timestamp("n.merchant_at"),
              Column.timestamp("n.urged_at"));

  private TalkStore() {}

  /** Where these orders' conversations stand; those in which nothing was said are left out. */
  static Map<LockKey, Talk> load(Connection tx, Collection<LockKey> orders) throws SQLException {
    List<LockKey> keys = List.copyOf(orders);
    Map<LockKey, Talk> found = new HashMap<>();
    try (PreparedStatement select = Column.keyed(tx, LOAD, keys);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        Talk talk = talk(row);
        found.put(talk.order(), talk);
      }
    }
    return found;
  }

  private static Talk talk(ResultSet row) throws SQLException {
    return new Talk(
        new LockKey(row.getObject("order_id", UUID.class)),
        row.getLong("version"),
        Hash.of(row.getBytes("hash")),
        instant(row, "buyer_at"),
        row.getLong("buyer_last"),
        instant(row, "merchant_at"),
        row.getLong("merchant_last"),
        row.getLong("buyer_read"),
        row.getLong("merchant_read"),
        instant(row, "urged_at"),
        row.getInt("urges"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  static void write(Connection tx, List<Change<ChatFile, ChatEvent>> changes) throws SQLException {
    List<Change<ChatFile, ChatEvent>> fresh = new ArrayList<>();
    List<Change<ChatFile, ChatEvent>> changed = new ArrayList<>();
    changes.forEach(each -> (each.before().talk().version() == 0 ? fresh : changed).add(each));
    put(tx, INSERT, fresh);
    put(tx, UPDATE, changed);
  }

  private static void put(Connection tx, String sql, List<Change<ChatFile, ChatEvent>> rows)
      throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    List<Talk> talks = rows.stream().map(row -> row.after().talk()).toList();
    try (PreparedStatement put = tx.prepareStatement(sql)) {
      put.setArray(1, Column.buckets(tx, talks, Talk::order));
      put.setArray(2, Column.uuids(tx, talks, Talk::order));
      put.setArray(3, Column.longs(tx, talks, Talk::version));
      put.setArray(4, Column.bytes(tx, talks, talk -> talk.hash().bytes()));
      put.setArray(5, Column.micros(tx, talks, Talk::buyerAt));
      put.setArray(6, Column.longs(tx, talks, Talk::buyerLast));
      put.setArray(7, Column.micros(tx, talks, Talk::merchantAt));
      put.setArray(8, Column.longs(tx, talks, Talk::merchantLast));
      put.setArray(9, Column.longs(tx, talks, Talk::buyerRead));
      put.setArray(10, Column.longs(tx, talks, Talk::merchantRead));
      put.setArray(11, Column.micros(tx, talks, Talk::urgedAt));
      put.setArray(12, Column.ints(tx, talks, Talk::urges));
      if (sql.equals(UPDATE)) {
        put.setArray(13, Column.longs(tx, rows, row -> row.before().talk().version()));
      }
      if (put.executeUpdate() != rows.size()) {
        throw new IllegalStateException("A conversation changed under its order's lock");
      }
    }
  }
}
