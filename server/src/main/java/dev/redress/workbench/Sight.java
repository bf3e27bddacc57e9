package dev.redress.workbench;

import dev.redress.kernel.Actor;

/** Whose rows a viewer sees: buyers and merchants their own, platform staff everybody's. */
final class Sight {

  private Sight() {}

  /** The condition on a list, with parameters {@code :market} and {@code :party}. */
  static String condition(Actor viewer) {
    return switch (viewer.role()) {
      case BUYER -> "market = :market and buyer = :party";
      case MERCHANT -> "market = :market and merchant = :party";
      case SERVICE_AGENT, ARBITRATOR, OPERATOR -> "true";
      case INTEGRATION, SYSTEM -> "false";
    };
  }
}
