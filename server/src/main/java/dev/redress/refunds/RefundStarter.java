package dev.redress.refunds;

import dev.redress.kernel.Actor;
import dev.redress.kernel.Event;
import dev.redress.kernel.Interest;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.JournalReader;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Outcome;
import dev.redress.kernel.Receipt;
import dev.redress.kernel.Refused;
import dev.redress.ledger.Grant;
import dev.redress.ledger.Purpose;
import dev.redress.orders.Order;
import dev.redress.orders.Orders;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Starts a refund for every grant, whichever room gave it: a ruling that is recorded is paid (TRAPS
 * 35). A grant read twice starts nothing twice, because the refund's id follows from the grant.
 */
@Component
final class RefundStarter implements JournalReader {

  private static final Logger LOG = LoggerFactory.getLogger(RefundStarter.class);
  private static final Actor SELF = Actor.system("refund-starter");
  private static final Set<String> ROOMS = Set.of("order", "case", "claim");

  /**
   * Whatever promises money, and what for; what is not named here is never read, and never paid.
   */
  private static final Map<String, Purpose> GRANTS =
      Map.of(
          "RefundGranted", Purpose.GOODS,
          "SmallPaymentGranted", Purpose.SMALL_PAYMENT,
          "CompensationGranted", Purpose.COMPENSATION,
          "FreightGranted", Purpose.RETURN_FREIGHT);

  private static final int ID_LENGTH = 32;

  private final Refunds refunds;
  private final Orders orders;
  private final Providers providers;

  RefundStarter(Refunds refunds, Orders orders, Providers providers) {
    this.refunds = refunds;
    this.orders = orders;
    this.providers = providers;
  }

  @Override
  public String name() {
    return "refund-starter";
  }

  @Override
  public Interest interest() {
    return ROOMS.stream()
        .map(room -> Interest.named(room, GRANTS.keySet()))
        .reduce(Interest::and)
        .orElseThrow();
  }

  @Override
  public void read(Connection tx, List<JournalEntry> entries) {
    List<JournalEntry> grants = entries.stream().filter(RefundStarter::isGrant).toList();
    if (grants.isEmpty()) {
      return;
    }
    Map<LockKey, Order> known =
        orders.find(grants.stream().map(RefundStarter::order).distinct().toList());
    List<CompletableFuture<Outcome>> sent =
        grants.stream().map(grant -> start(grant, known)).toList();
    for (CompletableFuture<Outcome> each : sent) {
      check(each.join());
    }
  }

  private CompletableFuture<Outcome> start(JournalEntry entry, Map<LockKey, Order> known) {
    LockKey key = order(entry);
    Order order = known.get(key);
    if (order == null) {
      throw new IllegalStateException("A grant on order " + key + ", which does not exist");
    }
    Grant grant = grant(entry);
    RefundCommand.Terms terms =
        new RefundCommand.Terms(
            entry.stream(),
            order.market(),
            order.buyer().id(),
            providers.forOrder(order).name(),
            grant.amount(),
            grant.lines(),
            purpose(entry));
    RefundId id = new RefundId(key, grant.refund());
    return refunds.submit(new RefundCommand.StartRefund(id, terms), SELF);
  }

  private static void check(Outcome outcome) {
    switch (outcome) {
      case Receipt receipt -> {}
      case Refused refused -> {
        if (refused.reason() != RefundRefusal.REFUND_DIFFERS) {
          throw new IllegalStateException("A refund could not be started: " + refused);
        }
        // Repeating cannot help, and must not hold up everybody else's money.
        LOG.error("A grant contradicts the refund of the same number: {}", refused);
      }
    }
  }

  private static boolean isGrant(JournalEntry entry) {
    return ROOMS.contains(entry.room()) && GRANTS.containsKey(entry.type());
  }

  /** Of money beside the goods; null: for goods. */
  private static @Nullable Purpose purpose(JournalEntry entry) {
    Purpose purpose = GRANTS.get(entry.type());
    return purpose == Purpose.GOODS ? null : purpose;
  }

  /** As much of these events as this room reads, whichever room they are of. */
  record Promised(Grant grant) implements Event {}

  private static Grant grant(JournalEntry entry) {
    return entry.as(Promised.class).grant();
  }

  private static LockKey order(JournalEntry entry) {
    return LockKey.parse(entry.stream().substring(0, ID_LENGTH));
  }
}
