package dev.redress.record;

import dev.redress.kernel.Hash;
import dev.redress.kernel.Journal.Stream;
import dev.redress.kernel.LockKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where events stand in the tree. */
@Component
final class LeafStore {

  private final JdbcClient jdbc;

  LeafStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What comes after every name that begins with an order's id and a dash, in the order of bytes.
   */
  static final String AFTER_DASH = ".";

  /** A range, so that the key finds the few rows of an order among those of all. */
  static final String OF_ORDER =
      """
      select bucket, stream, version, leaf, hash from record_leaf
      where bucket = ? and stream >= ? and stream < ?
      """;

  /** An event that somebody waits for. */
  record Awaited(Stream stream, long version) {}

  /** An event as the tree knows it: the number of its leaf, and its hash. */
  record Leaf(long number, Hash hash) {}

  /** The leaves of one stream by the events' versions. */
  SortedMap<Long, Leaf> of(Stream stream) {
    return Objects.requireNonNull(of(List.of(stream)).get(stream));
  }

  /** The leaves of several streams in one question; every stream gets a map. */
  Map<Stream, SortedMap<Long, Leaf>> of(Collection<Stream> streams) {
    Map<Stream, SortedMap<Long, Leaf>> found = new HashMap<>();
    streams.forEach(each -> found.put(each, new TreeMap<>()));
    jdbc.sql(
            """
            select l.bucket, l.stream, l.version, l.leaf, l.hash
            from unnest(?::smallint[], ?::text[]) as w(bucket, stream)
            join record_leaf l on l.bucket = w.bucket and l.stream = w.stream
            """)
        .params(buckets(found.keySet()), names(found.keySet()))
        .query(
            row -> {
              put(found, row);
            });
    return found;
  }

  /** The leaves of all streams of one order: its own and those whose names begin with its id. */
  Map<Stream, SortedMap<Long, Leaf>> of(LockKey order) {
    Map<Stream, SortedMap<Long, Leaf>> found = new HashMap<>();
    jdbc.sql(OF_ORDER)
        .params(order.bucket(), order.text(), order.text() + AFTER_DASH)
        .query(
            row -> {
              put(found, row);
            });
    return found;
  }

  private static void put(Map<Stream, SortedMap<Long, Leaf>> found, ResultSet row)
      throws SQLException {
    found
        .computeIfAbsent(new Stream(row.getShort(1), row.getString(2)), _ -> new TreeMap<>())
        .put(row.getLong(3), new Leaf(row.getLong(4), Hash.of(row.getBytes(5))));
  }

  /** Events that lie where the tree's reader has been, and that it has not seen there. */
  Map<Stream, Set<Long>> unread(Collection<Stream> streams) {
    Map<Stream, Set<Long>> found = new HashMap<>();
    jdbc.sql(
            """
            select j.bucket, j.stream, j.version
            from unnest(?::smallint[], ?::text[]) as w(bucket, stream)
            join journal j on j.bucket = w.bucket and j.stream = w.stream
            join reader r on r.name = 'record.tree'
              and (j.xid, j.stream, j.version) <= (r.xid, r.stream, r.version)
            where not exists (
              select from record_leaf l
              where l.bucket = j.bucket and l.stream = j.stream and l.version = j.version)
            """)
        .params(buckets(streams), names(streams))
        .query(
            row -> {
              found
                  .computeIfAbsent(
                      new Stream(row.getShort(1), row.getString(2)), _ -> new HashSet<>())
                  .add(row.getLong(3));
            });
    return found;
  }

  /** The last of these events in the tree; empty while one of them is no leaf yet. */
  Optional<Long> last(Collection<Awaited> events) {
    Set<Awaited> each = Set.copyOf(events);
    List<Stream> streams = each.stream().map(Awaited::stream).toList();
    return jdbc.sql(
            """
            select max(l.leaf) from unnest(?::smallint[], ?::text[], ?::bigint[])
              as w(bucket, stream, version)
            join record_leaf l
              on l.bucket = w.bucket and l.stream = w.stream and l.version = w.version
            having count(*) = ?
            """)
        .params(
            buckets(streams),
            names(streams),
            each.stream().map(Awaited::version).toArray(Long[]::new),
            each.size())
        .query(Long.class)
        .optional();
  }

  /** The streams of the leaves under one tile. */
  List<Stream> streams(long tile) {
    return jdbc.sql("select distinct bucket, stream from record_leaf where leaf >= ? and leaf < ?")
        .params(tile * TileStore.WIDTH, (tile + 1) * TileStore.WIDTH)
        .query((row, n) -> new Stream(row.getShort(1), row.getString(2)))
        .list();
  }

  private static Short[] buckets(Collection<Stream> streams) {
    return streams.stream().map(Stream::bucket).toArray(Short[]::new);
  }

  private static String[] names(Collection<Stream> streams) {
    return streams.stream().map(Stream::name).toArray(String[]::new);
  }
}
