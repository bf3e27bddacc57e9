package dev.redress.record;

import dev.redress.kernel.Change;
import dev.redress.kernel.Column;
import dev.redress.kernel.Hash;
import dev.redress.kernel.Json;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.StreamHead;
import dev.redress.record.ErasureFile.Report;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of erasures: one row per order that has any. */
@Component
final class ErasureStore {

  private static final String LOAD =
      """
      select e.order_id, e.version, e.hash, e.content
      from unnest(?, ?) as k(bucket, order_id)
      join erasure e on e.bucket = k.bucket and e.order_id = k.order_id
      """;

  private static final String KEEP =
      """
      insert into erasure (bucket, order_id, version, hash, content)
      select n.bucket, n.order_id, n.version, n.hash, n.content::json
      from unnest(?, ?, ?, ?, ?) as n(bucket, order_id, version, hash, content)
      on conflict (bucket, order_id) do update
      set version = excluded.version, hash = excluded.hash, content = excluded.content
      where erasure.version < excluded.version
      """;

  /** What happened to an order, and whether it waits: the streams whose names begin with its id. */
  private static final String REST =
      """
      select
        (select max(at) from journal
         where bucket = ? and starts_with(stream, ?) and room not in ('custody', 'erasure')),
        exists (select 1 from deadline where bucket = ? and starts_with(stream, ?))
      """;

  /** What there may be to erase, by a look at its rows: an address, a file, words. */
  private static final String OLD =
      """
      select p.id from purchase p
      where (p.bucket, p.id) > (?, ?) and (p.content->>'placedAt')::timestamptz < ?
        and (concat(p.content->'address'->>'name', p.content->'address'->>'phone',
                    p.content->'address'->>'text') <> ''
          or exists (
            select 1 from evidence e
            where e.bucket = p.bucket and e.order_id = p.id and e.erased_at is null)
          or exists (
            select 1 from chat_message m
            where m.bucket = p.bucket and m.order_id = p.id and m.body->>'text' <> ''))
      order by p.bucket, p.id limit ?
      """;

  private final JdbcClient jdbc;

  ErasureStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What was erased of an order so far. */
  record Told(StreamHead head, List<Report> all) {}

  /** Whether an order is at rest, and since when. */
  record Rest(Instant last, boolean waiting) {}

  static Map<LockKey, Told> load(Connection tx, Collection<LockKey> orders) throws SQLException {
    List<LockKey> keys = List.copyOf(orders);
    Map<LockKey, Told> found = new HashMap<>();
    keys.forEach(key -> found.put(key, new Told(ErasureFile.begin(key), List.of())));
    try (PreparedStatement select = tx.prepareStatement(LOAD)) {
      select.setArray(1, Column.buckets(tx, keys, key -> key));
      select.setArray(2, Column.uuids(tx, keys, key -> key));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          LockKey key = new LockKey(row.getObject(1, UUID.class));
          String stream = ErasureFile.begin(key).stream();
          StreamHead head = new StreamHead(stream, row.getLong(2), Hash.of(row.getBytes(3)));
          found.put(key, new Told(head, List.of(Json.read(row.getString(4), Report[].class))));
        }
      }
    }
    return found;
  }

  static Rest rest(Connection tx, LockKey order) throws SQLException {
    try (PreparedStatement select = tx.prepareStatement(REST)) {
      select.setShort(1, order.bucket());
      select.setString(2, order.text());
      select.setShort(3, order.bucket());
      select.setString(4, order.text());
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return new Rest(row.getObject(1, OffsetDateTime.class).toInstant(), row.getBoolean(2));
      }
    }
  }

  static void write(Connection tx, List<Change<ErasureFile, ErasureEvent>> changes)
      throws SQLException {
    try (PreparedStatement keep = tx.prepareStatement(KEEP)) {
      keep.setArray(1, Column.buckets(tx, changes, Change::key));
      keep.setArray(2, Column.uuids(tx, changes, Change::key));
      keep.setArray(3, Column.longs(tx, changes, each -> each.after().head().version()));
      keep.setArray(4, Column.bytes(tx, changes, each -> each.after().head().hash().bytes()));
      keep.setArray(5, Column.texts(tx, changes, each -> Json.write(each.after().all())));
      if (keep.executeUpdate() != changes.size()) {
        throw new IllegalStateException("Erasures changed under their order's lock");
      }
    }
  }

  /** Orders placed before a time that may have something to erase, from after the given one on. */
  List<LockKey> old(Instant time, LockKey after, int limit) {
    return jdbc.sql(OLD)
        .params(after.bucket(), after.id(), time.atOffset(ZoneOffset.UTC), limit)
        .query((row, n) -> new LockKey(row.getObject(1, UUID.class)))
        .list();
  }

  /** Orders of which something is erased whose bytes are not cleared away yet. */
  List<LockKey> toShred(int limit) {
    return jdbc.sql(
            """
            select order_id from erasure where shredded < version
            order by bucket, order_id limit ?
            """)
        .param(limit)
        .query((row, n) -> new LockKey(row.getObject(1, UUID.class)))
        .list();
  }

  /** The bytes that were erased up to this version of the stream are gone. */
  void shredded(LockKey order, long version) {
    jdbc.sql("update erasure set shredded = ? where bucket = ? and order_id = ?")
        .params(version, order.bucket(), order.id())
        .update();
  }
}
