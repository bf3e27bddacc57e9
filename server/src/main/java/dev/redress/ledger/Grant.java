package dev.redress.ledger;

import dev.redress.kernel.Money;
import java.util.List;

/**
 * Money promised back on one order; made by {@link OrderBook#grant} only.
 *
 * @param refund number of the refund on its order: 1, 2, …
 * @param amount sum of the lines and of the transfers
 * @param transfers who funds it (F10), into the order's payable
 */
public record Grant(int refund, Money amount, List<GrantLine> lines, List<Transfer> transfers) {}
