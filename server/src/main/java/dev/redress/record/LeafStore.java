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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where events stand in the tree. Leaves lie in runs, as they were added; the name of every stream
 * begins with the id of what it is about, and by these a run is found ({@link DirectoryStore}).
 */
@Component
final class LeafStore {

  /** The leaves in runs where some may be about the ids. */
  static final String ABOUT =
      DirectoryStore.RUNS
          + """
          select e.stream, e.version, r.first + e.place - 1 as leaf,
                 substring(r.hashes from (e.place::int - 1) * 32 + 1 for 32) as hash
          from run r
          cross join unnest(r.streams, r.versions) with ordinality as e(stream, version, place)
          """;

  /** Where the first of these events that is still there stands in the journal. */
  private static final String PLACE =
      """
      select j.xid::text, j.stream, j.version
      from unnest(?::smallint[], ?::text[], ?::bigint[])
        with ordinality as e(bucket, stream, version, place)
      join journal j on j.bucket = e.bucket and j.stream = e.stream and j.version = e.version
      order by e.place limit 1
      """;

  /** As many events as are read of one tile, which has 256. */
  static final int MOST = 2048;

  private final JdbcClient jdbc;
  private final DirectoryStore directory;

  LeafStore(JdbcClient jdbc, DirectoryStore directory) {
    this.jdbc = jdbc;
    this.directory = directory;
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
    jdbc.sql(ABOUT + "where e.stream = any(?::text[])")
        .params(digits(found.keySet()), names(found.keySet()))
        .query(
            row -> {
              put(found, row);
            });
    return found;
  }

  /** The leaves of all streams of one order: its own and those whose names begin with its id. */
  Map<Stream, SortedMap<Long, Leaf>> of(LockKey order) {
    Map<Stream, SortedMap<Long, Leaf>> found = new HashMap<>();
    jdbc.sql(ABOUT + "where starts_with(e.stream, ?)")
        .params(new String[] {order.text()}, order.text())
        .query(
            row -> {
              put(found, row);
            });
    return found;
  }

  private static void put(Map<Stream, SortedMap<Long, Leaf>> found, ResultSet row)
      throws SQLException {
    String name = row.getString(1);
    short bucket = TileLeaves.key(name).orElseThrow().bucket();
    found
        .computeIfAbsent(new Stream(bucket, name), _ -> new TreeMap<>())
        .put(row.getLong(2), new Leaf(row.getLong(3), Hash.of(row.getBytes(4))));
  }

  /** Events that lie where the tree's reader has been, and that it has not seen there. */
  Map<Stream, Set<Long>> unread(Collection<Stream> streams) {
    Map<Stream, Set<Long>> found = new HashMap<>();
    jdbc.sql(
            DirectoryStore.RUNS
                + """
            , leaf as materialized (
              select e.stream, e.version
              from run r cross join unnest(r.streams, r.versions) as e(stream, version)
              where e.stream = any(?::text[]))
            select j.bucket, j.stream, j.version
            from unnest(?::smallint[], ?::text[], ?::smallint[]) as w(bucket, stream, home)
            join journal j on j.bucket = w.bucket and j.stream = w.stream
            join reader r on r.name = 'record.tree'
              and (j.xid, j.stream, j.version) <= (r.xid, r.stream, r.version)
            where w.bucket <> w.home
              or not exists (
                select from leaf l where l.stream = j.stream and l.version = j.version)
            """)
        .params(digits(streams), names(streams))
        .params(buckets(streams), names(streams), homes(streams))
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

  /** Whether all leaves under a tile of level 1 are found by the ids of what they are about. */
  boolean areFound(long tile) {
    return directory.leadsTo(tile);
  }

  /** The leaves under a tile of level 0. */
  TileLeaves under(long tile) {
    return TileLeaves.of(
        tile,
        jdbc.sql(
                """
                select first, streams, versions, hashes from record_run
                where first >= ? and first < ? order by first
                """)
            .params(tile * TileStore.WIDTH, (tile + 1) * TileStore.WIDTH)
            .query(
                (row, n) ->
                    new TileLeaves.Run(
                        row.getLong(1),
                        List.of((String[]) row.getArray(2).getArray()),
                        List.of((Long[]) row.getArray(3).getArray()),
                        TileStore.hashes(row.getBytes(4))))
            .list());
  }

  /** A place in the order in which events are read. */
  private record Place(String xid, String stream, long version) {
    static final Place BEGINNING = new Place("0", "", 0);
  }

  /**
   * What lies in the journal where the leaves under a tile of level 0 were read: from its first
   * event to the first of the next tile, or to its own last one; at most {@link #MOST}.
   */
  List<JournalEntry> events(long tile, TileLeaves leaves) {
    Optional<Place> from =
        tile == 0 ? Optional.of(Place.BEGINNING) : place(leaves.events().sequencedKeySet());
    Optional<Place> next = place(under(tile + 1).events().sequencedKeySet());
    Optional<Place> until =
        next.isPresent() ? next : place(leaves.events().sequencedKeySet().reversed());
    return from.isEmpty() || until.isEmpty()
        ? List.of()
        : between(from.get(), until.get(), next.isEmpty());
  }

  private Optional<Place> place(Collection<Awaited> events) {
    List<Stream> streams = events.stream().map(Awaited::stream).toList();
    return jdbc.sql(PLACE)
        .params(
            buckets(streams),
            names(streams),
            events.stream().map(Awaited::version).toArray(Long[]::new))
        .query((row, n) -> new Place(row.getString(1), row.getString(2), row.getLong(3)))
        .optional();
  }

  private List<JournalEntry> between(Place from, Place until, boolean withTheLast) {
    return jdbc.sql(
            """
            select bucket, stream, version, room, at, type, actor, payload, prev_hash, hash
            from journal
            where xid >= ?::xid8 and (xid, stream, version) >= (?::xid8, ?, ?)
              and xid <= ?::xid8 and (xid, stream, version) %s (?::xid8, ?, ?)
            limit %d
            """
                .formatted(withTheLast ? "<=" : "<", MOST))
        .params(from.xid(), from.xid(), from.stream(), from.version())
        .params(until.xid(), until.xid(), until.stream(), until.version())
        .query((row, n) -> Journal.entry(row))
        .list();
  }

  private static String[] digits(Collection<Stream> streams) {
    return DirectoryStore.digits(List.of(names(streams)));
  }

  /** The buckets in which streams of these names belong; -1 where there is none. */
  private static Short[] homes(Collection<Stream> streams) {
    return streams.stream()
        .map(each -> TileLeaves.key(each.name()).map(LockKey::bucket).orElse((short) -1))
        .toArray(Short[]::new);
  }

  private static Short[] buckets(Collection<Stream> streams) {
    return streams.stream().map(Stream::bucket).toArray(Short[]::new);
  }

  private static String[] names(Collection<Stream> streams) {
    return streams.stream().map(Stream::name).toArray(String[]::new);
  }
}
