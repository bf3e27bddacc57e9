package dev.redress.record;

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

/** The SQL of proceedings: one row per order that has any. */
final class ProceedingStore {

  private static final String LOAD =
      """
      select p.order_id, p.version, p.hash, p.content
      from unnest(?, ?) as k(bucket, order_id)
      join proceeding p on p.bucket = k.bucket and p.order_id = k.order_id
      """;

  private static final String KEEP =
      """
      insert into proceeding (bucket, order_id, version, hash, on_hold, content)
      select n.bucket, n.order_id, n.version, n.hash, n.on_hold, n.content::json
      from unnest(?, ?, ?, ?, ?, ?) as n(bucket, order_id, version, hash, on_hold, content)
      on conflict (bucket, order_id) do update
      set version = excluded.version, hash = excluded.hash, on_hold = excluded.on_hold,
          content = excluded.content
      where proceeding.version < excluded.version
      """;

  private ProceedingStore() {}

  static Map<LockKey, ProceedingFile> load(Connection tx, Collection<LockKey> orders)
      throws SQLException {
    List<LockKey> keys = List.copyOf(orders);
    Map<LockKey, ProceedingFile> files = new HashMap<>();
    keys.forEach(key -> files.put(key, ProceedingFile.none(key)));
    try (PreparedStatement select = Column.keyed(tx, LOAD, keys);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        LockKey key = new LockKey(row.getObject(1, UUID.class));
        String stream = ProceedingFile.none(key).head().stream();
        StreamHead head = new StreamHead(stream, row.getLong(2), Hash.of(row.getBytes(3)));
        List<Proceeding> all = List.of(Json.read(row.getString(4), Proceeding[].class));
        files.put(key, new ProceedingFile(key, head, all));
      }
    }
    return files;
  }

  static void write(Connection tx, List<Change<ProceedingFile, ProceedingEvent>> changes)
      throws SQLException {
    try (PreparedStatement keep = tx.prepareStatement(KEEP)) {
      keep.setArray(1, Column.buckets(tx, changes, Change::key));
      keep.setArray(2, Column.uuids(tx, changes, Change::key));
      keep.setArray(3, Column.longs(tx, changes, each -> each.after().head().version()));
      keep.setArray(4, Column.bytes(tx, changes, each -> each.after().head().hash().bytes()));
      keep.setArray(
          5,
          Column.booleans(
              tx, changes, each -> each.after().all().stream().anyMatch(Proceeding::underWay)));
      keep.setArray(6, Column.texts(tx, changes, each -> Json.write(each.after().all())));
      if (keep.executeUpdate() != changes.size()) {
        throw new IllegalStateException("Proceedings changed under their order's lock");
      }
    }
  }
}
