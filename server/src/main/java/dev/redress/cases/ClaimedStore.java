package dev.redress.cases;

import dev.redress.kernel.ApartException;
import dev.redress.kernel.Change;
import dev.redress.kernel.Column;
import dev.redress.kernel.Json;
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

/**
 * B11: one row per buyer who has asked for a limited refund, in a bucket of its own. Nobody locks
 * it first: whoever wrote it meanwhile makes the later command begin anew.
 */
final class ClaimedStore {

  private static final String LOAD =
      """
      select b.buyer, b.version, b.cases from buyer_claims b
      join unnest(?, ?) as k(bucket, buyer) on b.bucket = k.bucket and b.buyer = k.buyer
      """;

  private static final String WRITE =
      """
      insert into buyer_claims as b (bucket, buyer, version, cases)
      select n.bucket, n.buyer, n.version, n.cases::json
      from unnest(?, ?, ?, ?) as n(bucket, buyer, version, cases)
      order by n.bucket, n.buyer
      on conflict (bucket, buyer) do update
        set version = excluded.version, cases = excluded.cases
        where b.version = excluded.version - 1
      """;

  private ClaimedStore() {}

  /**
   * What the buyers of these orders have claimed, by who they are; one that claimed nothing too.
   */
  static Map<LockKey, Claimed> load(Connection tx, Collection<Order> orders) throws SQLException {
    List<LockKey> buyers = orders.stream().map(ClaimedStore::buyer).distinct().toList();
    Map<LockKey, Claimed> found = new HashMap<>();
    buyers.forEach(each -> found.put(each, Claimed.none(each)));
    try (PreparedStatement select = tx.prepareStatement(LOAD)) {
      select.setArray(1, Column.buckets(tx, buyers, key -> key));
      select.setArray(2, Column.uuids(tx, buyers, key -> key));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          LockKey buyer = new LockKey(row.getObject(1, UUID.class));
          Claimed.Entries cases = Json.read(row.getString(3), Claimed.Entries.class);
          found.put(buyer, new Claimed(buyer, row.getLong(2), cases.byCase()));
        }
      }
    }
    return found;
  }

  static LockKey buyer(Order order) {
    return Claimed.buyer(order.market(), order.buyer().id());
  }

  static void write(Connection tx, List<Change<CaseFile, CaseEvent>> changes) throws SQLException {
    List<Change<CaseFile, CaseEvent>> changed =
        changes.stream()
            .filter(each -> !each.before().claimed().equals(each.after().claimed()))
            .toList();
    if (changed.isEmpty()) {
      return;
    }
    List<Claimed> rows = changed.stream().map(each -> each.after().claimed()).toList();
    if (rows.stream().map(Claimed::buyer).distinct().count() < rows.size()) {
      throw new ApartException("One buyer's applications on several orders");
    }
    try (PreparedStatement write = tx.prepareStatement(WRITE)) {
      write.setArray(1, Column.buckets(tx, rows, Claimed::buyer));
      write.setArray(2, Column.uuids(tx, rows, Claimed::buyer));
      write.setArray(3, Column.longs(tx, changed, each -> each.before().claimed().version() + 1));
      write.setArray(
          4, Column.texts(tx, rows, row -> Json.write(new Claimed.Entries(row.cases()))));
      if (write.executeUpdate() != rows.size()) {
        throw new SQLException("One buyer's applications met", "40001");
      }
    }
  }
}
