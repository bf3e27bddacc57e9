package dev.redress.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Who does something, and as whom: the account or key that acts, and the party it acts for.
 *
 * @param id account or key id; {@code clock} or a reader's name for the system
 * @param name what people see
 * @param market the market of the party; empty for platform staff and the system
 * @param party the shop's own id of the buyer or merchant; empty for platform staff and the system
 * @param agent name of the service agent whose account acts for the party (S3); null: the party
 *     itself
 */
public record Actor(
    Role role, String id, String name, String market, String party, @Nullable String agent) {

  /** Time itself, which wakes what waits (T2). */
  public static final Actor CLOCK = system("clock");

  /** Somebody who acts in their own name. */
  public Actor(Role role, String id, String name, String market, String party) {
    this(role, id, name, market, party, null);
  }

  /** S3: this agent in the name of a buyer, with what a buyer may do; the record keeps both. */
  public Actor forBuyer(String ofMarket, String buyer, String buyerName) {
    if (role != Role.SERVICE_AGENT) {
      throw new IllegalStateException(role + " acts for nobody");
    }
    return new Actor(Role.BUYER, id, buyerName, ofMarket, buyer, name);
  }

  public static Actor system(String name) {
    return new Actor(Role.SYSTEM, name, name, "", "");
  }

  /** Whether this is the given buyer or merchant of the given market. */
  public boolean is(Role wanted, String ofMarket, String ofParty) {
    return role == wanted && market.equals(ofMarket) && party.equals(ofParty);
  }
}
