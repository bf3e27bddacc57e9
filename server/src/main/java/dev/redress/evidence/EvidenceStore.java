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
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of evidence. */
@Component
final class EvidenceStore {

  private static final String COLUMNS =
      """
      select e.order_id, e.id, e.sha256, e.media_type, e.bytes, e.width, e.height, e.caption,
             e.by_role, e.by_name, e.at, e.sm3, e.erased_at
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
        caption, by_role, by_id, by_name, came_from, at, sm3)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
      add.setBytes(15, HexFormat.of().parseHex(shown.sm3()));
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
    try (PreparedStatement select = Column.keyed(tx, OF_ORDERS, keys);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        EvidenceItem item = item(row);
        found.computeIfAbsent(item.order(), k -> new LinkedHashMap<>()).put(item.id(), item);
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
        at,
        hex(row.getBytes("sm3")),
        time(row.getObject("erased_at", OffsetDateTime.class)));
  }

  private static @Nullable String hex(byte @Nullable [] bytes) {
    return bytes == null ? null : HexFormat.of().formatHex(bytes);
  }

  private static @Nullable Instant time(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }

  /** Pieces of which the SM3 hash is not known though their bytes are there, from after this on. */
  List<EvidenceItem> withoutSm3(@Nullable EvidenceItem after, int limit) {
    LockKey order = after == null ? LockKey.FIRST : after.order();
    return jdbc.sql(
            COLUMNS
                + "where e.sm3 is null and e.erased_at is null"
                + " and (e.bucket, e.order_id, e.id) > (?, ?, ?)"
                + " order by e.bucket, e.order_id, e.id limit ?")
        .params(order.bucket(), order.id(), after == null ? "" : after.id(), limit)
        .query((row, n) -> item(row))
        .list();
  }

  /** Notes the SM3 hash of a piece. */
  void counted(EvidenceItem item, String sm3) {
    jdbc.sql(
            """
            update evidence set sm3 = ?
            where bucket = ? and order_id = ? and id = ? and sm3 is null
            """)
        .params(HexFormat.of().parseHex(sm3), item.order().bucket(), item.order().id(), item.id())
        .update();
  }

  /**
   * A file with this hash is on its way in: for an hour nobody erases its bytes, so that its row
   * finds them.
   */
  void arriving(Hash hash, Instant at) {
    jdbc.sql(
            """
            with one as materialized (select pg_advisory_xact_lock(?))
            insert into evidence_intake (sha256, at) select ?, ? from one
            on conflict (sha256) do update set at = excluded.at
            """)
        .params(ShredStore.key(hash), hash.bytes(), at.atOffset(ZoneOffset.UTC))
        .update();
  }
}
