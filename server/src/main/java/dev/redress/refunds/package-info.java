/**
 * Granted money on its way to the buyer: one refund, as many attempts as it takes, each with a
 * reference of its own that was written down before a provider heard of it.
 *
 * <p>Invariants: a provider is never called inside a transaction, and for one reference only by the
 * one who won the command that begins the call; a new reference is made only when the last one is
 * proven failed; an exception or a time-out proves nothing and becomes UNKNOWN, which is asked
 * about until it is known; the books move with the event that says the money has moved, once, and
 * back if the provider takes it back.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(
    displayName = "Refunds",
    allowedDependencies = {"kernel", "ledger", "orders", "cases"})
package dev.redress.refunds;

import org.jspecify.annotations.NullMarked;
