package dev.redress.claims;

/** Where a matter stands. */
public enum MatterState {
  /** The other side is to answer. */
  WAITING(true),
  /** The platform decides. */
  AT_PLATFORM(true),
  /** Decided; the buyer's payment is on its way. */
  COLLECTING(true),
  /** M6: the merchant has answered a complaint; the platform decides. */
  ANSWERED(true),
  /** M6: the merchant has let a complaint's time pass; the platform decides. */
  UNANSWERED(true),
  /** All that was agreed or ruled has been paid. */
  PAID(false),
  DECLINED(false),
  /** J2: no consent in time. */
  LAPSED(false),
  /** M6: the complaint is right; what it costs the merchant is governance's. */
  UPHELD(false),
  /** M6: the complaint is not right. */
  NOT_UPHELD(false),
  /** A ruling gave nothing. */
  DISMISSED(false),
  WITHDRAWN(false);

  private final boolean open;

  MatterState(boolean open) {
    this.open = open;
  }

  public boolean isOpen() {
    return open;
  }
}
