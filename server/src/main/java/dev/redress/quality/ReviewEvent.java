package dev.redress.quality;

import dev.redress.kernel.Event;
import java.time.Instant;

/** What became of a ruling that was drawn to be judged again; the platform's own affair. */
public sealed interface ReviewEvent extends Event {

  @Override
  default boolean benchOnly() {
    return true;
  }

  /** The lot fell on this ruling. */
  record ReviewDrawn(Review.Drawn what) implements ReviewEvent {}

  /** It was given to somebody, who has so long. */
  record ReviewAssigned(Review.Judge to, Instant until) implements ReviewEvent {}

  /** Whoever had it let it lie. */
  record ReviewLeft(String by) implements ReviewEvent {}

  /** Nobody may have it now; it is tried again then. */
  record ReviewUnplaced(Instant until) implements ReviewEvent {}

  /** Judged again; nothing follows from it for the case. */
  record OpinionGiven(Opinion opinion, Agreement agreement) implements ReviewEvent {}

  /** Given up. */
  record ReviewLapsed() implements ReviewEvent {}
}
