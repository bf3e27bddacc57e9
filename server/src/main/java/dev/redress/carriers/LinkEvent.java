package dev.redress.carriers;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.redress.kernel.Event;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a connection. Secrets go to its row, never to the journal; read back from there
 * they are null.
 */
public sealed interface LinkEvent extends Event {

  record CarrierLinked(
      String name,
      Provider provider,
      @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) @Nullable String secret)
      implements LinkEvent {}

  record CarrierSecretRotated(
      Instant previousUntil,
      @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) @Nullable String secret)
      implements LinkEvent {}

  /** Nothing is taken in from it any more. */
  record CarrierUnlinked() implements LinkEvent {}
}
