package dev.redress.cases;

import dev.redress.kernel.Refusal;

/** Why a default return address is not taken, in order of precedence. */
public enum ReturnAddressRefusal implements Refusal {
  /** A merchant speaks for itself only. */
  FORBIDDEN(403),
  /** Recipient, phone and address are what a parcel needs. */
  RETURN_ADDRESS_INCOMPLETE(422),
  RETURN_ADDRESS_TOO_LONG(422),
  /** A phone number has at least five digits and no letters. */
  RETURN_PHONE_WRONG(422);

  private final int status;

  ReturnAddressRefusal(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
