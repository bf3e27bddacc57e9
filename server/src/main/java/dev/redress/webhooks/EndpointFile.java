package dev.redress.webhooks;

import dev.redress.kernel.LockKey;
import dev.redress.kernel.StreamHead;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Everything under one endpoint's id.
 *
 * @param endpoint null: there is none
 * @param others how many endpoints there are that are not removed
 * @param replaying whether an ordered replay is still under way
 * @param failingSince when it began not to answer; null: it answers, or was never tried
 */
record EndpointFile(
    LockKey id,
    @Nullable Endpoint endpoint,
    int others,
    boolean replaying,
    @Nullable Instant failingSince) {

  StreamHead head() {
    return endpoint == null ? StreamHead.begin(id.text()) : endpoint.head();
  }

  EndpointFile with(Endpoint changed) {
    return new EndpointFile(id, changed, others, replaying, failingSince);
  }
}
