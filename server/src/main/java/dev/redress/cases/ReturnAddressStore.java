package dev.redress.cases;

import dev.redress.kernel.Change;
import dev.redress.kernel.Column;
import dev.redress.kernel.Hash;
import dev.redress.kernel.LockKey;
import dev.redress.orders.Order;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The SQL of default return addresses: table {@code return_address}, a reference table, because
 * every order of a merchant asks for it, in whatever bucket.
 */
final class ReturnAddressStore {

  private static final String LOCK =
      """
      select 1 from return_address a join unnest(?) as k(id) on a.id = k.id
      order by a.id for no key update of a
      """;

  private static final String LOAD =
      """
      select a.id, a.version, a.hash, a.market, a.merchant, a.recipient, a.phone, a.address
      from unnest(?) as k(id) join return_address a on a.id = k.id
      """;

  private static final String OF_MERCHANTS =
      """
      select a.market, a.merchant, a.recipient, a.phone, a.address
      from return_address a join unnest(?, ?) as k(market, merchant)
        on a.market = k.market and a.merchant = k.merchant
      """;

  private static final String INSERT =
      """
      insert into return_address (id, version, hash, recipient, phone, address, market, merchant)
      select n.id, n.version, n.hash, n.recipient, n.phone, n.address, n.market, n.merchant
      from unnest(?, ?, ?, ?, ?, ?, ?, ?)
        as n(id, version, hash, recipient, phone, address, market, merchant)
      on conflict do nothing
      """;

  private static final String UPDATE =
      """
      update return_address a
      set version = n.version, hash = n.hash, recipient = n.recipient, phone = n.phone,
          address = n.address
      from unnest(?, ?, ?, ?, ?, ?, ?)
        as n(id, version, hash, recipient, phone, address, version_before)
      where a.id = n.id and a.version = n.version_before
      """;

  private ReturnAddressStore() {}

  static void lock(Connection tx, List<LockKey> sorted) throws SQLException {
    try (PreparedStatement select = tx.prepareStatement(LOCK)) {
      select.setArray(1, Column.uuids(tx, sorted, key -> key));
      select.executeQuery().close();
    }
  }

  static Map<LockKey, ReturnAddressFile> load(Connection tx, Collection<LockKey> keys)
      throws SQLException {
    List<LockKey> wanted = List.copyOf(keys);
    Map<LockKey, ReturnAddressFile> files = new HashMap<>();
    wanted.forEach(key -> files.put(key, ReturnAddressFile.none(key)));
    try (PreparedStatement select = tx.prepareStatement(LOAD)) {
      select.setArray(1, Column.uuids(tx, wanted, key -> key));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          LockKey key = new LockKey(row.getObject("id", UUID.class));
          files.put(
              key,
              new ReturnAddressFile(
                  key,
                  row.getLong("version"),
                  Hash.of(row.getBytes("hash")),
                  row.getString("market"),
                  row.getString("merchant"),
                  address(row)));
        }
      }
    }
    return files;
  }

  private record Shop(String market, String merchant) {}

  /** What these orders' merchants say, as text, by {@code market/merchant}. */
  static Map<String, String> ofMerchants(Connection tx, Collection<Order> orders)
      throws SQLException {
    Map<String, String> found = new HashMap<>();
    List<Shop> wanted =
        orders.stream()
            .map(order -> new Shop(order.market(), order.merchant().id()))
            .distinct()
            .toList();
    try (PreparedStatement select = tx.prepareStatement(OF_MERCHANTS)) {
      select.setArray(1, Column.texts(tx, wanted, Shop::market));
      select.setArray(2, Column.texts(tx, wanted, Shop::merchant));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.put(row.getString("market") + "/" + row.getString("merchant"), address(row).text());
        }
      }
    }
    return found;
  }

  private static ReturnAddress address(ResultSet row) throws SQLException {
    return new ReturnAddress(
        row.getString("recipient"), row.getString("phone"), row.getString("address"));
  }

  static void write(Connection tx, List<Change<ReturnAddressFile, ReturnAddressEvent>> changes)
      throws SQLException {
    Map<Boolean, List<Change<ReturnAddressFile, ReturnAddressEvent>>> byNew =
        changes.stream().collect(Collectors.partitioningBy(each -> each.before().unknown()));
    put(tx, INSERT, byNew.getOrDefault(true, List.of()));
    put(tx, UPDATE, byNew.getOrDefault(false, List.of()));
  }

  private static void put(
      Connection tx, String sql, List<Change<ReturnAddressFile, ReturnAddressEvent>> rows)
      throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    try (PreparedStatement put = tx.prepareStatement(sql)) {
      put.setArray(1, Column.uuids(tx, rows, Change::key));
      put.setArray(2, Column.longs(tx, rows, row -> row.after().version()));
      put.setArray(3, Column.bytes(tx, rows, row -> row.after().hash().bytes()));
      put.setArray(4, Column.texts(tx, rows, row -> row.after().address().recipient()));
      put.setArray(5, Column.texts(tx, rows, row -> row.after().address().phone()));
      put.setArray(6, Column.texts(tx, rows, row -> row.after().address().address()));
      if (sql.equals(UPDATE)) {
        put.setArray(7, Column.longs(tx, rows, row -> row.before().version()));
      } else {
        put.setArray(7, Column.texts(tx, rows, row -> row.after().market()));
        put.setArray(8, Column.texts(tx, rows, row -> row.after().merchant()));
      }
      if (put.executeUpdate() != rows.size()) {
        // A first address said twice at once; repeated, this finds it there.
        throw new SQLException("Return addresses of one merchant met", "40001");
      }
    }
  }
}
