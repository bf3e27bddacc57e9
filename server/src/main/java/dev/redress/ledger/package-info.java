/**
 * The books: accounts, transfers between them, and per order line what was captured, what of it has
 * been granted back and what has been paid out. There is one book per order, so that every door to
 * money knows every other.
 *
 * <p>Invariants: a transfer takes as much from one account as it gives to the other; per line
 * {@code 0 <= refunded <= granted <= captured}, guarded in the UPDATE itself and by a constraint;
 * an order's escrow never falls below zero; a refund's number is given once.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(
    displayName = "Ledger",
    allowedDependencies = {"kernel"})
package dev.redress.ledger;

import org.jspecify.annotations.NullMarked;
