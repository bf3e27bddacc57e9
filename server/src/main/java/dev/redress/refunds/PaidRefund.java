package dev.redress.refunds;

import dev.redress.kernel.Money;
import dev.redress.ledger.GrantLine;
import java.time.Instant;
import java.util.List;

/**
 * A refund whose money the buyer has.
 *
 * @param origin stream of the grant: a case's or the order's
 * @param at when it arrived
 */
public record PaidRefund(
    RefundId id, String origin, Money amount, List<GrantLine> lines, Instant at) {}
