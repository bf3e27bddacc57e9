/**
 * What follows an order or its cases beside them: a merchant's claim for a refund that should not
 * have gone out (J1), its request for more money (J2), a buyer's complaint (M6).
 *
 * <p>Invariants: every matter is a stream of its own in its order's bucket, decided under the
 * order's lock; a buyer's money is taken only after the buyer's consent or a ruling, through a
 * provider, once per reference; nothing here changes what is refundable on goods.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(
    displayName = "Claims",
    allowedDependencies = {"kernel", "ledger", "orders", "policy", "evidence", "cases", "refunds"})
package dev.redress.claims;

import org.jspecify.annotations.NullMarked;
