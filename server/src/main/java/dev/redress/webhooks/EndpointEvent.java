package dev.redress.webhooks;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.redress.kernel.Event;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened to an endpoint. Secrets go to its row, never to the journal, which keeps everything
 * for ever; read back from there they are null.
 */
public sealed interface EndpointEvent extends Event {

  record EndpointOpened(
      String owner,
      String name,
      String url,
      List<String> events,
      @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) @Nullable String secret)
      implements EndpointEvent {}

  record EndpointChanged(String name, String url, List<String> events) implements EndpointEvent {}

  record SecretRotated(
      Instant previousUntil,
      @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) @Nullable String secret)
      implements EndpointEvent {}

  /**
   * Nothing is sent for the time being.
   *
   * @param name what people call it
   * @param failingSince when it began not to answer; null: a person paused it
   */
  record EndpointPaused(String name, @Nullable Instant failingSince) implements EndpointEvent {}

  record EndpointResumed() implements EndpointEvent {}

  /** It answered 410: it wants nothing any more. */
  record EndpointGone(String name) implements EndpointEvent {}

  record EndpointRemoved() implements EndpointEvent {}

  record ReplayOrdered(@Nullable Long from, @Nullable Instant since) implements EndpointEvent {}

  record ResendOrdered(long position) implements EndpointEvent {}

  record PingOrdered() implements EndpointEvent {}
}
