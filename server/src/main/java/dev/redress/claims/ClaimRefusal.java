package dev.redress.claims;

import dev.redress.kernel.Refusal;

/** Why a command on a matter is not accepted, in order of precedence: who, then when, then what. */
public enum ClaimRefusal implements Refusal {
  /** No such matter or order, or a stranger's. */
  MATTER_NOT_FOUND(404),
  /** This role never does this. */
  NOT_YOUR_MATTER(403),
  /** The matter is over. */
  MATTER_CLOSED(409),
  /** It is somebody else's turn, or this is no answer to this kind of matter. */
  MATTER_NOT_NOW(409),
  /** J1: no such refund of a case, or its money has not arrived. */
  REFUND_NOT_PAID(409),
  /** J1, J2: the platform has ruled on these lines, and that is final. */
  FINAL_RULING_ON_LINES(409),
  /** J1. */
  MISTAKEN_REFUND_TOO_LATE(409),
  /** J1: this refund was claimed back before. */
  REFUND_CLAIMED_ALREADY(409),
  /** J2: there is a request open on one of these lines. */
  PRICE_REQUEST_OPEN(409),
  /** M6: one open complaint per order and category. */
  COMPLAINT_OPEN(409),
  /** D6: no such case, or nothing was sent back in it that was kept. */
  FREIGHT_NO_RETURN(409),
  /** D6: while the case is open it is not settled who pays. */
  FREIGHT_CASE_OPEN(409),
  FREIGHT_TOO_LATE(409),
  /** D6: one claim per return. */
  FREIGHT_CLAIMED_ALREADY(409),
  /** D6: the parcel brought goods of another order too, and its freight was claimed there. */
  FREIGHT_CLAIMED_ELSEWHERE(409),
  /** D6: the buyer bears it, by reason or ruling, and there is no insurance. */
  FREIGHT_IS_YOURS(409),
  /** J2: no such lines on this order, or nothing was paid for them. */
  PRICE_LINES_WRONG(422),
  PRICE_REASON_UNKNOWN(422),
  /** J2: a wrong price tag is the merchant's own risk. */
  PRICE_TAG_IS_YOUR_RISK(422),
  COMPLAINT_CATEGORY_UNKNOWN(422),
  CLAIM_AMOUNT_WRONG(422),
  CLAIM_STATEMENT_REQUIRED(422),
  CLAIM_TEXT_TOO_LONG(422),
  CLAIM_EVIDENCE_UNKNOWN(422),
  CLAIM_EVIDENCE_REQUIRED(422);

  private final int status;

  ClaimRefusal(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
