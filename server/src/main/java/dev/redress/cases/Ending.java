package dev.redress.cases;

/** How a case ended. */
public enum Ending {
  /** Money went back, all or part of what was asked. */
  REFUNDED,
  /** Goods took the place of goods (D5); no money moved. */
  REPLACED,
  /** C7: the two settled it with goodwill money; nothing went back for goods. */
  SETTLED,
  /**
   * F7: both signed a settlement while the platform heard the case, and it has been carried out.
   */
  AGREED,
  /** The buyer withdrew, or took the goods back. */
  WITHDRAWN,
  /** The buyer let a deadline pass (F1, D1). */
  EXPIRED,
  /** A ruling gave nothing, or the platform finally refused to hear (F2). */
  DISMISSED;

  /** Whether something was given to the buyer, or settled with them. */
  boolean isDone() {
    return this == REFUNDED || this == REPLACED || this == SETTLED || this == AGREED;
  }
}
