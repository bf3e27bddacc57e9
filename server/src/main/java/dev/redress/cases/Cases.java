package dev.redress.cases;

import dev.redress.kernel.Actor;
import dev.redress.kernel.CommandLog;
import dev.redress.kernel.CommandLogs;
import dev.redress.kernel.DatabaseException;
import dev.redress.kernel.Deadlines;
import dev.redress.kernel.Envelope;
import dev.redress.kernel.Journal;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Outcome;
import dev.redress.kernel.Shelf;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The door to cases: send a command, look at a file, ask what may be done. */
@Component
public final class Cases {

  private static final int WRITERS = 2;
  private static final Actor PAYMENTS = Actor.system("payments");

  private final CommandLog<CaseCommand, CaseFile, CaseEvent> log;
  private final Journal journal;
  private final DataSource database;
  private final Clock clock;

  Cases(
      CaseHandler handler,
      CommandLogs logs,
      Deadlines deadlines,
      Journal journal,
      DataSource database,
      Clock clock) {
    this.log = logs.open(handler, WRITERS);
    this.journal = journal;
    this.database = database;
    this.clock = clock;
    deadlines.on(CaseHandler.ROOM, this::wake);
  }

  private CompletableFuture<Outcome> wake(String stream) {
    return submit(new CaseCommand.Wake(CaseId.parse(stream)), Actor.CLOCK, null);
  }

  /**
   * Sends a command and waits until it is durable, or refused.
   *
   * @param idempotencyKey the sender's own; null only for commands of the system
   * @param ifVersion the version the sender looked at; null: any
   */
  public Outcome run(
      CaseCommand command, Actor actor, @Nullable String idempotencyKey, @Nullable Long ifVersion) {
    return log.run(new Envelope<>(command, actor, idempotencyKey, ifVersion));
  }

  /** Sends a command; the answer comes when it is durable, or refused. */
  public CompletableFuture<Outcome> submit(
      CaseCommand command, Actor actor, @Nullable String idempotencyKey) {
    return log.submit(Envelope.of(command, actor, idempotencyKey));
  }

  /** What would happen, written nowhere. */
  public CommandLog.Preview<CaseFile, CaseEvent> preview(CaseCommand command, Actor actor) {
    return log.preview(Envelope.of(command, actor));
  }

  /** The cases of these orders by number, for whoever holds their locks. */
  public Map<LockKey, SortedMap<Integer, Case>> load(Connection tx, Collection<LockKey> orders)
      throws SQLException {
    return CaseStore.load(tx, orders);
  }

  /** The cases of one order by number, where rooms keep them in memory. */
  public static SortedMap<Integer, Case> shelved(Shelf shelf) {
    return CaseHandler.shelved(shelf);
  }

  /** Everything about an order's cases, for views. */
  public CaseFile file(LockKey order) {
    return log.read(order);
  }

  /** The same of many orders, all as they were at one moment. */
  Map<LockKey, CaseFile> files(Collection<LockKey> orders) {
    return log.read(orders);
  }

  /** The file of a case; empty when there is none, or none that this viewer may know of. */
  public Optional<CaseFile> file(CaseId id, Actor viewer) {
    CaseFile file = file(id.order());
    boolean known =
        file.order() != null && file.find(id).isPresent() && CaseRules.maySee(file.order(), viewer);
    return known ? Optional.of(file) : Optional.empty();
  }

  /** F6: which of these cases this arbitrator has ruled on, signed for, or refused to hear. */
  public Set<String> heardBy(Actor arbitrator, Collection<String> ids) {
    return all(ids.stream().map(CaseId::parse).toList()).stream()
        .filter(c -> c.heardBy(arbitrator.id()))
        .map(c -> c.id().text())
        .collect(Collectors.toSet());
  }

  /** These cases as they stand, in no order; those that are not there are missing. */
  public List<Case> all(Collection<CaseId> ids) {
    Set<CaseId> wanted = Set.copyOf(ids);
    Set<LockKey> orders = wanted.stream().map(CaseId::order).collect(Collectors.toSet());
    try (Connection tx = database.getConnection()) {
      return load(tx, orders).values().stream()
          .flatMap(each -> each.values().stream())
          .filter(each -> wanted.contains(each.id()))
          .toList();
    } catch (SQLException e) {
      throw new DatabaseException(e);
    }
  }

  /**
   * What this viewer may do with the case now, and what not and why.
   *
   * @param facts puts into a command what is known beside the order's file (F6)
   */
  List<Doors.Door> doors(CaseFile file, CaseId id, Actor viewer, UnaryOperator<CaseCommand> facts) {
    return Doors.of(file, id, viewer, clock.instant(), facts);
  }

  /** Everything that happened to a case, oldest first. */
  public List<JournalEntry> history(CaseId id) {
    return journal.of(id.order(), id.text());
  }

  /** The case as each of its events left it, by the event's number; all of them, oldest first. */
  public static SortedMap<Long, Case> standings(List<JournalEntry> history) {
    SortedMap<Long, Case> standings = new TreeMap<>();
    @Nullable Case each = null;
    for (JournalEntry entry : history) {
      each = CaseFold.fold(each, entry.stamped(CaseEvent.class));
      standings.put(entry.version(), each);
    }
    return standings;
  }

  /**
   * Tells a case that the provider has executed one of its refunds; harmless when repeated.
   *
   * @param told place of this news among the refund's own
   */
  public CompletableFuture<Outcome> refundSettled(CaseId id, int refund, long told) {
    return submit(new CaseCommand.RefundArrived(id, refund, told), PAYMENTS, null);
  }

  /** Tells a case that the provider took such a refund back; harmless when repeated. */
  public CompletableFuture<Outcome> refundReversed(CaseId id, int refund, long told) {
    return submit(new CaseCommand.RefundTakenBack(id, refund, told), PAYMENTS, null);
  }
}
