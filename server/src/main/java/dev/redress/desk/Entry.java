package dev.redress.desk;

/** S1: the six doors of the service desk. Names are for ever, because events keep them. */
public enum Entry {
  APPLY_REFUND,
  URGE_SHIPMENT,
  TRACK_PARCEL,
  CLAIM_FREIGHT,
  DISPUTE,
  PUNISH_MERCHANT
}
