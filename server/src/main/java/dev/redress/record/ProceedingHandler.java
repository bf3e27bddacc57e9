package dev.redress.record;

import dev.redress.kernel.Actor;
import dev.redress.kernel.Change;
import dev.redress.kernel.CommandHandler;
import dev.redress.kernel.Decision;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Stamped;
import dev.redress.kernel.StreamHead;
import dev.redress.orders.Orders;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Joins the rules of proceedings to the order's lock and their rows. */
final class ProceedingHandler
    implements CommandHandler<ProceedingCommand, ProceedingFile, ProceedingEvent> {

  static final String ROOM = "proceeding";

  @Override
  public String room() {
    return ROOM;
  }

  @Override
  public Class<ProceedingEvent> eventRoot() {
    return ProceedingEvent.class;
  }

  @Override
  public Map<LockKey, ProceedingFile> lock(Connection tx, List<LockKey> sorted)
      throws SQLException {
    Orders.lockOnly(tx, sorted);
    return load(tx, sorted);
  }

  @Override
  public Map<LockKey, ProceedingFile> load(Connection tx, Collection<LockKey> keys)
      throws SQLException {
    return ProceedingStore.load(tx, keys);
  }

  @Override
  public StreamHead head(ProceedingFile file, ProceedingCommand command) {
    return file.head();
  }

  @Override
  public Decision<ProceedingEvent> decide(
      ProceedingFile file, ProceedingCommand command, Actor actor, Instant now) {
    return ProceedingRules.decide(file, command, now);
  }

  @Override
  public ProceedingFile evolve(ProceedingFile file, Stamped<ProceedingEvent> event) {
    return ProceedingRules.evolve(file, event);
  }

  @Override
  public String stateOf(ProceedingFile file, String stream) {
    return file.all().stream().anyMatch(Proceeding::underWay) ? "LEGAL_HOLD" : "";
  }

  @Override
  public @Nullable Instant wakeAt(ProceedingFile file, String stream) {
    return ProceedingRules.wakeAt(file);
  }

  @Override
  public void write(Connection tx, List<Change<ProceedingFile, ProceedingEvent>> changes)
      throws SQLException {
    ProceedingStore.write(tx, changes);
  }
}
