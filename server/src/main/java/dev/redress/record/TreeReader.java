package dev.redress.record;

import dev.redress.kernel.Stretch;
import dev.redress.kernel.StretchReader;
import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import org.springframework.stereotype.Component;

/**
 * Makes every event a leaf of the tree (V2), in the order in which events are read. Leaves, their
 * tiles and the reader's position commit together, so an event is a leaf exactly once. Leaves are
 * copied where they lie, because every event of the journal comes this way.
 */
@Component
final class TreeReader implements StretchReader {

  private static final String SIZE =
      "insert into record_tree (id, size) values (1, 0) on conflict do nothing";

  /**
   * No run goes beyond its tile. What is put in order is the stretch, once, and then cut: sorting
   * again for each run cost as much as the rest.
   */
  private static final String RUNS =
      """
      insert into record_run (first, streams, versions, hashes)
      select size + begin, streams[begin + 1:upto], versions[begin + 1:upto],
             substring(hashes from (begin * %2$d + 1)::int for ((upto - begin) * %2$d)::int)
      from (select tile, size, streams, versions, hashes, greatest(0, tile * %1$d - size) as begin,
                   least(cardinality(versions), (tile + 1) * %1$d - size) as upto
            from (select ?::bigint as size,
                         array_agg(stream order by xid, stream, version) as streams,
                         array_agg(version order by xid, stream, version) as versions,
                         string_agg(hash, ''::bytea order by xid, stream, version) as hashes
                  from journal where %3$s) stretch
            cross join lateral
              generate_series(size / %1$d, (size + cardinality(versions) - 1) / %1$d) as tile) run
      order by tile
      returning hashes
      """
          .formatted(TileStore.WIDTH, TileStore.HASH, Stretch.WITHIN);

  private static final String LAST =
      """
      select streams[cardinality(streams)], versions[cardinality(versions)]
      from record_run order by first desc limit 1
      """;

  private static final String FULL =
      """
      insert into record_tile (level, number, hashes)
      select 0, number, hashes from unnest(?::bigint[], ?::bytea[]) as t(number, hashes)
      """;

  /** Only the last tile of a level above 0 ever grows. */
  private static final String GROW =
      """
      insert into record_tile (level, number, hashes) values (?, ?, ?)
      on conflict (level, number) do update
      set hashes = record_tile.hashes || excluded.hashes
      returning hashes
      """;

  @Override
  public String name() {
    return "record.tree";
  }

  /** Nobody looks for a leaf without hurrying its reader, and long runs cost less than many. */
  @Override
  public Duration breath() {
    return Duration.ofMillis(250);
  }

  @Override
  public int read(Connection tx, Stretch stretch) throws SQLException {
    // Should this be lost, the same leaves are added once more; what is signed waits for the disk.
    try (Statement set = tx.createStatement()) {
      set.execute("set local synchronous_commit = off");
    }
    long size = size(tx);
    continues(tx, stretch);
    long open = size / TileStore.WIDTH;
    ByteArrayOutputStream hashes = new ByteArrayOutputStream();
    hashes.writeBytes(entries(tx, open, size));
    int added = addLeaves(tx, stretch, size, hashes);
    long after = size + added;
    grow(tx, 1, open, finish(tx, open, hashes.toByteArray()));
    DirectoryStore.list(tx, size / DirectoryStore.SPAN, after / DirectoryStore.SPAN);
    try (PreparedStatement update =
        tx.prepareStatement("update record_tree set size = ? where size = ?")) {
      update.setLong(1, after);
      update.setLong(2, size);
      if (update.executeUpdate() != 1) {
        throw new IllegalStateException("The tree grew in two places at once");
      }
    }
    return added;
  }

