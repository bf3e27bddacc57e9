package dev.redress.evidence;

import dev.redress.kernel.Change;
import dev.redress.kernel.Column;
import dev.redress.kernel.Hash;
import dev.redress.kernel.Json;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.StreamHead;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Custody's SQL: the heads of its streams, and which pieces are on record. */
final class CustodyStore {

  private static final String LOAD =
      """
      select c.order_id, c.version, c.hash, c.shown
      from unnest(?, ?) as k(bucket, order_id)
      join custody c on c.bucket = k.bucket and c.order_id = k.order_id
      """;

  private static final String KEEP =
      """
      insert into custody (bucket, order_id, version, hash, shown)
      select n.bucket, n.order_id, n.version, n.hash, n.shown::json
      from unnest(?, ?, ?, ?, ?) as n(bucket, order_id, version, hash, shown)
      on conflict (bucket, order_id) do update
      set version = excluded.version, hash = excluded.hash, shown = excluded.shown
      where custody.version < excluded.version
      """;

  private CustodyStore() {}

  static Map<LockKey, CustodyFile> load(Connection tx, Collection<LockKey> orders)
      throws SQLException {
    List<LockKey> keys = List.copyOf(orders);
    Map<LockKey, CustodyFile> files = new HashMap<>();
    keys.forEach(key -> files.put(key, CustodyFile.none(key)));
    try (PreparedStatement select = Column.keyed(tx, LOAD, keys);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        LockKey key = new LockKey(row.getObject(1, UUID.class));
        String stream = CustodyFile.none(key).head().stream();
        StreamHead head = new StreamHead(stream, row.getLong(2), Hash.of(row.getBytes(3)));
        List<String> shown = List.of(Json.read(row.getString(4), String[].class));
        files.put(key, new CustodyFile(key, head, shown));
      }
    }
    return files;
  }

  static void write(Connection tx, List<Change<CustodyFile, CustodyEvent>> changes)
      throws SQLException {
    try (PreparedStatement keep = tx.prepareStatement(KEEP)) {
      keep.setArray(1, Column.buckets(tx, changes, Change::key));
      keep.setArray(2, Column.uuids(tx, changes, Change::key));
      keep.setArray(3, Column.longs(tx, changes, each -> each.after().head().version()));
      keep.setArray(4, Column.bytes(tx, changes, each -> each.after().head().hash().bytes()));
      keep.setArray(5, Column.texts(tx, changes, each -> Json.write(each.after().shown())));
      if (keep.executeUpdate() != changes.size()) {
        throw new IllegalStateException("Custody changed under its order's lock");
      }
    }
  }
}
