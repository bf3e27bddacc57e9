/**
 * A marketplace to play with: invented people, orders and cases, told through the same commands
 * that people and the shop send, on a clock that can be moved.
 *
 * <p>Invariants: nothing of this exists unless {@code redress.demo} is set; what is invented is the
 * same at every first start, and a start that broke off is continued, not begun anew; the clock
 * never goes backwards, whatever is restarted; deadlines fire at their own moments, in order; a
 * demo's data are never served as real ones, nor real ones as a demo's.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(
    displayName = "Demo",
    allowedDependencies = {
      "kernel",
      "ledger",
      "policy",
      "orders",
      "evidence",
      "conversations",
      "cases",
      "claims",
      "governance",
      "quality",
      "carriers",
      "desk",
      "refunds",
      "record",
      "accounts",
      "launch"
    })
package dev.redress.demo;

import org.jspecify.annotations.NullMarked;
