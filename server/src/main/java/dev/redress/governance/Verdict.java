package dev.redress.governance;

/** What the platform says to a contested entry. Names are for ever. */
public enum Verdict {
  /** It stands as it is. */
  UPHELD,
  /** It stands, with a part of its penalty. */
  REDUCED,
  /** It does not count. */
  LIFTED
}
