/**
 * What the consoles list and watch: cases and orders over all buckets, how far each reader has
 * come, and live updates.
 *
 * <p>Invariants: everything here is a copy that readers of the journal keep and can make anew;
 * nobody sees a row that is not theirs (buyers and merchants their own, platform staff all); a page
 * continues exactly behind the one before, whatever changed meanwhile.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(
    displayName = "Workbench",
    allowedDependencies = {"kernel", "orders", "policy", "cases"})
package dev.redress.workbench;

import org.jspecify.annotations.NullMarked;
