package dev.redress.orders;

/** Where a group stands (O3). */
public enum GroupState {
  OPEN,
  /** Enough buyers joined in time; its orders go on. */
  FORMED,
  /** Not enough joined in time; every order in it is refunded and closed. */
  EXPIRED
}
