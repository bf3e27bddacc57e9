package dev.redress.webhooks;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.redress.kernel.Command;
import dev.redress.kernel.LockKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be done to an endpoint. Fresh secrets stay out of what an idempotency key compares. */
sealed interface EndpointCommand extends Command {

  /** What somebody wants of an endpoint. */
  record Wish(String name, String url, List<String> events) {}

  /** Its owner: a program of the shop for itself, an operator for the platform. */
  record OpenEndpoint(
      LockKey key, Wish wish, @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) String secret)
      implements EndpointCommand {}

  record ChangeEndpoint(LockKey key, Wish wish) implements EndpointCommand {}

  /**
   * Another secret.
   *
   * @param oldUntil until when messages carry the old one's signature too; null: not at all
   */
  record RotateSecret(
      LockKey key,
      @Nullable Instant oldUntil,
      @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) String secret)
      implements EndpointCommand {}

  record PauseEndpoint(LockKey key) implements EndpointCommand {}

  record ResumeEndpoint(LockKey key) implements EndpointCommand {}

  record RemoveEndpoint(LockKey key) implements EndpointCommand {}

  /**
   * Everything again, from a position in the log or from a moment on; one of the two.
   *
   * @param from the first position
   * @param since events from then on, also those of before the endpoint was there
   */
  record Replay(LockKey key, @Nullable Long from, @Nullable Instant since)
      implements EndpointCommand {}

  /** One message again. */
  record Resend(LockKey key, long position) implements EndpointCommand {}

  /** A message of no event, to see whether it arrives. */
  record Ping(LockKey key) implements EndpointCommand {}

  /** By the sender: it has not answered as it should for too long. */
  record GiveUp(LockKey key, Instant failingSince) implements EndpointCommand {}

  /** By the sender: it answered 410. */
  record Retire(LockKey key) implements EndpointCommand {}
}
