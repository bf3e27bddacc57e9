package dev.redress.policy;

import dev.redress.kernel.Refusal;

/** Why a type of case is not open for a line, in order of precedence (B10). */
public enum DoorRefusal implements Refusal {
  ORDER_CANCELLED(409),
  /** O2: nothing was captured, so nothing can be refunded. */
  ORDER_NOT_PAID(409),
  /** O3: the group settles it by itself; {@code retryAt} says when. */
  GROUP_STILL_OPEN(409),
  /** B4: there is already a case open on this line. */
  CASE_OPEN_ON_LINE(409),
  /** B4: everything paid for this line has gone back. */
  NOTHING_LEFT(409),
  /** B8. */
  WITHDRAWN_TOO_OFTEN(409),
  /** B1: nothing was shipped that could come back. */
  TYPE_NEEDS_SHIPMENT(409),
  /** B1: only what has been received is exchanged, sent again or repaired. */
  TYPE_NEEDS_DELIVERY(409),
  /** B1: fresh produce and virtual goods are not sent back. */
  TYPE_NOT_FOR_CATEGORY(409),
  /** B3: this reason is not for this type or stage. */
  REASON_NOT_HERE(422),
  /** B2: no return for no reason in this category. */
  NO_REASON_NOT_FOR_CATEGORY(422),
  /** B2. */
  WINDOW_OVER(409);

  private final int status;

  DoorRefusal(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
