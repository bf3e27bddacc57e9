package dev.redress.cases;

import dev.redress.kernel.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one side offers the other (C4). It has no end of its own: the deadline of the case's state
 * stays the only one (T1), and an offer that the state ends with lapses.
 *
 * @param number 1, 2, … within the case
 * @param amount for kinds in money; null otherwise
 * @param hours for an extension; null otherwise
 */
public record Offer(
    int number,
    Side by,
    OfferKind kind,
    @Nullable Money amount,
    @Nullable Integer hours,
    String text,
    Instant at) {}
