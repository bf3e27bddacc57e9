package dev.redress.carriers;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.redress.kernel.Command;
import dev.redress.kernel.LockKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What may be done to a connection. Fresh secrets stay out of what an idempotency key compares. */
sealed interface LinkCommand extends Command {

  record OpenLink(
      LockKey key,
      String name,
      Provider provider,
      @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) String secret)
      implements LinkCommand {}

  /**
   * Another secret.
   *
   * @param oldUntil until when the old one is good too; null: it ends at once
   */
  record RotateSecret(
      LockKey key,
      @Nullable Instant oldUntil,
      @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) String secret)
      implements LinkCommand {}

  record RemoveLink(LockKey key) implements LinkCommand {}
}
