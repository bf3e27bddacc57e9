package dev.redress.orders;

import dev.redress.kernel.Refusal;

/** Why something told about an order is not taken in, in order of precedence. */
public enum OrderRefusal implements Refusal {
  MARKET_UNKNOWN(422),
  ORDER_INCOMPLETE(422),
  CURRENCY_WRONG(422),
  LINES_NOT_NUMBERED(422),
  TOLD_QUANTITY_WRONG(422),
  TOLD_AMOUNT_WRONG(422),
  PAID_DOES_NOT_ADD_UP(422),
  TIME_IMPOSSIBLE(422),
  GROUP_UNKNOWN(422),
  GROUP_SIZE_WRONG(422),
  ORDER_ALREADY_TOLD_DIFFERENTLY(409),
  PAYMENT_ALREADY_TOLD_DIFFERENTLY(409),
  CAPTURE_EXCEEDS_TOTAL(422),
  PARCEL_INCOMPLETE(422),
  /** No carrier or shop has told of this parcel so far. */
  PARCEL_UNKNOWN(409),
  ORDER_CANCELLED(409),
  ORDER_UNPAID(409),
  ORDER_NOT_SHIPPED(409),
  ORDER_ALREADY_SHIPPED(409),
  ORDER_HAS_OPEN_CASE(409),
  GROUP_STILL_OPEN(409),
  GROUP_ALREADY_TOLD_DIFFERENTLY(409);

  private final int status;

  OrderRefusal(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