  private static long size(Connection tx) throws SQLException {
    try (PreparedStatement insert = tx.prepareStatement(SIZE);
        PreparedStatement select = tx.prepareStatement("select size from record_tree")) {
      insert.executeUpdate();
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  /** Whoever sets the position back, or loses it, does not get leaves twice. */
  private static void continues(Connection tx, Stretch stretch) throws SQLException {
    try (PreparedStatement select = tx.prepareStatement(LAST);
        ResultSet last = select.executeQuery()) {
      boolean same =
          last.next()
              ? stretch.stream().equals(last.getString(1)) && stretch.version() == last.getLong(2)
              : stretch.version() == 0;
      if (!same) {
        throw new IllegalStateException("The tree does not end where its reader begins");
      }
    }
  }

  private static int addLeaves(
      Connection tx, Stretch stretch, long size, ByteArrayOutputStream hashes) throws SQLException {
    try (PreparedStatement insert = tx.prepareStatement(RUNS)) {
      insert.setLong(1, size);
      stretch.set(insert, 2);
      int before = hashes.size();
      try (ResultSet run = insert.executeQuery()) {
        while (run.next()) {
          hashes.writeBytes(run.getBytes(1));
        }
      }
      return (hashes.size() - before) / TileStore.HASH;
    }
  }

  /** What lies under the tile that is not full yet. */
  private static byte[] entries(Connection tx, long tile, long size) throws SQLException {
    ByteArrayOutputStream hashes = new ByteArrayOutputStream();
    try (PreparedStatement select = tx.prepareStatement(TileStore.ENTRIES)) {
      select.setLong(1, tile * TileStore.WIDTH);
      select.setLong(2, size);
      try (ResultSet run = select.executeQuery()) {
        while (run.next()) {
          hashes.writeBytes(run.getBytes(1));
        }
      }
    }
    if (hashes.size() != size % TileStore.WIDTH * TileStore.HASH) {
      throw new IllegalStateException("Leaves of tile " + tile + " are not there any more");
    }
    return hashes.toByteArray();
  }

  /** Keeps the tiles of level 0 that are full now; their hashes, for the level above. */
  private static byte[] finish(Connection tx, long first, byte[] entries) throws SQLException {
    int whole = TileStore.WIDTH * TileStore.HASH;
    Long[] numbers = new Long[entries.length / whole];
    byte[][] tiles = new byte[numbers.length][];
    ByteArrayOutputStream above = new ByteArrayOutputStream();
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = first + i;
      tiles[i] = TileStore.leaves(Arrays.copyOfRange(entries, i * whole, (i + 1) * whole));
      above.writeBytes(TileStore.Tiles.over(tiles[i], 0, TileStore.WIDTH).bytes());
    }
    if (numbers.length > 0) {
      try (PreparedStatement insert = tx.prepareStatement(FULL)) {
        insert.setArray(1, tx.createArrayOf("bigint", numbers));
        insert.setArray(2, tx.createArrayOf("bytea", tiles));
        insert.executeUpdate();
      }
    }
    return above.toByteArray();
  }

  /**
   * Puts hashes behind those of a level; a tile that is full then has its own in the level above.
   *
   * @param place of the first of them in the level
   */
  private static void grow(Connection tx, int level, long place, byte[] hashes)
      throws SQLException {
    int done = 0;
    while (done < hashes.length) {
      long at = place + done / TileStore.HASH;
      int room = (int) (TileStore.WIDTH - at % TileStore.WIDTH) * TileStore.HASH;
      int end = Math.min(hashes.length, done + room);
      byte[] tile = put(tx, level, at / TileStore.WIDTH, Arrays.copyOfRange(hashes, done, end));
      if (tile.length == TileStore.WIDTH * TileStore.HASH) {
        byte[] hash = TileStore.Tiles.over(tile, 0, TileStore.WIDTH).bytes();
        grow(tx, level + 1, at / TileStore.WIDTH, hash);
      }
      done = end;
    }
  }

  private static byte[] put(Connection tx, int level, long number, byte[] hashes)
      throws SQLException {
    try (PreparedStatement grow = tx.prepareStatement(GROW)) {
      grow.setInt(1, level);
      grow.setLong(2, number);
      grow.setBytes(3, hashes);
      try (ResultSet row = grow.executeQuery()) {
        row.next();
        return row.getBytes(1);
      }
    }
  }
}
