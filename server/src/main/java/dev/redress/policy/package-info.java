/**
 * Every number, list and condition of the rulebook that a marketplace may want to change (P1), per
 * market: deadlines, windows, reasons, what evidence they demand, statutes. A case keeps the
 * version under which it was opened.
 *
 * <p>Invariants: a version never changes once shipped; eligibility is computed here and nowhere
 * else, from the same terms that the case rules use.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(
    displayName = "Policy",
    allowedDependencies = {"kernel", "ledger", "orders"})
package dev.redress.policy;

import org.jspecify.annotations.NullMarked;
