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

  /**
   * What happened to an order, and whether it waits: the streams whose names begin with its id.
   * That means the same in every order of letters – Danish has "aa" behind all others. Where
   * letters are in the order of bytes, as in our own PostgreSQL, the keys find them among those of
   * the bucket.
   */
  static final String REST =
      """
      select
        (select max(j.at) from journal j
         where j.bucket = ? and starts_with(j.stream, ?) and j.room not in ('custody', 'erasure')),
        exists (
          select 1 from deadline d where d.bucket = ? and starts_with(d.stream, ?))
      """;

  /** What there may be to erase, by a look at its rows: a file, an address, words. */
  private static final String OLD =
      """
      select p.id
      from purchase p, lateral (select (p.content->>'placedAt')::timestamptz as at) placed
      where (p.bucket, p.id) > (?, ?)
        and (placed.at < ? and exists (
            select 1 from evidence e
            where e.bucket = p.bucket and e.order_id = p.id and e.erased_at is null)
          or placed.at < ? and concat(
            p.content->'address'->>'name', p.content->'address'->>'phone',
            p.content->'address'->>'text') <> ''
          or placed.at < ? and exists (
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
    try (PreparedStatement select = Column.keyed(tx, LOAD, keys);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        LockKey key = new LockKey(row.getObject(1, UUID.class));
        String stream = ErasureFile.begin(key).stream();
        StreamHead head = new StreamHead(stream, row.getLong(2), Hash.of(row.getBytes(3)));
        found.put(key, new Told(head, List.of(Json.read(row.getString(4), Report[].class))));
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

  /** Before when an order has to be placed for anything of a kind to be over by now. */
  record Before(Instant files, Instant addresses, Instant words) {}

  /** Orders old enough that may have something to erase, from after the given one on. */
  List<LockKey> old(Before before, LockKey after, int limit) {
    return jdbc.sql(OLD)
        .params(
            after.bucket(),
            after.id(),
            before.files().atOffset(ZoneOffset.UTC),
            before.addresses().atOffset(ZoneOffset.UTC),
            before.words().atOffset(ZoneOffset.UTC),
            limit)
        .query((row, n) -> new LockKey(row.getObject(1, UUID.class)))
        .list();
  }

  /** An order of which something is erased, up to a version, whose bytes may still be there. */
  record ToShred(LockKey order, long version) {}

  /** Orders whose erased bytes are not cleared away yet, from after the given one on. */
  List<ToShred> toShred(LockKey after, int limit) {
    return jdbc.sql(
            """
            select order_id, version from erasure
            where shredded < version and (bucket, order_id) > (?, ?)
            order by bucket, order_id limit ?
            """)
        .params(after.bucket(), after.id(), limit)
        .query((row, n) -> new ToShred(new LockKey(row.getObject(1, UUID.class)), row.getLong(2)))
        .list();
  }

  /**
   * The bytes that were erased up to then are gone; what is erased meanwhile is a later version.
   */
  void shredded(ToShred done) {
    jdbc.sql("update erasure set shredded = ? where bucket = ? and order_id = ?")
        .params(done.version(), done.order().bucket(), done.order().id())
        .update();
  }
}
