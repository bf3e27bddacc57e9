package dev.redress.record;

import dev.redress.kernel.Hash;
import dev.redress.kernel.Journal;
import dev.redress.kernel.Journal.Stream;
import dev.redress.kernel.JournalEntry;
import dev.redress.record.Finding.Kind;
import dev.redress.record.LeafStore.Awaited;
import dev.redress.record.LeafStore.Leaf;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Holds the journal against the tree: a whole stream when somebody asks about it, and a few tiles
 * each minute, from the first to the last of every level and then again, so that nothing stays
 * unlooked at.
 */
@Component
class RecordAudit {

  private static final Logger LOG = LoggerFactory.getLogger(RecordAudit.class);
  private static final int MOST_KEPT = 100;

  /** A tile holds 2^8 hashes. */
  private static final int HEIGHT = 8;

  private final Journal journal;
  private final LeafStore leaves;
  private final TileStore tiles;
  private final int tilesPerRound;
  private final List<Finding> found = new ArrayList<>();
  private volatile boolean contradicts;
  private int level;
  private long next;
  private long rounds;

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

  /**
   * How far the audit is.
   *
   * @param level of the tiles it is at; 0: those over events
   * @param next number of the tile on that level
   * @param rounds how often this program has looked at all of them
   */
  record Progress(int level, long next, long rounds) {}

  synchronized Progress progress() {
    return new Progress(level, next, rounds);
  }

  /** Looks at the next tiles, of the lowest level first and then of each above it. */
  void goOn() {
    goOn(tilesPerRound);
  }

  /** The same where somebody asks, also where nothing is looked at by itself. */
  void goOnAnyway() {
    goOn(Math.max(1, tilesPerRound));
  }

  private synchronized void goOn(int most) {
    for (int i = 0; i < most; i++) {
      long hashes = hashes(level);
      if (next * TileStore.WIDTH >= hashes) {
        boolean around = hashes <= TileStore.WIDTH;
        level = around ? 0 : level + 1;
        next = 0;
        if (around) {
          rounds++;
        }
        if (around && i > 0) {
          return;
        }
      }
      note(look(level, next));
      next++;
    }
  }

  /** What cannot even be read was not written by this program. */
  private List<Finding> look(int of, long number) {
    try {
      return tile(of, number);
    } catch (IllegalArgumentException | IllegalStateException e) {
      LOG.error("Tile {}/{} cannot be read", of, number, e);
      return List.of(changed(of, number));
    }
  }

  private static Finding changed(int of, long number) {
    return new Finding(Kind.TREE_CHANGED, "tile " + of + "/" + number, 0);
  }

  /** How many hashes a level has: one for each full tile of the level below. */
  private long hashes(int of) {
    return tiles.size() >> (HEIGHT * of);
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

  /** Everything wrong with one tile and, on the lowest level, with the streams under it. */
  List<Finding> tile(int of, long number) {
    List<Finding> wrong = new ArrayList<>();
    byte[] kept = tiles.tile(of, number);
    long expected = Math.min(TileStore.WIDTH, hashes(of) - number * TileStore.WIDTH);
    boolean same = kept.length >= expected * TileStore.HASH;
    if (of == 0) {
      same = same && Arrays.equals(kept, TileStore.leaves(tiles.entries(number)));
    }
    if (of == 1) {
      same = same && leaves.areFound(number);
    }
    if (!same || !hangsInTheTree(of, number, kept)) {
      wrong.add(changed(of, number));
    }
    if (of == 0) {
      wrong.addAll(leaves(number));
    }
    return wrong.stream().distinct().toList();
  }

  /**
   * Everything wrong with the events under a tile. Where an event and its leaf are not the same,
   * the whole stream is looked at: what was read or erased in between is no finding.
   */
  List<Finding> leaves(long tile) {
    TileLeaves mine = leaves.under(tile);
    List<JournalEntry> events = leaves.events(tile, mine);
    boolean tooMany = events.size() == LeafStore.MOST;
    List<Finding> wrong = new ArrayList<>();
    if (!mine.sound() || tooMany) {
      wrong.add(changed(0, tile));
    }
    Set<Stream> suspicious = new HashSet<>();
    if (tooMany) {
      suspicious.addAll(mine.streams());
    } else {
      Map<Awaited, Hash> lost = new HashMap<>(mine.events());
      events.forEach(each -> match(each, lost, suspicious));
      lost.keySet().forEach(each -> wrong.add(missing(each)));
    }
    wrong.addAll(streams(List.copyOf(suspicious)));
    return wrong;
  }

  private static void match(JournalEntry event, Map<Awaited, Hash> leaves, Set<Stream> suspicious) {
    Stream stream = new Stream(event.bucket(), event.stream());
    Hash leaf = leaves.remove(new Awaited(stream, event.version()));
    if (!event.hash().equals(leaf) || !event.hashAfter(event.previousHash()).equals(leaf)) {
      suspicious.add(stream);
    }
  }

  private static Finding missing(Awaited event) {
    return new Finding(Kind.EVENT_MISSING, event.stream().name(), event.version());
  }

  /** Whether the tile above knows this one, where it is full. */
  private boolean hangsInTheTree(int of, long number, byte[] tile) {
    if (tile.length < TileStore.WIDTH * TileStore.HASH) {
      return true;
    }
    byte[] above = tiles.tile(of + 1, number / TileStore.WIDTH);
    int place = (int) (number % TileStore.WIDTH);
    return above.length >= (place + 1) * TileStore.HASH
        && TileStore.Tiles.over(above, place, place + 1)
            .equals(TileStore.Tiles.over(tile, 0, TileStore.WIDTH));
  }

  /** Everything wrong with one stream. */
  List<Finding> stream(Stream stream) {
    return streams(List.of(stream));
  }

  /** The leaves first: an event is there before its leaf is. */
  List<Finding> streams(List<Stream> streams) {
    Map<Stream, SortedMap<Long, Leaf>> known = leaves.of(streams);
    return compare(journal.of(streams), known);
  }

  /** Everything wrong with these streams, of which events and leaves have been read. */
  List<Finding> compare(
      Map<Stream, List<JournalEntry>> events, Map<Stream, SortedMap<Long, Leaf>> known) {
    Map<Stream, Set<Long>> unread = leaves.unread(known.keySet());
    Map<Stream, List<JournalEntry>> erasures = new HashMap<>();
    List<Finding> wrong = new ArrayList<>();
    known.forEach(
        (stream, found) ->
            wrong.addAll(
                Finding.compare(
                    stream.name(),
                    Objects.requireNonNull(events.get(stream)),
                    found,
                    unread.getOrDefault(stream, Set.of()),
                    event -> erased(event, erasures))));
    return wrong;
  }

  /**
   * V5: an event may say less than its hash when a sound erasure on record names it so.
   *
   * @param known the sound erasures that were looked up already
   */
  private boolean erased(JournalEntry event, Map<Stream, List<JournalEntry>> known) {
    return ErasedTexts.mayBe(event)
        && ErasedTexts.names(
            known.computeIfAbsent(ErasedTexts.recordOf(event), this::erasures), event);
  }

  /** What is on record as erased; nothing where that itself was changed. */
  private List<JournalEntry> erasures(Stream stream) {
    List<JournalEntry> record = Objects.requireNonNull(journal.of(List.of(stream)).get(stream));
    boolean sound =
        Finding.compare(stream.name(), record, leaves.of(stream), Set.of(), changed -> false)
            .isEmpty();
    return sound ? record : List.of();
  }
}
