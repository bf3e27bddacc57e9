package dev.redress.simulation;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.PriorityQueue;
import java.util.Set;

/** Remembers by when which order has to have moved on, so that a day looks at those alone. */
final class Watch {

  private final PriorityQueue<Limit> limits = new PriorityQueue<>();

  private record Limit(Instant at, AuditedOrder order) implements Comparable<Limit> {
    @Override
    public int compareTo(Limit other) {
      return at.compareTo(other.at);
    }
  }

  /** This order was looked at and is to be looked at again when its time is over. */
  void add(AuditedOrder order) {
    Instant limit = order.limit();
    if (!limit.equals(Instant.MAX)) {
      limits.add(new Limit(limit, order));
    }
  }

  /** Those whose time is over, if nothing has happened to them meanwhile; each once. */
  Set<AuditedOrder> over(Instant now) {
    Set<AuditedOrder> over = new LinkedHashSet<>();
    Limit first = limits.peek();
    while (first != null && !first.at().isAfter(now)) {
      over.add(first.order());
      limits.remove();
      first = limits.peek();
    }
    return over;
  }
}
