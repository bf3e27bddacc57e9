package dev.redress.notify;

import dev.redress.governance.Brings;
import dev.redress.governance.RestrictionKind;
import dev.redress.governance.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What news of a merchant's standing is filled with, beside what all news has; put into words when
 * somebody reads it. Whatever the event does not say is null.
 *
 * @param cause of the entry, by code
 * @param points given or taken, never negative
 */
record Penalty(
    @Nullable String cause,
    @Nullable Integer points,
    @Nullable Integer score,
    @Nullable RestrictionKind restriction,
    @Nullable Verdict verdict,
    @Nullable Brings brings) {

  static Penalty score(int points, int score) {
    return new Penalty(null, Math.abs(points), score, null, null, null);
  }

  static Penalty of(RestrictionKind restriction) {
    return new Penalty(null, null, null, restriction, null, null);
  }
}
