package dev.redress.record;

import dev.redress.kernel.Refusal;

/** Why a proceeding is not recorded or ended, in order of precedence. */
enum ProceedingRefusal implements Refusal {
  PROCEEDING_NOT_FOUND(404),
  /** The same authority's same reference is on record for this case. */
  PROCEEDING_ALREADY_RECORDED(409),
  PROCEEDING_ALREADY_ENDED(409),
  PROCEEDING_DEADLINE_PAST(422),
  TOO_MANY_PROCEEDINGS(409);

  private final int status;

  ProceedingRefusal(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
