package dev.redress.workbench;

import dev.redress.kernel.Actor;

/**
 * A case that changed, and whose it is.
 *
 * @param batch number of the reader's batch that brought it
 */
record LiveChange(
    String id,
    long version,
    String state,
    String market,
    String buyer,
    String merchant,
    long batch) {

  boolean concerns(Actor viewer) {
    return switch (viewer.role()) {
      case BUYER -> viewer.market().equals(market) && viewer.party().equals(buyer);
      case MERCHANT -> viewer.market().equals(market) && viewer.party().equals(merchant);
      case SERVICE_AGENT, ARBITRATOR, OPERATOR -> true;
      case INTEGRATION, SYSTEM -> false;
    };
  }
}
