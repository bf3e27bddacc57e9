package dev.redress.desk;

/** What a buyer wants of the assistant. Names are for ever, because events keep them. */
public enum Intent {
  APPLY_REFUND,
  URGE_SHIPMENT,
  TRACK_PARCEL,
  CLAIM_FREIGHT,
  DISPUTE,
  PUNISH_MERCHANT,
  /** Where the money is. */
  MONEY,
  /** Where the case stands, how long it takes, what can be done. */
  STATUS,
  WITHDRAW,
  /** A person is asked for, but not often enough yet (S2). */
  PERSON,
  GREETING,
  THANKS,
  /** Not understood. */
  UNKNOWN;

  static Intent of(Entry entry) {
    return switch (entry) {
      case APPLY_REFUND -> APPLY_REFUND;
      case URGE_SHIPMENT -> URGE_SHIPMENT;
      case TRACK_PARCEL -> TRACK_PARCEL;
      case CLAIM_FREIGHT -> CLAIM_FREIGHT;
      case DISPUTE -> DISPUTE;
      case PUNISH_MERCHANT -> PUNISH_MERCHANT;
    };
  }
}
