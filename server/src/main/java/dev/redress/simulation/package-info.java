/**
 * A made-up marketplace on virtual time: the real rules, command log, ledger and readers, with
 * invented buyers, merchants, arbitrators, carriers and a payment provider around them that fail in
 * every way they can, and an auditor that knows the rulebook but not the rules' code.
 *
 * <p>Invariants: everything follows from the seed, so that a run repeats exactly; an errand (an
 * order, or the orders of one group, with all that happens to them) draws from a generator of its
 * own, so that it plays alike without the others; only {@link dev.redress.simulation.Auditor}
 * judges, and it asks no rule.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(
    displayName = "Simulation",
    allowedDependencies = {
      "kernel",
      "ledger",
      "orders",
      "policy",
      "evidence",
      "conversations",
      "cases",
      "refunds",
      "claims",
      "desk",
      "governance",
      "launch"
    })
package dev.redress.simulation;

import org.jspecify.annotations.NullMarked;
