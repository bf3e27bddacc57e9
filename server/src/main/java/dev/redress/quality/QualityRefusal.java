package dev.redress.quality;

import dev.redress.kernel.Refusal;

/** Why the bench's own affairs are closed to somebody, in order of precedence. */
enum QualityRefusal implements Refusal {
  /** What counts arbitrators is for those who lead them. */
  SENIORS_ONLY(403),
  /** No arbitrator has this account. */
  MEMBER_NOT_FOUND(404),
  SKILL_UNKNOWN(422),
  SAMPLE_OUT_OF_BOUNDS(422),
  /** The case is to be judged without knowing its ruling. */
  UNDER_BLIND_REVIEW(409),
  /** Not there, or not given to this arbitrator. */
  REVIEW_NOT_FOUND(404),
  REVIEW_OVER(409),
  /** There is no pair yet. */
  REVIEW_NOT_GIVEN(409),
  REVIEW_LINES_WRONG(422),
  REVIEW_AMOUNT_WRONG(422),
  REVIEW_SHARES_WRONG(422),
  REVIEW_REASONS_REQUIRED(422),
  REVIEW_REASONS_TOO_LONG(422),
  REVIEW_FUNDER_WRONG(422);

  private final int status;

  QualityRefusal(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
