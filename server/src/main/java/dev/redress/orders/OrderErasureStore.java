package dev.redress.orders;

import dev.redress.kernel.LockKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** V5: the SQL by which orders forget. */
final class OrderErasureStore {

  private static final String ADDRESS =
      """
      update purchase
      set content = jsonb_set(
        content::jsonb, '{address}', '{"name":"","phone":"","text":""}')::json
      where bucket = ? and id = ? and content->>'address' is not null
      """;

  private OrderErasureStore() {}

  static void address(Connection tx, LockKey order) throws SQLException {
    try (PreparedStatement update = tx.prepareStatement(ADDRESS)) {
      update.setShort(1, order.bucket());
      update.setObject(2, order.id());
      update.executeUpdate();
    }
  }
}
