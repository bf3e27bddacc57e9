/**
 * What becomes of merchants that lose (M1–M3, M6, M7): a score, a penalty table, restrictions that
 * end by the clock, fines, and how all of it is contested and undone.
 *
 * <p>Invariants: every change is an entry with a cause that points at the ruling, case or complaint
 * it follows from, and one cause makes one entry; score, restrictions and fines are reckoned anew
 * from the entries that count, so that taking one away leaves every number as if it had never been;
 * money moves only with an event, under the merchant's lock, and what was taken can be told from
 * the entries at any time.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(
    displayName = "Governance",
    allowedDependencies = {
      "kernel",
      "ledger",
      "orders",
      "policy",
      "evidence",
      "cases",
      "refunds",
      "claims"
    })
package dev.redress.governance;

import org.jspecify.annotations.NullMarked;
