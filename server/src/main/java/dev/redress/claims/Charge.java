package dev.redress.claims;

import dev.redress.kernel.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Money that the buyer pays, by consent or by ruling: one charge, as many attempts as it takes.
 *
 * @param number 1, 2, … within the matter
 * @param nextAt when it is tried or asked again by itself; null: taken
 */
public record Charge(
    int number,
    Money amount,
    int attempt,
    String reference,
    Stage stage,
    @Nullable Instant nextAt) {

  /** How far it has come. */
  public enum Stage {
    /** Ordered; nobody knows yet. */
    DUE,
    /** Proven failed; another attempt follows. */
    FAILED,
    TAKEN
  }

  Charge in(Stage next, @Nullable Instant at) {
    return new Charge(number, amount, attempt, reference, next, at);
  }
}
