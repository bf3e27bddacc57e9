package dev.redress.notify;

import dev.redress.kernel.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a message's words are filled with when somebody reads it.
 *
 * @param market in whose time zone times are told
 * @param order the shop's order number
 * @param title what it is about: the case's first item, else the order's
 */
record Details(
    String market,
    String order,
    String title,
    String buyer,
    String merchant,
    @Nullable Money amount,
    @Nullable Instant due,
    @Nullable String words,
    @Nullable Long hours,
    @Nullable Penalty penalty) {}
