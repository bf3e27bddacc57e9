package dev.redress.kernel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The journal in memory: events in the order in which readers see them. */
public final class MemoryJournal {

  private static final Comparator<JournalEntry> WITHIN_TRANSACTION =
      Comparator.comparing(JournalEntry::stream).thenComparing(JournalEntry::version);

  private final List<JournalEntry> entries = new ArrayList<>();
  private long forgotten;

  void append(List<JournalEntry> ofOneTransaction) {
    if (ofOneTransaction.size() == 1) {
      entries.add(ofOneTransaction.getFirst());
      return;
    }
    ofOneTransaction.stream().sorted(WITHIN_TRANSACTION).forEach(entries::add);
  }

  /** How many events there have been. */
  public long size() {
    return forgotten + entries.size();
  }

  /** Events after the first {@code position} ones, at most so many. */
  public List<JournalEntry> after(long position, int most) {
    int from = Math.toIntExact(position - forgotten);
    return List.copyOf(entries.subList(from, from + Math.min(entries.size() - from, most)));
  }

  /** Forgets the first {@code position} events, which everybody has read. */
  public void forget(long position) {
    entries.subList(0, Math.toIntExact(position - forgotten)).clear();
    forgotten = position;
  }
}
