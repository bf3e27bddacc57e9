package dev.redress.cases;

import org.jspecify.annotations.Nullable;

/**
 * F11: the one more look at a ruling.
 *
 * @param by who appealed
 * @param before how the case had ended
 * @param outcome null: not decided yet
 */
public record Appeal(Side by, Ground ground, Ending before, @Nullable Outcome outcome) {

  /** Why somebody appeals. Names are for ever. */
  public enum Ground {
    NEW_EVIDENCE,
    RULE_MISAPPLIED,
    PROCEDURE,
    CONFLICT_OF_INTEREST
  }

  /** What became of it; final. */
  public enum Outcome {
    UPHELD,
    OVERTURNED
  }

  Appeal decided(Outcome now) {
    return new Appeal(by, ground, before, now);
  }
}
