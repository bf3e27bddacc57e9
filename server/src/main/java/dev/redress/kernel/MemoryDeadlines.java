package dev.redress.kernel;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;

/** The deadlines in memory: one row per waiting stream. */
public final class MemoryDeadlines {

  private final Map<String, Row> rows = new HashMap<>();
  private final PriorityQueue<Row> byTime = new PriorityQueue<>();

  /** A stream of a room, and when it wakes. */
  public record Row(String stream, String room, Instant dueAt) implements Comparable<Row> {
    @Override
    public int compareTo(Row other) {
      int byTime = dueAt.compareTo(other.dueAt);
      return byTime == 0 ? stream.compareTo(other.stream) : byTime;
    }
  }

  /** Sees to it that each stream wakes at its moment or before. */
  void write(List<Deadlines.Wake> wakes) {
    for (Deadlines.Wake wake : wakes) {
      Row known = rows.get(wake.stream());
      Instant at = wake.at();
      if (at == null || known == null || at.isBefore(known.dueAt())) {
        put(wake);
      }
    }
  }

  /** After the clock's own command: each row tells its stream's moment again, or is gone. */
  void correct(List<Deadlines.Wake> wakes) {
    wakes.forEach(this::put);
  }

  private void put(Deadlines.Wake wake) {
    Instant at = wake.at();
    if (at == null) {
      rows.remove(wake.stream());
      return;
    }
    Row row = new Row(wake.stream(), wake.room(), at);
    rows.put(wake.stream(), row);
    byTime.add(row);
  }

  /** The row that is due first. */
  public Optional<Row> next() {
    Row first = byTime.peek();
    while (first != null && isStale(first)) {
      byTime.remove();
      first = byTime.peek();
    }
    return Optional.ofNullable(first);
  }

  private boolean isStale(Row row) {
    Row now = rows.get(row.stream());
    return now == null || !now.dueAt().equals(row.dueAt());
  }

  /** The row of a stream. */
  public Optional<Row> of(String stream) {
    return Optional.ofNullable(rows.get(stream));
  }
}
