/**
 * Orders, groups and parcels: what the shop and the carriers tell us (O1-O4), and the little that
 * the platform does to them by itself.
 *
 * <p>Invariants: an order is told once, by the shop's own id; a payment reference and a parcel
 * event count once; parts of a payment sum exactly to it; a group ends in one way, decided by time
 * and under its own lock; money of an order that ends goes back once.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(
    displayName = "Orders",
    allowedDependencies = {"kernel", "ledger"})
package dev.redress.orders;

import org.jspecify.annotations.NullMarked;
