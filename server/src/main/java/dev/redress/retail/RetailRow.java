package dev.redress.retail;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * One readable row of the file.
 *
 * @param line where it stands in the file, the header being line 1
 * @param customer empty for guests
 * @param quantity as in the file; negative in cancellations
 * @param price pounds per unit
 * @param at taken as UTC, to the minute
 */
record RetailRow(
    int line,
    String invoice,
    String stockCode,
    String description,
    int quantity,
    Instant at,
    BigDecimal price,
    String customer,
    String country) {

  /** What a row is in the replay. */
  enum Kind {
    /** Sold to a customer. */
    SALE,
    /** Sold to nobody known; counted, not imported. */
    GUEST,
    /** No cancellation, yet no goods or no price; counted, not imported. */
    ADJUSTMENT,
    /** A customer's goods that came back. */
    CANCELLATION,
    /** A cancellation of nobody known. */
    GUEST_CANCELLATION,
    /** Cannot be read; reported. */
    BROKEN
  }

  Kind kind() {
    boolean cancellation = invoice.startsWith("C");
    if (customer.isEmpty()) {
      return cancellation ? Kind.GUEST_CANCELLATION : Kind.GUEST;
    }
    if (cancellation) {
      return Kind.CANCELLATION;
    }
    return quantity <= 0 || price.signum() <= 0 ? Kind.ADJUSTMENT : Kind.SALE;
  }
}
