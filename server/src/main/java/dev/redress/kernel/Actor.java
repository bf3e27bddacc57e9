package dev.redress.kernel;

/**
 * Who does something, and as whom: the account or key that acts, and the party it acts for.
 *
 * @param id account or key id; {@code clock} or a reader's name for the system
 * @param name what people see
 * @param market the market of the party; empty for platform staff and the system
 * @param party the shop's own id of the buyer or merchant; empty for platform staff and the system
 */
public record Actor(Role role, String id, String name, String market, String party) {

  /** Time itself, which wakes what waits (T2). */
  public static final Actor CLOCK = system("clock");

  public static Actor system(String name) {
    return new Actor(Role.SYSTEM, name, name, "", "");
  }

  /** Whether this is the given buyer or merchant of the given market. */
  public boolean is(Role wanted, String ofMarket, String ofParty) {
    return role == wanted && market.equals(ofMarket) && party.equals(ofParty);
  }
}
