package dev.redress.carriers;

import dev.redress.kernel.LockKey;
import dev.redress.kernel.StreamHead;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A connection to a carrier or an aggregator, without its secrets.
 *
 * @param name what people call it
 * @param previousUntil until when pushes signed with the secret before the last rotation are taken
 */
public record CarrierLink(
    LockKey id,
    String name,
    Provider provider,
    boolean removed,
    Instant createdAt,
    @Nullable Instant previousUntil,
    StreamHead head) {

  CarrierLink removedAt(StreamHead at) {
    return new CarrierLink(id, name, provider, true, createdAt, previousUntil, at);
  }

  CarrierLink rotated(Instant oldUntil, StreamHead at) {
    return new CarrierLink(id, name, provider, removed, createdAt, oldUntil, at);
  }
}
