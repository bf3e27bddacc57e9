/**
 * Real input: replays UCI's <i>Online Retail</i> file (D. Chen, 2015, CC BY 4.0) as orders and
 * after-sales cases, through the commands that users send.
 *
 * <p>Invariants: a row is read as it is or reported, never guessed; cancellations are served from
 * that buyer's earlier purchases, oldest first; a second run changes nothing; figures are read back
 * from the database.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(
    displayName = "Online Retail import",
    allowedDependencies = {"kernel", "orders", "policy", "cases", "launch"})
package dev.redress.retail;

import org.jspecify.annotations.NullMarked;
