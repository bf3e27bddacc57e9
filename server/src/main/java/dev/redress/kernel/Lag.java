package dev.redress.kernel;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** For how long something has been there that the slowest reader has not come to. */
final class Lag {

  private final Deque<Seen> unread = new ArrayDeque<>();

  /** The newest transaction at some moment. */
  private record Seen(long nanos, long newest) {}

  /**
   * The lag at this moment.
   *
   * @param nanos of a clock that nobody moves
   * @param newest transaction that can be read
   * @param slowest how far the slowest reader has come
   */
  Duration at(long nanos, long newest, long slowest) {
    if (unread.isEmpty() || unread.getLast().newest() < newest) {
      unread.addLast(new Seen(nanos, newest));
    }
    while (!unread.isEmpty() && unread.getFirst().newest() <= slowest) {
      unread.removeFirst();
    }
    return unread.isEmpty() ? Duration.ZERO : Duration.ofNanos(nanos - unread.getFirst().nanos());
  }
}
