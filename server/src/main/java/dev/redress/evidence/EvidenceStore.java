package dev.redress.evidence;

import dev.redress.evidence.CustodyEvent.EvidenceShown;
import dev.redress.kernel.Column;
import dev.redress.kernel.Hash;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Role;
import dev.redress.kernel.Stamped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of evidence. */
@Component
final class EvidenceStore {

  private static final String COLUMNS =
      """
      select e.order_id, e.id, e.sha256, e.media_type, e.bytes, e.width, e.height, e.caption,
             e.by_role, e.by_name, e.at
      from evidence e
      """;

  private static final String OF_ORDERS =
      COLUMNS
          + """
          join unnest(?, ?) as w(bucket, order_id)
            on e.bucket = w.bucket and e.order_id = w.order_id
          order by e.at, e.id
          """;

  private static final String ADD =
      """
      insert into evidence (bucket, order_id, id, sha256, media_type, bytes, width, height,
        caption, by_role, by_id, by_name, came_from, at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (bucket, order_id, id) do nothing
      """;

  private final JdbcClient jdbc;

  EvidenceStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds the row of what an event says; one that is there already stays as it is. */
  static void add(Connection tx, LockKey order, Stamped<?> event, EvidenceShown shown)
      throws SQLException {
    try (PreparedStatement add = tx.prepareStatement(ADD)) {
      add.setShort(1, order.bucket());
      add.setObject(2, order.id());
      add.setString(3, shown.id());
      add.setBytes(4, Hash.parse(shown.sha256()).bytes());
      add.setString(5, shown.mediaType());
      add.setLong(6, shown.bytes());
      add.setObject(7, shown.width(), Types.INTEGER);
      add.setObject(8, shown.height(), Types.INTEGER);
      add.setString(9, shown.caption());
      add.setString(10, event.actor().role().name());
      add.setString(11, event.actor().id());
      add.setString(12, event.actor().name());
      add.setString(13, shown.cameFrom());
      add.setObject(14, event.at().atOffset(ZoneOffset.UTC));
      add.executeUpdate();
    }
  }

  List<EvidenceItem> of(LockKey order) {
    return jdbc.sql(COLUMNS + "where e.bucket = ? and e.order_id = ? order by e.at, e.id")
        .params(order.bucket(), order.id())
        .query((row, n) -> item(row))
        .list();
  }

  Map<LockKey, Map<String, EvidenceItem>> load(Connection tx, Collection<LockKey> orders)
      throws SQLException {
    Map<LockKey, Map<String, EvidenceItem>> found = new HashMap<>();
    List<LockKey> keys = new ArrayList<>(orders);
    keys.forEach(key -> found.put(key, new LinkedHashMap<>()));
    try (PreparedStatement select = tx.prepareStatement(OF_ORDERS)) {
      select.setArray(1, Column.buckets(tx, keys, key -> key));
      select.setArray(2, Column.uuids(tx, keys, key -> key));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          EvidenceItem item = item(row);
          found.computeIfAbsent(item.order(), k -> new LinkedHashMap<>()).put(item.id(), item);
        }
      }
    }
    return found;
  }

  private static EvidenceItem item(ResultSet row) throws SQLException {
    Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
    return new EvidenceItem(
        row.getString("id"),
        new LockKey(row.getObject("order_id", UUID.class)),
        Hash.of(row.getBytes("sha256")).hex(),
        row.getString("media_type"),
        row.getLong("bytes"),
        row.getObject("width", Integer.class),
        row.getObject("height", Integer.class),
        row.getString("caption"),
        Role.valueOf(row.getString("by_role")),
        row.getString("by_name"),
        at);
  }
}
