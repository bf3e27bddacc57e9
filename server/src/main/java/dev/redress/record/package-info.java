/**
 * The record that nobody can bend (V2): the whole journal as the leaves of one Merkle tree (RFC
 * 6962), signed each minute. Whoever holds a receipt of a case, or a checkpoint, can tell whether
 * the past was changed since, and needs to trust nobody for it.
 *
 * <p>Invariants: a leaf is the hash of one event, in the order in which the journal's readers see
 * events, and is never rewritten; a checkpoint is signed only when the tree still contains the one
 * signed before it; the private key never enters the database; proofs reveal hashes and nothing
 * else, so tiles and checkpoints are public.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(
    displayName = "Record",
    allowedDependencies = {
      "kernel",
      "accounts",
      "ledger",
      "orders",
      "policy",
      "evidence",
      "conversations",
      "cases",
      "refunds",
      "claims"
    })
package dev.redress.record;

import org.jspecify.annotations.NullMarked;
