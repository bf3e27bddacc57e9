package dev.redress.webhooks;

import dev.redress.kernel.LockKey;
import dev.redress.kernel.StreamHead;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where messages are sent, without its secrets.
 *
 * @param owner id of the API key whose endpoint it is; empty: the platform's own
 * @param events names of events, or beginnings of names: {@code case.*}, {@code *}
 * @param cause why it is not active; empty: it is, or a person paused it
 * @param previousUntil until when messages are signed with the secret before the last rotation too
 */
public record Endpoint(
    LockKey id,
    String owner,
    String name,
    String url,
    List<String> events,
    EndpointState state,
    String cause,
    Instant createdAt,
    @Nullable Instant previousUntil,
    StreamHead head) {

  /** What the receiver has answered, or not, for so long. */
  static final String FAILING = "FAILING";

  static final String ANSWERED_GONE = "ANSWERED_GONE";

  boolean isRemoved() {
    return state == EndpointState.REMOVED;
  }

  Endpoint in(EndpointState next, String why, StreamHead at) {
    return new Endpoint(id, owner, name, url, events, next, why, createdAt, previousUntil, at);
  }

  Endpoint changed(EndpointCommand.Wish wish, StreamHead at) {
    return new Endpoint(
        id,
        owner,
        wish.name(),
        wish.url(),
        wish.events(),
        state,
        cause,
        createdAt,
        previousUntil,
        at);
  }

  Endpoint rotated(Instant oldUntil, StreamHead at) {
    return new Endpoint(id, owner, name, url, events, state, cause, createdAt, oldUntil, at);
  }

  Endpoint noted(StreamHead at) {
    return in(state, cause, at);
  }
}
