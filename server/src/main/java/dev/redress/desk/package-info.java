/**
 * The platform's front door for buyers: an assistant that answers from the case's real state, a
 * queue of people behind it, and what they may do in a buyer's name (S1–S5). It stands above the
 * cases, which it asks; the buyer's conversation with the merchant is another room's.
 *
 * <p>Invariants: one conversation per buyer, one stream, in which everything said is kept; the
 * assistant says nothing that it did not read from an order or a case, and says so when it does not
 * understand; a conversation has at most one agent; notes are never shown to a buyer; an agent acts
 * for a buyer only while holding that buyer's conversation, and the record names both.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(
    displayName = "Service desk",
    allowedDependencies = {
      "kernel",
      "accounts",
      "ledger",
      "orders",
      "policy",
      "evidence",
      "conversations",
      "cases",
      "claims"
    })
package dev.redress.desk;

import org.jspecify.annotations.NullMarked;
