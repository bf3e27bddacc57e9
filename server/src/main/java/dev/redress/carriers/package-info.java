/**
 * What carriers and their aggregators tell us of parcels, and what we ask of them: pushes taken in
 * at signed doors, codes translated by tables, parcels found by their number, interception asked
 * for through a port.
 *
 * <p>Invariants: nothing is taken in whose signature is wrong; a push that comes again changes
 * nothing; what a code means stands in a table and is never guessed, and an unknown one is kept,
 * counted and shown; news of a parcel that nobody has told us of wait until somebody does; no push
 * decides anything, it only tells an order what its carrier said.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(
    displayName = "Carriers",
    allowedDependencies = {"kernel", "orders", "cases"})
package dev.redress.carriers;

import org.jspecify.annotations.NullMarked;
