package dev.redress.refunds;

import dev.redress.kernel.Actor;
import dev.redress.kernel.Change;
import dev.redress.kernel.CommandHandler;
import dev.redress.kernel.Decision;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Shelf;
import dev.redress.kernel.Shelved;
import dev.redress.kernel.Stamped;
import dev.redress.kernel.StreamHead;
import dev.redress.ledger.Ledger;
import dev.redress.ledger.OrderBook;
import dev.redress.ledger.Posting;
import dev.redress.ledger.ShelvedBooks;
import dev.redress.ledger.Transfer;
import dev.redress.orders.Orders;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers for the rules, and writes refund, book and transfers with the event. */
@Component
final class RefundHandler
    implements CommandHandler<RefundCommand, RefundFile, RefundEvent>,
        Shelved<RefundFile, RefundEvent> {

  static final String ROOM = "refund";

  private final Ledger ledger;

  RefundHandler(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public String room() {
    return ROOM;
  }

  @Override
  public Class<RefundEvent> eventRoot() {
    return RefundEvent.class;
  }

  @Override
  public Map<LockKey, RefundFile> lock(Connection tx, List<LockKey> sorted) throws SQLException {
    Orders.lockOnly(tx, sorted);
    return load(tx, sorted);
  }

  @Override
  public Map<LockKey, RefundFile> load(Connection tx, Collection<LockKey> keys)
      throws SQLException {
    Map<LockKey, OrderBook> books = ledger.load(tx, keys);
    Map<LockKey, Map<Integer, Refund>> refunds = RefundStore.load(tx, keys);
    Map<LockKey, RefundFile> files = new HashMap<>();
    for (LockKey key : keys) {
      files.put(key, new RefundFile(key, books.get(key), refunds.getOrDefault(key, Map.of())));
    }
    return files;
  }

  @Override
  public StreamHead head(RefundFile file, RefundCommand command) {
    Refund refund = file.refund(command.id());
    return refund == null ? StreamHead.begin(command.id().text()) : refund.head();
  }

  @Override
  public Decision<RefundEvent> decide(
      RefundFile file, RefundCommand command, Actor actor, Instant now) {
    return RefundRules.decide(file.refund(command.id()), command, actor, now);
  }

  @Override
  public RefundFile evolve(RefundFile file, Stamped<RefundEvent> event) {
    return file.evolve(event);
  }

  @Override
  public String stateOf(RefundFile file, String stream) {
    Refund refund = file.refund(RefundId.parse(stream));
    return refund == null ? "NONE" : refund.state().name().name();
  }

  @Override
  public @Nullable Instant wakeAt(RefundFile file, String stream) {
    Refund refund = file.refund(RefundId.parse(stream));
    return refund == null ? null : refund.state().dueAt();
  }

  @Override
  public void write(Connection tx, List<Change<RefundFile, RefundEvent>> changes)
      throws SQLException {
    List<OrderBook> before = new ArrayList<>();
    List<OrderBook> after = new ArrayList<>();
    List<RefundStore.Row> rows = new ArrayList<>();
    List<Posting> postings = new ArrayList<>();
    for (Change<RefundFile, RefundEvent> change : changes) {
      OrderBook was = change.before().book();
      OrderBook is = change.after().book();
      if (was != null && is != null && !was.equals(is)) {
        before.add(was);
        after.add(is);
      }
      change.after().refunds().values().stream()
          .map(refund -> new RefundStore.Row(change.before().refund(refund.id()), refund))
          .filter(row -> !Objects.equals(row.was(), row.is()))
          .forEach(rows::add);
      postings.addAll(postings(change));
    }
    RefundStore.write(tx, rows);
    ledger.write(tx, before, after);
    ledger.post(tx, postings);
  }

  private static List<Posting> postings(Change<RefundFile, RefundEvent> change) {
    return change.events().stream()
        .filter(event -> !transfers(event.event()).isEmpty())
        .map(event -> Posting.of(change.key(), event, transfers(event.event())))
        .toList();
  }

  private static List<Transfer> transfers(RefundEvent event) {
    return switch (event) {
      case RefundEvent.RefundSettled settled -> settled.transfers();
      case RefundEvent.RefundReversed reversed -> reversed.transfers();
      case RefundEvent.RefundStarted other -> List.of();
      case RefundEvent.AttemptStarted other -> List.of();
      case RefundEvent.AttemptRepeated other -> List.of();
      case RefundEvent.CallBegan other -> List.of();
      case RefundEvent.OutcomeUnknown other -> List.of();
      case RefundEvent.AskOrdered other -> List.of();
      case RefundEvent.AttemptFailed other -> List.of();
      case RefundEvent.SettlementConfirmed other -> List.of();
      case RefundEvent.DoubtRaised other -> List.of();
      case RefundEvent.DoubtCleared other -> List.of();
    };
  }

  /** All refunds of one order, on its shelf. */
  private record RefundsOfOne(Map<Integer, Refund> byNumber) {}

  @Override
  public RefundFile gather(LockKey key, Shelf shelf) {
    return new RefundFile(key, ShelvedBooks.get(shelf), shelved(shelf));
  }

  static Map<Integer, Refund> shelved(Shelf shelf) {
    RefundsOfOne refunds = shelf.get(RefundsOfOne.class);
    return refunds == null ? Map.of() : refunds.byNumber();
  }

  @Override
  public void keep(Change<RefundFile, RefundEvent> change, Shelf shelf) {
    shelf.put(RefundsOfOne.class, new RefundsOfOne(change.after().refunds()));
    OrderBook book = change.after().book();
    if (book != null) {
      ShelvedBooks.keep(shelf, book, postings(change));
    }
  }
}
