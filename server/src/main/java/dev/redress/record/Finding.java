package dev.redress.record;

import dev.redress.kernel.Hash;
import dev.redress.kernel.JournalEntry;
import dev.redress.record.LeafStore.Leaf;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Predicate;

/**
 * Something in the journal that is not as the tree has it.
 *
 * @param version of the event; 0: it concerns the tree itself
 */
record Finding(Kind kind, String stream, long version) {

  /** What was done to the past. */
  enum Kind {
    /** What the event says is not what was signed. */
    EVENT_CHANGED,
    /** The event is gone. */
    EVENT_MISSING,
    /** The event was put among those that were signed. */
    EVENT_INSERTED,
    /** The tree is not the one that was signed. */
    TREE_CHANGED
  }

  /**
   * Holds a stream against its leaves.
   *
   * @param events by version
   * @param unread versions that stand where the tree's reader has been, without a leaf
   * @param erased whether what an event says is what an erasure on record left of it (V5)
   */
  static List<Finding> compare(
      String stream,
      List<JournalEntry> events,
      SortedMap<Long, Leaf> leaves,
      Set<Long> unread,
      Predicate<JournalEntry> erased) {
    List<Finding> found = new ArrayList<>();
    Hash previous = Hash.NONE;
    long expected = 1;
    for (JournalEntry each : events) {
      for (var lost : leaves.subMap(expected, Math.max(expected, each.version())).entrySet()) {
        found.add(new Finding(Kind.EVENT_MISSING, stream, lost.getKey()));
        previous = lost.getValue().hash();
      }
      Leaf leaf = leaves.get(each.version());
      boolean twice = each.version() < expected;
      if (twice || unread.contains(each.version())) {
        found.add(new Finding(Kind.EVENT_INSERTED, stream, each.version()));
      } else if ((!each.hashAfter(previous).equals(each.hash()) && !erased.test(each))
          || !each.previousHash().equals(previous)
          || (leaf != null && !leaf.hash().equals(each.hash()))) {
        found.add(new Finding(Kind.EVENT_CHANGED, stream, each.version()));
      }
      if (!twice) {
        previous = leaf == null ? each.hash() : leaf.hash();
        expected = each.version() + 1;
      }
    }
    for (long lost : leaves.tailMap(expected).keySet()) {
      found.add(new Finding(Kind.EVENT_MISSING, stream, lost));
    }
    return List.copyOf(found);
  }
}
