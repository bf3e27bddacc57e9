package dev.redress.cases;

import dev.redress.kernel.Actor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What comes with every command beside its body: who sends it and how.
 *
 * @param key the {@code Idempotency-Key}
 * @param ifVersion from {@code If-Match}; null: whatever the version is
 * @param dryRun only say what would happen
 */
public record Call(
    Actor actor, String key, @Nullable Long ifVersion, boolean dryRun, Locale language) {

  /** The same, in the name of somebody else (S3). */
  public Call as(Actor other) {
    return new Call(other, key, ifVersion, dryRun, language);
  }
}
