package dev.redress.ledger;

import dev.redress.kernel.Money;

/**
 * The part of a payment that belongs to one order line.
 *
 * @param line as in the order; 0 is the freight
 * @param amount more than zero
 */
public record CaptureLine(int line, Money amount) {}
