package dev.redress.kernel;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A command that was not accepted: a value, not an error. Nothing was changed, nothing is
 * remembered under its idempotency key, so a retry after the cause is gone succeeds.
 *
 * @param details values for the placeholders of the texts, by name; {@code retryAt} (an Instant)
 *     also becomes a field of the problem
 */
public record Refused(Refusal reason, Map<String, Object> details) implements Outcome {

  static Refused of(Refusal reason, Object... details) {
    if (details.length % 2 != 0) {
      throw new IllegalArgumentException("Details come as name, value");
    }
    Map<String, Object> named = new LinkedHashMap<>();
    for (int i = 0; i < details.length; i += 2) {
      named.put((String) details[i], details[i + 1]);
    }
    return new Refused(reason, Map.copyOf(named));
  }
}
