package dev.redress.record;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where to look for leaves by the id of what they are about. Nothing is kept for a leaf when it is
 * added: once a tile of level 1 is full, its 65,536 leaves are listed together, which costs each of
 * them a fraction of its own entry in an index. Whoever asks reads one row for each such tile, and
 * the runs of the last, unfinished one. The audit compares what is listed with the runs.
 */
@Component
final class DirectoryStore {

  /** As many leaves as a full tile of level 1 stands for. */
  static final int SPAN = TileStore.WIDTH * TileStore.WIDTH;

  /** All there is for the first two digits of an id. */
  private static final String[] PARTS =
      IntStream.range(0, TileStore.WIDTH).mapToObj("%02x"::formatted).toArray(String[]::new);

  /** Six digits of an id behind the first two, and the tile's place under the one above. */
  private static final String ENTRY =
      "(('x' || left(e.stream, 8))::bit(32)::int << 8) | (r.first / %d %% %d)::int"
          .formatted(TileStore.WIDTH, TileStore.WIDTH);

  /** What stands under some tiles. Names that cannot be a stream's are the audit's to find. */
  private static final String LISTED =
      """
      select distinct left(e.stream, 2) as part, %s as entry
      from record_run r cross join unnest(r.streams) as e(stream)
      where r.first >= ? and r.first < ?
        and translate(left(e.stream, 8), '0123456789abcdef', '') = ''
      """
          .formatted(ENTRY);

  private static final String LIST =
      """
      insert into record_directory (part, number, entries)
      select part, ?, array_agg(entry order by entry) from (%s) each group by part
      """
          .formatted(LISTED);

  /**
   * The runs, as {@code run}, in which leaves about some ids can be: those under the tiles that are
   * listed for them, and all that are not listed yet. Takes the ids' 32 digits.
   */
  static final String RUNS =
      """
      with wanted as materialized (select id from unnest(?::text[]) as w(id)),
      tile as materialized (
        select distinct d.number * %1$d + (e.entry & 255) as number
        from wanted w join record_directory d on d.part = left(w.id, 2)
        cross join unnest(d.entries) as e(entry)
        where e.entry >> 8 = (('x' || left(w.id, 8))::bit(32)::int << 8) >> 8),
      run as materialized (
        select r.first, r.streams, r.versions, r.hashes
        from tile t join record_run r on r.first >= t.number * %1$d and r.first < (t.number + 1) * %1$d
        union all
        select r.first, r.streams, r.versions, r.hashes from record_run r
        where r.first in (
          select o.first from record_run o cross join unnest(o.streams) as e(stream)
          join wanted w on w.id = left(e.stream, 32)
          where o.first >= (select size / %2$d * %2$d from record_tree)))
      """
          .formatted(TileStore.WIDTH, SPAN);

  private final JdbcClient jdbc;

  DirectoryStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Lists the leaves of tiles of level 1 that have become full. */
  static void list(Connection tx, long from, long until) throws SQLException {
    try (PreparedStatement insert = tx.prepareStatement(LIST)) {
      for (long number = from; number < until; number++) {
        insert.setLong(1, number);
        insert.setLong(2, number * SPAN);
        insert.setLong(3, (number + 1) * SPAN);
        insert.executeUpdate();
      }
    }
  }

  /** Whether the leaves under a tile of level 1, and no others, are listed where they are. */
  boolean leadsTo(long tile) {
    return jdbc.sql(
            """
            with stands as materialized (%s),
            listed as materialized (
              select d.part, e.entry from record_directory d cross join unnest(d.entries) as e(entry)
              where d.part = any(?::text[]) and d.number = ?)
            select coalesce((select size from record_tree), 0) < (? + 1) * ?
              or not exists ((table stands except table listed)
                             union all (table listed except table stands))
            """
                .formatted(LISTED))
        .params(tile * SPAN, (tile + 1) * SPAN, PARTS, tile, tile, SPAN)
        .query(Boolean.class)
        .single();
  }

  /** The digits that {@link #RUNS} takes. */
  static String[] digits(Collection<String> streams) {
    return streams.stream()
        .flatMap(each -> TileLeaves.key(each).stream())
        .map(key -> key.text())
        .distinct()
        .toArray(String[]::new);
  }
}
