package dev.redress.orders;

import dev.redress.kernel.Actor;
import dev.redress.kernel.Change;
import dev.redress.kernel.CommandHandler;
import dev.redress.kernel.Decision;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Shelf;
import dev.redress.kernel.Shelved;
import dev.redress.kernel.Stamped;
import dev.redress.kernel.StreamHead;
import dev.redress.ledger.OrderBook;
import dev.redress.ledger.ShelvedBooks;
import dev.redress.orders.OrderFile.Placed;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Hands the orders' rules and rows to the command log. An order that waits, waits for its group,
 * which keeps the time.
 */
final class OrderHandler
    implements CommandHandler<OrderCommand, OrderFile, OrderEvent>, Shelved<OrderFile, OrderEvent> {

  static final String ROOM = "order";

  private final OrderStore store;
  private final OrderRules rules;

  OrderHandler(OrderStore store, OrderRules rules) {
    this.store = store;
    this.rules = rules;
  }

  @Override
  public String room() {
    return ROOM;
  }

  @Override
  public Class<OrderEvent> eventRoot() {
    return OrderEvent.class;
  }

  @Override
  public Map<LockKey, OrderFile> lock(Connection tx, List<LockKey> sorted) throws SQLException {
    return store.lockedFiles(tx, sorted);
  }

  @Override
  public Map<LockKey, OrderFile> load(Connection tx, Collection<LockKey> keys) throws SQLException {
    return store.files(tx, keys);
  }

  @Override
  public StreamHead head(OrderFile file, OrderCommand command) {
    String stream = file.key().text();
    return file.placed() == null
        ? StreamHead.begin(stream)
        : new StreamHead(stream, file.placed().order().version(), file.placed().order().hash());
  }

  @Override
  public Decision<OrderEvent> decide(
      OrderFile file, OrderCommand command, Actor actor, Instant now) {
    return rules.decide(file, command, actor, now);
  }

  @Override
  public OrderFile evolve(OrderFile file, Stamped<OrderEvent> event) {
    return OrderChanges.at(OrderChanges.apply(file, event.event()), event.head());
  }

  @Override
  public String stateOf(OrderFile file, String stream) {
    return file.placed() == null ? "" : file.placed().order().status().name();
  }

  @Override
  public void write(Connection tx, List<Change<OrderFile, OrderEvent>> changes)
      throws SQLException {
    store.write(tx, changes);
  }

  @Override
  public OrderFile gather(LockKey key, Shelf shelf) {
    Placed placed = shelf.get(Placed.class);
    OrderBook book = ShelvedBooks.get(shelf);
    return new OrderFile(key, placed == null || book == null ? null : placed.with(book));
  }

  @Override
  public void keep(Change<OrderFile, OrderEvent> change, Shelf shelf) {
    Placed placed = Objects.requireNonNull(change.after().placed());
    shelf.put(Placed.class, placed);
    shelf.put(Order.class, placed.order());
    ShelvedBooks.keep(shelf, placed.book(), OrderStore.postings(change));
  }
}
