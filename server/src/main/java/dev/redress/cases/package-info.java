/**
 * The case (售后单): one after-sales request on an order, from application over the merchant's answer,
 * the return of goods and the platform's hearing to a ruling and the money.
 *
 * <p>Invariants: the state machine exists once, in pure functions ({@link
 * dev.redress.cases.CaseRules}); every waiting state has exactly one deadline and one default
 * outcome (T1); money is granted in the transaction of the decision that grants it, never more than
 * was captured; while the platform holds a case nobody acts around it (F4); folding a case's events
 * gives its row.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(
    displayName = "Cases",
    allowedDependencies = {"kernel", "ledger", "orders", "policy", "evidence", "conversations"})
package dev.redress.cases;

import org.jspecify.annotations.NullMarked;
