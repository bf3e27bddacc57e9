package dev.redress.orders;

import dev.redress.kernel.Column;
import dev.redress.kernel.Json;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Money;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Which orders were bought with freight insurance, and up to how much it pays (D6). */
final class InsuranceStore {

  private static final String LOAD =
      """
      select p.id, p.content ->> 'freightInsurance' as cover
      from purchase p join unnest(?, ?) as k(bucket, id) on p.bucket = k.bucket and p.id = k.id
      where p.content ->> 'freightInsurance' is not null
      """;

  private InsuranceStore() {}

  static Map<LockKey, Money> load(Connection tx, Collection<LockKey> orders) throws SQLException {
    List<LockKey> keys = List.copyOf(orders);
    Map<LockKey, Money> found = new HashMap<>();
    try (PreparedStatement select = tx.prepareStatement(LOAD)) {
      select.setArray(1, Column.buckets(tx, keys, key -> key));
      select.setArray(2, Column.uuids(tx, keys, key -> key));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.put(
              new LockKey(row.getObject("id", UUID.class)),
              Json.read(row.getString("cover"), Money.class));
        }
      }
    }
    return found;
  }
}
