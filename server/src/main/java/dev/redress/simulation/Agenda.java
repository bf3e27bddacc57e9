package dev.redress.simulation;

import java.time.Instant;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** What is going to happen, in the order of time; at the same time in the order of errands. */
final class Agenda {

  private final PriorityQueue<Item> items = new PriorityQueue<>();
  private long sequence;

  /**
   * Something that happens.
   *
   * @param errand whose; 0: the world's own
   */
  record Item(Instant at, int errand, long sequence, Runnable what) implements Comparable<Item> {
    @Override
    public int compareTo(Item other) {
      int byTime = at.compareTo(other.at);
      int byErrand = byTime == 0 ? Integer.compare(errand, other.errand) : byTime;
      return byErrand == 0 ? Long.compare(sequence, other.sequence) : byErrand;
    }
  }

  void add(Instant at, int errand, Runnable what) {
    items.add(new Item(at, errand, sequence++, what));
  }

  /** When the next thing happens; null: nothing more does. */
  @Nullable Instant next() {
    Item first = items.peek();
    return first == null ? null : first.at();
  }

  Item take() {
    return items.remove();
  }
}
