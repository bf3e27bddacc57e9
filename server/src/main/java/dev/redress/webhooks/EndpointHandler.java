package dev.redress.webhooks;

import dev.redress.kernel.Actor;
import dev.redress.kernel.Change;
import dev.redress.kernel.CommandHandler;
import dev.redress.kernel.Decision;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Stamped;
import dev.redress.kernel.StreamHead;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Joins this room's rules and store for the command log. */
final class EndpointHandler
    implements CommandHandler<EndpointCommand, EndpointFile, EndpointEvent> {

  static final String ROOM = "webhook";

  @Override
  public String room() {
    return ROOM;
  }

  @Override
  public Class<EndpointEvent> eventRoot() {
    return EndpointEvent.class;
  }

  @Override
  public Map<LockKey, EndpointFile> lock(Connection tx, List<LockKey> sorted) throws SQLException {
    EndpointRows.lock(tx);
    return load(tx, sorted);
  }

  @Override
  public Map<LockKey, EndpointFile> load(Connection tx, Collection<LockKey> keys)
      throws SQLException {
    return EndpointRows.load(tx, keys);
  }

  @Override
  public StreamHead head(EndpointFile file, EndpointCommand command) {
    return file.head();
  }

  @Override
  public Decision<EndpointEvent> decide(
      EndpointFile file, EndpointCommand command, Actor actor, Instant now) {
    return EndpointRules.decide(file, command, actor, now);
  }

  @Override
  public EndpointFile evolve(EndpointFile file, Stamped<EndpointEvent> event) {
    return EndpointRules.evolve(file, event);
  }

  @Override
  public String stateOf(EndpointFile file, String stream) {
    return file.endpoint() == null ? "" : file.endpoint().state().name();
  }

  @Override
  public void write(Connection tx, List<Change<EndpointFile, EndpointEvent>> changes)
      throws SQLException {
    EndpointRows.write(tx, changes);
  }
}
