/**
 * How merchants do: numbers over thirty days beside the average of the goods' category (M4).
 *
 * <p>Invariants: a case counts once in each number; a refund counts when the money has gone back,
 * not when it was promised; a dispute refund is one that a person ruled after a hearing, and what
 * was decided by silence is never among them.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(
    displayName = "Merchants",
    allowedDependencies = {"kernel", "ledger", "orders", "policy", "cases"})
package dev.redress.merchants;

import org.jspecify.annotations.NullMarked;
