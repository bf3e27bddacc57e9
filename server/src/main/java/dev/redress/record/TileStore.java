package dev.redress.record;

import dev.redress.kernel.Hash;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The tree as it is kept: tiles of 256 hashes as C2SP's tlog-tiles has them. Tile {@code n} of
 * level {@code l} holds the hashes of the subtrees of {@code 256^l} leaves from {@code 256·n} on.
 * The last, unfinished tile of level 0 is made from the leaves themselves.
 */
@Component
final class TileStore {

  static final int WIDTH = 256;
  static final int HASH = 32;

  static final String ENTRIES =
      "select hashes from record_run where first >= ? and first < ? order by first";

  private final JdbcClient jdbc;

  TileStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How many leaves the tree has. */
  long size() {
    return jdbc.sql("select size from record_tree").query(Long.class).optional().orElse(0L);
  }

  /** The hashes of a tile as far as they exist, one after the other; empty: none does. */
  byte[] tile(int level, long number) {
    Optional<byte[]> kept =
        jdbc.sql("select hashes from record_tile where level = ? and number = ?")
            .params(level, number)
            .query(byte[].class)
            .optional();
    return kept.isPresent() || level > 0 ? kept.orElse(new byte[0]) : leaves(entries(number));
  }

  /** The entries under a tile of level 0: hashes of events, one after the other. */
  byte[] entries(long number) {
    ByteArrayOutputStream hashes = new ByteArrayOutputStream(WIDTH * HASH);
    jdbc.sql(ENTRIES)
        .params(number * WIDTH, (number + 1) * WIDTH)
        .query(byte[].class)
        .list()
        .forEach(hashes::writeBytes);
    return hashes.toByteArray();
  }

  /** Hashes that lie one after the other. */
  static List<Hash> hashes(byte[] joined) {
    List<Hash> each = new ArrayList<>();
    for (int at = 0; at < joined.length; at += HASH) {
      each.add(Hash.of(Arrays.copyOfRange(joined, at, at + HASH)));
    }
    return List.copyOf(each);
  }

  /** The hashes of the leaves that entries become. */
  static byte[] leaves(byte[] entries) {
    byte[] tile = new byte[entries.length];
    for (int at = 0; at < entries.length; at += HASH) {
      byte[] entry = Arrays.copyOfRange(entries, at, at + HASH);
      System.arraycopy(Merkle.leaf(entry).bytes(), 0, tile, at, HASH);
    }
    return tile;
  }

  /** Hashes of subtrees, each tile read once; good for the length of one question. */
  Merkle.Nodes nodes() {
    return new Tiles(this::tile);
  }

  /** Where one tile comes from. */
  @FunctionalInterface
  interface Source {
    byte[] tile(int level, long number);
  }

  /** Subtrees found in tiles. */
  static final class Tiles implements Merkle.Nodes {

    private static final int HEIGHT = 8;

    private final Source source;
    private final java.util.Map<List<Long>, byte[]> read = new java.util.HashMap<>();

    Tiles(Source source) {
      this.source = source;
    }

    @Override
    public Hash at(int level, long index) {
      int tileLevel = level / HEIGHT;
      int height = level % HEIGHT;
      long first = index << height;
      byte[] tile =
          read.computeIfAbsent(
              List.of((long) tileLevel, first / WIDTH),
              where -> source.tile(tileLevel, where.getLast()));
      int from = (int) (first % WIDTH);
      return over(tile, from, from + (1 << height));
    }

    /** The hash over some of a tile's hashes; how many is a power of two. */
    static Hash over(byte[] tile, int from, int to) {
      if (tile.length < to * HASH) {
        throw new IllegalStateException("The tree lacks a tile that its size promises");
      }
      if (to - from == 1) {
        return Hash.of(Arrays.copyOfRange(tile, from * HASH, to * HASH));
      }
      int middle = (from + to) / 2;
      return Merkle.node(over(tile, from, middle), over(tile, middle, to));
    }
  }
}
