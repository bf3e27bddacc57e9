package dev.redress.record;

import dev.redress.kernel.Refusal;

/** Why the record gives no proof. */
enum RecordRefusal implements Refusal {
  /** The newest events are not under a signature yet. */
  RECORD_NOT_SIGNED_YET(409),
  /** What would be proven is not what was signed. */
  RECORD_CHANGED(409),
  /** The bundle's file is not on this server. */
  BUNDLE_NOT_HERE(409),
  /** An older program wrote cases of other orders into this one's custody. */
  BUNDLE_NAMES_OTHERS(409);

  private final int status;

  RecordRefusal(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
