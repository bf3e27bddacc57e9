package dev.redress.refunds;

import dev.redress.kernel.Refusal;

/** Why a command on a refund is not accepted, in order of precedence. */
enum RefundRefusal implements Refusal {
  /** There is such a refund already, and it is another one. */
  REFUND_DIFFERS(409),
  /** An answer about a reference that was never given out. */
  REFERENCE_UNKNOWN(404),
  /** The provider is being called right now; its answer, or the lack of one, comes first. */
  CALL_UNDER_WAY(409),
  /** The provider has not contradicted itself, or somebody has looked already. */
  NO_DOUBT(409),
  /** Whoever clears a doubt says what came of it. */
  DOUBT_UNEXPLAINED(422);

  private final int status;

  RefundRefusal(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
