package dev.redress.claims;

import dev.redress.cases.Case;
import dev.redress.evidence.EvidenceItem;
import dev.redress.kernel.Actor;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Stamped;
import dev.redress.ledger.Grant;
import dev.redress.ledger.OrderBook;
import dev.redress.orders.Order;
import dev.redress.policy.Policies;
import dev.redress.policy.Terms;
import dev.redress.refunds.PaidRefund;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything under one order's lock that deciding about its matters needs.
 *
 * @param around null: the shop told of no such order
 */
public record MatterFile(LockKey key, @Nullable Around around, SortedMap<Integer, Matter> matters) {

  /**
   * What other rooms know.
   *
   * @param refunds refunds whose money the buyer has
   * @param parcels which claim holds the freight of a parcel that came back, on whatever order (D6)
   */
  public record Around(
      Order order,
      @Nullable OrderBook book,
      Map<String, EvidenceItem> evidence,
      SortedMap<Integer, Case> cases,
      List<PaidRefund> refunds,
      Map<LockKey, MatterId> parcels,
      Policies policies) {

    Around with(@Nullable OrderBook now) {
      return new Around(order, now, evidence, cases, refunds, parcels, policies);
    }

    /** The case from which a matter comes: whose refund, or whose freight. */
    Optional<Case> caseOf(Plea plea) {
      String origin =
          refunds.stream()
              .filter(each -> each.id().text().equals(plea.about()))
              .map(PaidRefund::origin)
              .findFirst()
              .orElse(Objects.requireNonNullElse(plea.about(), ""));
      return cases.values().stream().filter(c -> c.id().text().equals(origin)).findFirst();
    }

    Terms live() {
      return policies.live(order.market());
    }

    /** Whether this viewer is one of the order's sides, or staff. */
    boolean isFor(Actor viewer) {
      return switch (viewer.role()) {
        case BUYER -> viewer.is(viewer.role(), order.market(), order.buyer().id());
        case MERCHANT -> viewer.is(viewer.role(), order.market(), order.merchant().id());
        case SERVICE_AGENT, ARBITRATOR, OPERATOR, SYSTEM -> true;
        case INTEGRATION -> false;
      };
    }
  }

  Optional<Matter> find(MatterId id) {
    return Optional.ofNullable(matters.get(id.number()));
  }

  MatterId next() {
    return new MatterId(key, matters.isEmpty() ? 1 : matters.lastKey() + 1);
  }

  MatterFile after(Stamped<MatterEvent> event) {
    MatterId id = MatterId.parse(event.stream());
    SortedMap<Integer, Matter> all = new TreeMap<>(matters);
    all.put(id.number(), MatterFold.fold(matters.get(id.number()), event));
    return new MatterFile(key, booked(stampedGrant(event)), all);
  }

  private static @Nullable Grant stampedGrant(Stamped<MatterEvent> event) {
    return event.event() instanceof MatterEvent.FreightGranted granted ? granted.grant() : null;
  }

  /** A payment to the buyer has its number in the order's book. */
  private @Nullable Around booked(@Nullable Grant grant) {
    if (grant == null || around == null) {
      return around;
    }
    return around.with(Objects.requireNonNull(around.book()).beside(grant));
  }
}
