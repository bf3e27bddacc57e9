package dev.redress.kernel;

/**
 * Where a stream of events stands: its id, the number of its newest event (0: none yet) and that
 * event's hash. Kept in the row of the thing itself, so that appending needs no look-up.
 */
public record StreamHead(String stream, long version, Hash hash) {

  /** A stream that has no event yet. */
  public static StreamHead begin(String stream) {
    return new StreamHead(stream, 0, Hash.NONE);
  }
}
