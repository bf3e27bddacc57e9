package dev.redress.orders;

import dev.redress.kernel.Actor;
import dev.redress.kernel.CommandLog;
import dev.redress.kernel.CommandLogs;
import dev.redress.kernel.Envelope;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.KernelRefusal;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Outcome;
import dev.redress.kernel.RefusedException;
import dev.redress.ledger.Ledger;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The door to orders. Other rooms lock and load an order within their own transactions; everything
 * that changes one goes through {@link #submit}.
 */
@Component
public final class Orders {

  private final OrderStore store;
  private final CommandLog<OrderCommand, OrderFile, OrderEvent> log;

  Orders(
      Ledger ledger,
      CommandLogs logs,
      @Value("${redress.orders.group-window:PT24H}") Duration groupWindow) {
    this.store = new OrderStore(ledger);
    this.log = logs.open(new OrderHandler(store, new OrderRules(groupWindow)), 2);
  }

  /**
   * Locks orders until the transaction ends, {@code sorted} by their ids: whoever writes anything
   * of an order, its cases, money and refunds does this first.
   */
  public Map<LockKey, Order> lock(Connection tx, List<LockKey> sorted) throws SQLException {
    return store.lockedOrders(tx, sorted);
  }

  /** Locks orders, in the given (sorted) order, for somebody who need not know what is in them. */
  public static void lockOnly(Connection tx, List<LockKey> sorted) throws SQLException {
    OrderRows.lockOnly(tx, sorted);
  }

  /** These orders as far as the shop has told them. */
  public Map<LockKey, Order> load(Connection tx, Collection<LockKey> ids) throws SQLException {
    return store.orders(tx, ids);
  }

  /** The same, in a transaction of its own. */
  public Map<LockKey, Order> find(Collection<LockKey> ids) {
    Map<LockKey, Order> found = new HashMap<>();
    log.read(ids)
        .forEach(
            (id, file) -> {
              if (file.placed() != null) {
                found.put(id, file.placed().order());
              }
            });
    return found;
  }

  /** An order of which the shop has told; anything else is a mistake of the caller's. */
  public Order known(LockKey id) {
    return find(id).orElseThrow(() -> new IllegalStateException("The shop told of no order " + id));
  }

  /** One of them. */
  public Optional<Order> find(LockKey id) {
    return Optional.ofNullable(find(List.of(id)).get(id));
  }

  /** The order, or refused with NOT_FOUND. */
  public Order get(LockKey id) {
    return find(id).orElseThrow(() -> new RefusedException(KernelRefusal.NOT_FOUND.with()));
  }

  /** The order, or refused with NOT_FOUND when it is not this viewer's (DESIGN §8). */
  public Order get(LockKey id, Actor viewer) {
    Order order = get(id);
    if (!OrderRules.maySee(order, viewer)) {
      throw new RefusedException(KernelRefusal.NOT_FOUND.with());
    }
    return order;
  }

  /** V5: the order forgets where it went; what its first event says is the caller's to leave. */
  public static void eraseAddress(Connection tx, LockKey order) throws SQLException {
    OrderErasureStore.address(tx, order);
  }

  /**
   * Sends a command; the answer comes when it is durable.
   *
   * @param key the sender's idempotency key; null where a repeat is harmless by itself
   */
  public CompletableFuture<Outcome> submit(
      OrderCommand command, Actor actor, @Nullable String key) {
    return log.submit(Envelope.of(command, actor, key));
  }

  /** The same, waiting for the answer. */
  public Outcome run(OrderCommand command, Actor actor, @Nullable String key) {
    return log.run(Envelope.of(command, actor, key));
  }

  /** Where each of an order's events left it, by the event's number; all of them, oldest first. */
  public static SortedMap<Long, OrderStatus> standings(List<JournalEntry> history) {
    SortedMap<Long, OrderStatus> standings = new TreeMap<>();
    OrderFile file = new OrderFile(LockKey.parse(history.getFirst().stream()), null);
    for (JournalEntry entry : history) {
      file = OrderChanges.apply(file, entry.among(OrderEvent.class));
      standings.put(entry.version(), Objects.requireNonNull(file.placed()).order().status());
    }
    return standings;
  }

  /** An order with everything that the orders room keeps of it. */
  OrderFile file(LockKey id) {
    return log.read(id);
  }
}
