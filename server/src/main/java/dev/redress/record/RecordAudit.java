package dev.redress.record;

import dev.redress.kernel.Hash;
import dev.redress.kernel.Journal;
import dev.redress.kernel.LockKey;
import dev.redress.record.Finding.Kind;
import dev.redress.record.LeafStore.Leaf;
import dev.redress.record.LeafStore.Stream;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Holds the journal against the tree: a whole stream when somebody asks about it, and a few tiles
 * each minute, from the first to the last and then again, so that nothing stays unlooked at.
 */
@Component
class RecordAudit {

  private static final Logger LOG = LoggerFactory.getLogger(RecordAudit.class);
  private static final int MOST_KEPT = 100;

  private final Journal journal;
  private final LeafStore leaves;
  private final TileStore tiles;
  private final int tilesPerRound;
  private final List<Finding> found = new ArrayList<>();
  private volatile boolean contradicts;
  private long next;

  RecordAudit(
      Journal journal,
      LeafStore leaves,
      TileStore tiles,
      @Value("${redress.record.audited-tiles:4}") int tilesPerRound) {
    this.journal = journal;
    this.leaves = leaves;
    this.tiles = tiles;
    this.tilesPerRound = tilesPerRound;
  }

  /** Whether the tree contains what was signed last. */
  void contradicted(boolean yes) {
    if (yes && !contradicts) {
      LOG.error("The record is not the one that was signed: nothing is signed any more");
    }
    contradicts = yes;
  }

  /** Whether nothing is wrong, as far as was looked. */
  boolean sound() {
    synchronized (found) {
      return !contradicts && found.isEmpty();
    }
  }

  boolean contradicts() {
    return contradicts;
  }

  /** What was found wrong, at most a hundred. */
  List<Finding> found() {
    synchronized (found) {
      return List.copyOf(found);
    }
  }

  /** Looks at the next tiles. */
  synchronized void goOn() {
    long all = (tiles.size() + TileStore.WIDTH - 1) / TileStore.WIDTH;
    for (int i = 0; i < Math.min(tilesPerRound, all); i++) {
      next = next >= all ? 0 : next;
      note(tile(next));
      next++;
    }
  }

  private void note(List<Finding> wrong) {
    synchronized (found) {
      for (Finding each : wrong) {
        if (found.size() < MOST_KEPT && !found.contains(each)) {
          found.add(each);
          LOG.error("The record was changed: {}", each);
        }
      }
    }
  }

  private List<Finding> tile(long number) {
    List<Finding> wrong = new ArrayList<>();
    byte[] kept = tiles.tile(0, number);
    List<byte[]> events = tiles.events(number);
    boolean same = events.size() * TileStore.HASH == kept.length;
    for (int i = 0; same && i < events.size(); i++) {
      Hash leaf = Merkle.leaf(Hash.of(events.get(i)));
      same = leaf.equals(TileStore.Tiles.over(kept, i, i + 1));
    }
    if (!same || !hangsInTheTree(number, kept)) {
      wrong.add(new Finding(Kind.TREE_CHANGED, "tile " + number, 0));
    }
    leaves.streams(number).forEach(each -> wrong.addAll(stream(each)));
    return wrong;
  }

  private boolean hangsInTheTree(long number, byte[] tile) {
    if (tile.length < TileStore.WIDTH * TileStore.HASH) {
      return true;
    }
    try {
      Hash above = tiles.nodes().at(8, number);
      return above.equals(TileStore.Tiles.over(tile, 0, TileStore.WIDTH));
    } catch (IllegalStateException tileIsGone) {
      return false;
    }
  }

  /** Everything wrong with one stream. */
  List<Finding> stream(Stream stream) {
    SortedMap<Long, Leaf> known = leaves.of(stream.bucket(), stream.name());
    return Finding.compare(
        stream.name(),
        journal.of(key(stream), stream.name()),
        known,
        leaves.unread(stream.bucket(), stream.name()));
  }

  /** A key of the stream's bucket: the journal is found by bucket and name. */
  private static LockKey key(Stream stream) {
    return new LockKey(new java.util.UUID(0, stream.bucket()));
  }
}
