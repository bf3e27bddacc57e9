package dev.redress.kernel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One event as the journal keeps it.
 *
 * @param room which room's stream this is
 * @param type the event's {@link Event#type}
 * @param payload the event's record as JSON, the text that was hashed
 * @param actorJson likewise for the actor
 * @param known the event itself, where it never left memory; null: it is read from the payload
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
    String actorJson,
    @Nullable Event known) {

  /** The event itself. */
  public <E extends Event> E as(Class<E> type) {
    return type.isInstance(known) ? type.cast(known) : Json.read(payload, type);
  }

  /** The event as one of a room's sealed events. */
  public <E extends Event> E among(Class<E> root) {
    return root.isInstance(known) ? root.cast(known) : as(EventTypes.find(root, type));
  }

  /** The event in its place, as folding it wants it. */
  public <E extends Event> Stamped<E> stamped(Class<E> root) {
    return new Stamped<>(new StreamHead(stream, version, hash), at, actor, among(root));
  }

  /** What this event's hash has to be when it follows the one with that hash. */
  public Hash hashAfter(Hash previous) {
    return hash(previous, payload);
  }

  /** V5: what this event's hash would be, in its place, if it said no more than this payload. */
  public Hash left(String payload) {
    return hash(previousHash, payload);
  }

  private Hash hash(Hash previous, String payload) {
    StreamHead place = new StreamHead(stream, version, Hash.NONE);
    return Journal.hash(previous, place, at, type, actorJson + "\n" + payload);
  }

  public boolean is(Class<? extends Event> wanted) {
    return type.equals(wanted.getSimpleName());
  }
}
