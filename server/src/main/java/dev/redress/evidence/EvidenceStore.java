package dev.redress.evidence;

import dev.redress.kernel.Actor;
import dev.redress.kernel.Column;
import dev.redress.kernel.Hash;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Role;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
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

  private final JdbcClient jdbc;

  EvidenceStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds a row; one that is there already stays as it is. */
  void add(EvidenceItem item, Actor by, String cameFrom) {
    jdbc.sql(
            """
            insert into evidence (bucket, order_id, id, sha256, media_type, bytes, width, height,
              caption, by_role, by_id, by_name, came_from, at)
            values (:bucket, :order, :id, :sha256, :mediaType, :bytes, :width, :height,
              :caption, :byRole, :byId, :byName, :cameFrom, :at)
            on conflict (bucket, order_id, id) do nothing
            """)
        .param("bucket", item.order().bucket())
        .param("order", item.order().id())
        .param("id", item.id())
        .param("sha256", Hash.parse(item.sha256()).bytes())
        .param("mediaType", item.mediaType())
        .param("bytes", item.bytes())
        .param("width", item.width(), java.sql.Types.INTEGER)
        .param("height", item.height(), java.sql.Types.INTEGER)
        .param("caption", item.caption())
        .param("byRole", item.byRole().name())
        .param("byId", by.id())
        .param("byName", item.byName())
        .param("cameFrom", cameFrom)
        .param("at", item.at().atOffset(ZoneOffset.UTC))
        .update();
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
