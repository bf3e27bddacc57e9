package dev.redress.kernel;

import java.time.Instant;

/**
 * One event as the journal keeps it.
 *
 * @param room which room's stream this is
 * @param type the event's {@link Event#type}
 * @param payload the event's record as JSON, the text that was hashed
 * @param actorJson likewise for the actor
 */
public record JournalEntry(
    short bucket,
    String stream,
    long version,
    String room,
    Instant at,
    String type,
    Actor actor,
    String payload,
    Hash previousHash,
    Hash hash,
    String actorJson) {

  /** The event itself. */
  public <E extends Event> E as(Class<E> type) {
    return Json.read(payload, type);
  }

  /** The event as one of a room's sealed events. */
  public <E extends Event> E among(Class<E> root) {
    return as(EventTypes.find(root, type));
  }

  public boolean is(Class<? extends Event> wanted) {
    return type.equals(wanted.getSimpleName());
  }
}
