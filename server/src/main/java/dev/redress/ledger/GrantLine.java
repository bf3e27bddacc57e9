package dev.redress.ledger;

import dev.redress.kernel.Money;

/**
 * What is granted back on one order line.
 *
 * @param line 1, 2, … as in the order; 0 is the freight, one unit
 * @param units how many units this uses up; 0 when only the remaining money goes back
 * @param amount more than zero
 */
public record GrantLine(int line, int units, Money amount) {}
