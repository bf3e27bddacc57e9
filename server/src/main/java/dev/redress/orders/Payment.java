package dev.redress.orders;

import dev.redress.kernel.Money;

/**
 * Captured money, as the shop tells it.
 *
 * @param reference the provider's own; counts once per order
 * @param provider who holds the money, e.g. {@code wallet}
 */
public record Payment(String reference, Money amount, String provider) {}
