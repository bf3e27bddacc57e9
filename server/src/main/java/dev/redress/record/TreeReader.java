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

  /** No run goes beyond its tile. */
  private static final String RUNS =
      """
      insert into record_run (first, keys, streams, versions, hashes)
      select min(leaf), array_agg(left(stream, 32)::uuid order by leaf),
             array_agg(stream order by leaf), array_agg(version order by leaf),
             string_agg(hash, ''::bytea order by leaf)
      from (select stream, version, hash,
                   ? + row_number() over (order by xid, stream, version) as leaf
            from journal where %s) each
      group by leaf / %d
      returning cardinality(versions)
      """
          .formatted(Stretch.WITHIN, TileStore.WIDTH);

  private static final String LAST =
      """
      select streams[cardinality(streams)], versions[cardinality(versions)]
      from record_run order by first desc limit 1
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
    int added = addLeaves(tx, stretch, size);
    long after = size + added;
    for (long tile = size / TileStore.WIDTH; tile < after / TileStore.WIDTH; tile++) {
      finish(tx, tile);
    }
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

  private static int addLeaves(Connection tx, Stretch stretch, long size) throws SQLException {
    try (PreparedStatement insert = tx.prepareStatement(RUNS)) {
      insert.setLong(1, size - 1);
      stretch.set(insert, 2);
      int added = 0;
      try (ResultSet run = insert.executeQuery()) {
        while (run.next()) {
          added += run.getInt(1);
        }
      }
      return added;
    }
  }

  /** A tile of level 0 is full: it is kept, and its hash goes to the tile above, and so on. */
  private static void finish(Connection tx, long number) throws SQLException {
    byte[] entries = entries(tx, number);
    if (entries.length != TileStore.WIDTH * TileStore.HASH) {
      throw new IllegalStateException("Leaves of tile " + number + " are not there any more");
    }
    byte[] tile = grow(tx, 0, number, TileStore.leaves(entries));
    int level = 0;
    long place = number;
    while (tile.length == TileStore.WIDTH * TileStore.HASH) {
      byte[] hash = TileStore.Tiles.over(tile, 0, TileStore.WIDTH).bytes();
      level++;
      tile = grow(tx, level, place / TileStore.WIDTH, hash);
      place /= TileStore.WIDTH;
    }
  }

  private static byte[] entries(Connection tx, long tile) throws SQLException {
    ByteArrayOutputStream hashes = new ByteArrayOutputStream(TileStore.WIDTH * TileStore.HASH);
    try (PreparedStatement select = tx.prepareStatement(TileStore.ENTRIES)) {
      select.setLong(1, tile * TileStore.WIDTH);
      select.setLong(2, (tile + 1) * TileStore.WIDTH);
      try (ResultSet run = select.executeQuery()) {
        while (run.next()) {
          hashes.writeBytes(run.getBytes(1));
        }
      }
    }
    return hashes.toByteArray();
  }

  private static byte[] grow(Connection tx, int level, long number, byte[] hashes)
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
