package dev.redress.refunds;

import dev.redress.kernel.StreamHead;
import java.time.Instant;

/**
 * One refund: what is owed, and where it stands.
 *
 * @param doubt the provider has contradicted itself; a person has to look
 */
record Refund(
    RefundId id,
    RefundCommand.Terms terms,
    Instant startedAt,
    RefundState state,
    boolean doubt,
    StreamHead head) {

  /** The reference of the newest attempt. */
  String reference() {
    return id.reference(state.attempt());
  }

  Refund in(RefundState next, StreamHead at) {
    return new Refund(id, terms, startedAt, next, doubt, at);
  }

  Refund doubted(StreamHead at) {
    return new Refund(id, terms, startedAt, state, true, at);
  }

  Refund cleared(RefundState next, StreamHead at) {
    return new Refund(id, terms, startedAt, next, false, at);
  }
}
