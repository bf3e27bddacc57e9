package dev.redress.kernel;

import java.time.Instant;

/**
 * An event in its place in the record: the head after it, when and by whom. Times are UTC with
 * microseconds, as the database keeps them.
 */
public record Stamped<E extends Event>(StreamHead head, Instant at, Actor actor, E event) {

  public String stream() {
    return head.stream();
  }

  public long version() {
    return head.version();
  }
}
