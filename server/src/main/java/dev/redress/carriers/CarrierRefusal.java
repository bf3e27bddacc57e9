package dev.redress.carriers;

import dev.redress.kernel.Refusal;

/** Why a push is not taken in, or a connection not made or changed, in order of precedence. */
public enum CarrierRefusal implements Refusal {
  /** The connection expects pushes of another form. */
  CARRIER_FORM_OTHER(409),
  /** Not signed with the connection's secret, or too long ago. */
  CARRIER_SIGNATURE_WRONG(401),
  CARRIER_TOO_MANY(409),
  CARRIER_REMOVED(409),
  /** The old secret ends before now, or later than a month from now. */
  CARRIER_OVERLAP_WRONG(422);

  private final int status;

  CarrierRefusal(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
