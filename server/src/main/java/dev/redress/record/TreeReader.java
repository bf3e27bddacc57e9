package dev.redress.record;

import dev.redress.kernel.Column;
import dev.redress.kernel.Hash;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.JournalReader;
import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Makes every event a leaf of the tree (V2), in the order in which events are read. A leaf, its
 * tiles and the reader's position commit together, so an event is a leaf exactly once.
 */
@Component
final class TreeReader implements JournalReader {

  private static final String SIZE =
      "insert into record_tree (id, size) values (1, 0) on conflict do nothing";

  private static final String LEAVES =
      """
      insert into record_leaf (bucket, stream, version, leaf, hash)
      select n.bucket, n.stream, n.version, n.leaf, n.hash
      from unnest(?, ?, ?, ?, ?) as n(bucket, stream, version, leaf, hash)
      """;

  private static final String TAIL =
      "select hash from record_leaf where leaf >= ? and leaf < ? order by leaf";

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

  @Override
  public void read(Connection tx, List<JournalEntry> entries) throws SQLException {
    long size = size(tx);
    addLeaves(tx, entries, size);
    long after = size + entries.size();
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

  private static void addLeaves(Connection tx, List<JournalEntry> entries, long size)
      throws SQLException {
    Long[] numbers = new Long[entries.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = size + i;
    }
    try (PreparedStatement insert = tx.prepareStatement(LEAVES)) {
      insert.setArray(1, Column.shorts(tx, entries, JournalEntry::bucket));
      insert.setArray(2, Column.texts(tx, entries, JournalEntry::stream));
      insert.setArray(3, Column.longs(tx, entries, JournalEntry::version));
      insert.setArray(4, tx.createArrayOf("int8", numbers));
      insert.setArray(5, Column.bytes(tx, entries, entry -> entry.hash().bytes()));
      insert.executeUpdate();
    }
  }

  /** A tile of level 0 is full: it is kept, and its hash goes to the tile above, and so on. */
  private static void finish(Connection tx, long number) throws SQLException {
    byte[] tile = grow(tx, 0, number, leafHashes(tx, number * TileStore.WIDTH));
    int level = 0;
    long place = number;
    while (tile.length == TileStore.WIDTH * TileStore.HASH) {
      byte[] hash = TileStore.Tiles.over(tile, 0, TileStore.WIDTH).bytes();
      level++;
      tile = grow(tx, level, place / TileStore.WIDTH, hash);
      place /= TileStore.WIDTH;
    }
  }

  private static byte[] leafHashes(Connection tx, long from) throws SQLException {
    ByteArrayOutputStream hashes = new ByteArrayOutputStream(TileStore.WIDTH * TileStore.HASH);
    try (PreparedStatement select = tx.prepareStatement(TAIL)) {
      select.setLong(1, from);
      select.setLong(2, from + TileStore.WIDTH);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          hashes.writeBytes(Merkle.leaf(Hash.of(row.getBytes(1))).bytes());
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
