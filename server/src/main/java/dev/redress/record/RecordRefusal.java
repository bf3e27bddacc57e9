package dev.redress.record;

import dev.redress.kernel.Refusal;

/** Why the record gives no proof. */
enum RecordRefusal implements Refusal {
  /** The newest events are not under a signature yet. */
  RECORD_NOT_SIGNED_YET(409),
  /** What would be proven is not what was signed. */
  RECORD_CHANGED(409);

  private final int status;

  RecordRefusal(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
