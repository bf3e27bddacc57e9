package dev.redress.ledger;

import dev.redress.kernel.LockKey;
import dev.redress.kernel.Stamped;
import java.time.Instant;
import java.util.List;

/**
 * The transfers of one event.
 *
 * @param key whose bucket the rows share
 * @param stream the event's stream
 * @param version the event's number in it
 */
public record Posting(
    LockKey key, String stream, long version, Instant at, List<Transfer> transfers) {

  /** What one event moved. */
  public static Posting of(LockKey key, Stamped<?> event, List<Transfer> transfers) {
    return new Posting(key, event.stream(), event.version(), event.at(), transfers);
  }
}
