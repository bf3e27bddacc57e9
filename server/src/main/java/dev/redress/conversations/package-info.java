/**
 * What buyer and merchant say to each other about an order: messages with pictures, system cards,
 * who has read how far, and the buyer's nudge to ship.
 *
 * <p>Invariants: one stream per order, under the order's lock; what was said is never changed or
 * removed (S5); the two sides read each other without contact data, the platform reads the words as
 * they were written; a row of constant size per order tells when each side wrote last, so that
 * other rooms' rules can ask under the same lock.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(
    displayName = "Conversations",
    allowedDependencies = {"kernel", "ledger", "orders", "policy", "evidence"})
package dev.redress.conversations;

import org.jspecify.annotations.NullMarked;
