package dev.redress.cases;

import dev.redress.kernel.Actor;
import dev.redress.kernel.RefusedException;
import dev.redress.kernel.Role;
import dev.redress.orders.Order;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The door to what arbitrators have declared about themselves (F6). */
@Component
public final class Interests {

  private final InterestStore store;

  Interests(InterestStore store) {
    this.store = store;
  }

  /**
   * One party that an arbitrator is not neutral to.
   *
   * @param party its id in the market
   * @param since when it was declared
   */
  public record Interest(String market, Side side, String party, String name, Instant since) {

    /** Whether this is one of the two. */
    public boolean concerns(String inMarket, String buyer, String merchant) {
      return market.equals(inMarket) && party.equals(side == Side.BUYER ? buyer : merchant);
    }
  }

  /** Whoever has declared an interest in a side of this order, by account. */
  public Set<String> in(Order order) {
    return store.in(order);
  }

  /** Whether this is an arbitrator who has declared an interest in a side of this order. */
  public boolean declaredBy(Actor viewer, Order order) {
    return viewer.role() == Role.ARBITRATOR && store.concerns(viewer.id(), order);
  }

  /** Refused, with INTEREST_DECLARED, to an arbitrator who is not neutral to a side. */
  public void bar(Actor viewer, Order order) {
    if (declaredBy(viewer, order)) {
      throw new RefusedException(CaseRefusal.INTEREST_DECLARED.with());
    }
  }

  /** What this arbitrator has declared, the oldest first. */
  public List<Interest> of(String arbitrator) {
    return store.of(arbitrator);
  }
}
