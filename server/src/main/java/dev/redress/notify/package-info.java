/**
 * Who hears what: each event of a case, an order, a refund, a claim, a merchant's standing or the
 * service desk becomes a message in the inbox of those whom it concerns, in words of the reader's
 * language.
 *
 * <p>Invariants: an event reaches an addressee at most once, and exactly once when it commits; a
 * message says only what its addressee may know; what has been read stays read, and what comes
 * later is new, whatever its time.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(
    displayName = "Notify",
    allowedDependencies = {
      "kernel",
      "ledger",
      "orders",
      "policy",
      "conversations",
      "cases",
      "claims",
      "governance",
      "webhooks",
      "desk"
    })
package dev.redress.notify;

import org.jspecify.annotations.NullMarked;
