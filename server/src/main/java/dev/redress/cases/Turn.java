package dev.redress.cases;

/** Whose turn it is. */
public enum Turn {
  BUYER,
  MERCHANT,
  PLATFORM,
  /** Whoever carries the parcel. */
  CARRIER,
  NOBODY
}
