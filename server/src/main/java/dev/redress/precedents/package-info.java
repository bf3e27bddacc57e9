/**
 * Precedents: for a case that is being heard, the decided cases most like it, what was ruled on
 * them and how often, as advice that says why.
 *
 * <p>Invariants: only rulings of people are precedents, a case counts once and as what holds now:
 * an appeal under way takes it away, an overturned ruling counts as what took its place. Advice is
 * for the bench only, says what it rests on, is silent where precedents disagree or are few, and
 * fills in nothing. The truth is the table of decided cases; the index in memory can be made anew
 * from it at any time. What is kept of a case is blacked out like the public docket.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(
    displayName = "Precedents",
    allowedDependencies = {"kernel", "orders", "policy", "evidence", "cases"})
package dev.redress.precedents;

import org.jspecify.annotations.NullMarked;
