package dev.redress.kernel;

/**
 * In what capacity somebody acts (DESIGN §8). A token of one role cannot express another's command.
 */
public enum Role {
  BUYER,
  MERCHANT,
  ARBITRATOR,
  OPERATOR,
  /** A program of the shop: tells orders, payments, groups and parcels. */
  INTEGRATION,
  /** The platform's own clock and readers; never a login. */
  SYSTEM
}
