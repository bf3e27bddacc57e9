package dev.redress.cases;

import java.time.Instant;
import java.util.Optional;

/**
 * Masked numbers, over which buyer and merchant can call each other without learning each other's
 * own (C3).
 */
public interface PrivacyNumbers {

  /**
   * The number that connects the two sides of a case.
   *
   * @param until when it stops working
   * @return empty: nobody provides one
   */
  Optional<String> between(CaseId id, Instant until);
}
