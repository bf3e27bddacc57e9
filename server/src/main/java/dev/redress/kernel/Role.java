package dev.redress.kernel;

/**
 * In what capacity somebody acts (DESIGN §8). A token of one role cannot express another's command.
 */
public enum Role {
  BUYER,
  MERCHANT,
  /** A person of the service desk; may act for a buyer, see {@link Actor#agent}. */
  SERVICE_AGENT,
  ARBITRATOR,
  OPERATOR,
  /** A program of the shop: tells orders, payments, groups and parcels. */
  INTEGRATION,
  /** The platform's own clock and readers; never a login. */
  SYSTEM
}
