package dev.redress.refunds;

import dev.redress.kernel.Actor;
import dev.redress.kernel.CommandLog;
import dev.redress.kernel.CommandLogs;
import dev.redress.kernel.Deadlines;
import dev.redress.kernel.Envelope;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Outcome;
import dev.redress.kernel.Shelf;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The door of the room: what became of granted money, and asking about it again. */
@Component
public final class Refunds {

  private static final Actor PROVIDER = Actor.system("provider");
  private static final int WRITERS = 2;

  private final CommandLog<RefundCommand, RefundFile, RefundEvent> log;
  private final RefundStore store;

  Refunds(CommandLogs logs, RefundHandler handler, Deadlines deadlines, RefundStore store) {
    this.log = logs.open(handler, WRITERS);
    this.store = store;
    deadlines.on(
        RefundHandler.ROOM,
        stream -> submit(new RefundCommand.Wake(RefundId.parse(stream)), Actor.CLOCK));
  }

  /** All refunds of an order, by number. */
  public List<RefundView> of(LockKey order) {
    return all(order).stream().map(RefundView::of).toList();
  }

  /** Refunds of cases for goods whose money has arrived, for whoever holds the orders' locks. */
  public Map<LockKey, List<PaidRefund>> paid(Connection tx, Collection<LockKey> orders)
      throws SQLException {
    Map<LockKey, List<PaidRefund>> paid = new HashMap<>();
    RefundStore.load(tx, orders)
        .forEach(
            (order, all) -> paid.put(order, all.values().stream().flatMap(Refunds::paid).toList()));
    return paid;
  }

  /** The same of one order, where rooms keep them in memory. */
  public static List<PaidRefund> paid(Shelf shelf) {
    return RefundHandler.shelved(shelf).values().stream().flatMap(Refunds::paid).toList();
  }

  private static Stream<PaidRefund> paid(Refund refund) {
    return refund.state() instanceof RefundState.Settled settled
        ? Stream.of(
            new PaidRefund(
                refund.id(),
                refund.terms().origin(),
                refund.terms().amount(),
                refund.terms().lines(),
                settled.at()))
        : Stream.empty();
  }

  List<Refund> all(LockKey order) {
    return List.copyOf(log.read(order).refunds().values());
  }

  /**
   * Asks the provider at once, or tries again at once, instead of waiting for the clock; for
   * operators.
   */
  public Outcome askAgain(RefundId id, Actor actor, @Nullable String idempotencyKey) {
    return log.run(Envelope.of(new RefundCommand.AskAgain(id), actor, idempotencyKey));
  }

  /**
   * A person has looked at what the provider contradicted itself about, and says what came of it;
   * for operators. The settled payment is not asked about any more.
   */
  public Outcome clearDoubt(
      RefundId id, String explanation, Actor actor, @Nullable String idempotencyKey) {
    return log.run(
        Envelope.of(new RefundCommand.ClearDoubt(id, explanation), actor, idempotencyKey));
  }

  /** What a provider says about a reference without being asked; harmless when repeated. */
  public CompletableFuture<Outcome> tell(String reference, Answer answer) {
    RefundId id = RefundId.parse(reference.substring(0, reference.lastIndexOf("-A")));
    return submit(new RefundCommand.RecordOutcome(id, reference, answer), PROVIDER);
  }

  /** A refund as each of its events left it, by the event's number; all of them, oldest first. */
  public static SortedMap<Long, RefundView> standings(List<JournalEntry> history) {
    SortedMap<Long, RefundView> standings = new TreeMap<>();
    @Nullable Refund each = null;
    for (JournalEntry entry : history) {
      each = RefundHistory.evolve(each, entry.stamped(RefundEvent.class));
      standings.put(entry.version(), RefundView.of(each));
    }
    return standings;
  }

  CompletableFuture<Outcome> submit(RefundCommand command, Actor actor) {
    return log.submit(Envelope.of(command, actor));
  }

  Outcome run(RefundCommand command, Actor actor) {
    return log.run(Envelope.of(command, actor));
  }

  Optional<Refund> find(RefundId id) {
    return Optional.ofNullable(log.read(id.order()).refund(id));
  }

  List<Refund> page(
      RefundState.@Nullable Name state, RefundStore.@Nullable Cursor after, int limit) {
    return store.page(state, after, limit);
  }
}
