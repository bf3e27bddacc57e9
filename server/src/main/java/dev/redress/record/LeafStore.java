package dev.redress.record;

import dev.redress.kernel.Hash;
import dev.redress.kernel.Journal;
import dev.redress.kernel.Journal.Stream;
import dev.redress.kernel.JournalEntry;
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
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where events stand in the tree. Leaves lie in runs, as they were added; the name of every stream
 * begins with the id of what it is about, and by these a run is found.
 */
@Component
final class LeafStore {

  /** The leaves about some things. */
  static final String ABOUT =
      """
      select e.stream, e.version, r.first + e.place - 1 as leaf,
             substring(r.hashes from (e.place::int - 1) * 32 + 1 for 32) as hash
      from record_run r
      cross join unnest(r.streams, r.versions) with ordinality as e(stream, version, place)
      where r.keys && ?::uuid[]
      """;

  /**
   * From the first event of a tile to the first of the next, or to where the reader is. Which those
   * are follows from the leaves themselves, as far as their events are still there.
   */
  private static final String EVENTS =
      """
      with leaf as materialized (
        select r.first / 256 as tile, e.stream, e.version,
               (('x' || substr(e.stream, 30, 3))::bit(12)::int & 1023)::smallint as bucket
        from record_run r cross join unnest(r.streams, r.versions) as e(stream, version)
        where r.first >= :tile * 256 and r.first < (:tile + 2) * 256),
      edge as materialized (
        select distinct on (l.tile) l.tile, j.xid, j.stream, j.version
        from leaf l
        join journal j on j.bucket = l.bucket and j.stream = l.stream and j.version = l.version
        order by l.tile, j.xid, j.stream, j.version),
      stretch as materialized (
        select coalesce(mine.xid, '0') as xid, coalesce(mine.stream, '') as stream,
               coalesce(mine.version, 0) as version, next.tile is null as last,
               coalesce(next.xid, here.xid) as end_xid,
               coalesce(next.stream, here.stream) as end_stream,
               coalesce(next.version, here.version) as end_version
        from reader here
        left join edge mine on mine.tile = :tile and :tile > 0
        left join edge next on next.tile = :tile + 1
        where here.name = 'record.tree' and (:tile = 0 or mine.tile is not null))
      select j.bucket, j.stream, j.version, j.room, j.at, j.type, j.actor, j.payload, j.prev_hash,
             j.hash
      from stretch s
      join journal j on j.xid >= s.xid and (j.xid, j.stream, j.version) >= (s.xid, s.stream, s.version)
        and j.xid <= s.end_xid
        and ((j.xid, j.stream, j.version) < (s.end_xid, s.end_stream, s.end_version)
          or s.last and (j.xid, j.stream, j.version) = (s.end_xid, s.end_stream, s.end_version))
      """;

  private final JdbcClient jdbc;

  LeafStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

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
    jdbc.sql(ABOUT + "and e.stream = any(?::text[])")
        .params(keys(found.keySet()), names(found.keySet()))
        .query(
            row -> {
              put(found, row);
            });
    return found;
  }

  /** The leaves of all streams of one order: its own and those whose names begin with its id. */
  Map<Stream, SortedMap<Long, Leaf>> of(LockKey order) {
    Map<Stream, SortedMap<Long, Leaf>> found = new HashMap<>();
    jdbc.sql(ABOUT + "and starts_with(e.stream, ?)")
        .params(new UUID[] {order.id()}, order.text())
        .query(
            row -> {
              put(found, row);
            });
    return found;
  }

  private static void put(Map<Stream, SortedMap<Long, Leaf>> found, ResultSet row)
      throws SQLException {
    String name = row.getString(1);
    found
        .computeIfAbsent(new Stream(key(name).bucket(), name), _ -> new TreeMap<>())
        .put(row.getLong(2), new Leaf(row.getLong(3), Hash.of(row.getBytes(4))));
  }

  /** Events that lie where the tree's reader has been, and that it has not seen there. */
  Map<Stream, Set<Long>> unread(Collection<Stream> streams) {
    Map<Stream, Set<Long>> found = new HashMap<>();
    jdbc.sql(
            "with leaf as materialized ("
                + ABOUT
                + """
                and e.stream = any(?::text[]))
                select j.bucket, j.stream, j.version
                from unnest(?::smallint[], ?::text[]) as w(bucket, stream)
                join journal j on j.bucket = w.bucket and j.stream = w.stream
                join reader r on r.name = 'record.tree'
                  and (j.xid, j.stream, j.version) <= (r.xid, r.stream, r.version)
                where not exists (
                  select from leaf l where l.stream = j.stream and l.version = j.version)
                """)
        .params(keys(streams), names(streams), buckets(streams), names(streams))
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
    Map<Stream, SortedMap<Long, Leaf>> known =
        of(events.stream().map(Awaited::stream).distinct().toList());
    long last = -1;
    for (Awaited each : events) {
      Leaf leaf = Objects.requireNonNull(known.get(each.stream())).get(each.version());
      if (leaf == null) {
        return Optional.empty();
      }
      last = Math.max(last, leaf.number());
    }
    return last < 0 ? Optional.empty() : Optional.of(last);
  }

  /** The events of the leaves under a tile of level 0, with their hashes. */
  Map<Awaited, Hash> under(long tile) {
    Map<Awaited, Hash> found = new HashMap<>();
    jdbc.sql(
            """
            select e.stream, e.version,
                   substring(r.hashes from (e.place::int - 1) * 32 + 1 for 32) as hash
            from record_run r
            cross join unnest(r.streams, r.versions) with ordinality as e(stream, version, place)
            where r.first >= ? and r.first < ?
            """)
        .params(tile * TileStore.WIDTH, (tile + 1) * TileStore.WIDTH)
        .query(
            row -> {
              String name = row.getString(1);
              found.put(
                  new Awaited(new Stream(key(name).bucket(), name), row.getLong(2)),
                  Hash.of(row.getBytes(3)));
            });
    return found;
  }

  /** What lies in the journal where the leaves under a tile of level 0 were read. */
  List<JournalEntry> events(long tile) {
    return jdbc.sql(EVENTS).param("tile", tile).query((row, n) -> Journal.entry(row)).list();
  }

  private static LockKey key(String stream) {
    return LockKey.parse(stream.substring(0, LockKey.TEXT_LENGTH));
  }

  private static UUID[] keys(Collection<Stream> streams) {
    return streams.stream().map(each -> key(each.name()).id()).distinct().toArray(UUID[]::new);
  }

  private static Short[] buckets(Collection<Stream> streams) {
    return streams.stream().map(Stream::bucket).toArray(Short[]::new);
  }

  private static String[] names(Collection<Stream> streams) {
    return streams.stream().map(Stream::name).toArray(String[]::new);
  }
}
