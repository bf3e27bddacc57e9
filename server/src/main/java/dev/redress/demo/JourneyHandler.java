package dev.redress.demo;

import dev.redress.demo.JourneyCommand.Begin;
import dev.redress.demo.JourneyCommand.Stop;
import dev.redress.demo.JourneyCommand.Wake;
import dev.redress.demo.JourneyRules.JourneyFile;
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

/** Joins the made-up carrier's rules and rows for the command log. */
final class JourneyHandler implements CommandHandler<JourneyCommand, JourneyFile, JourneyEvent> {

  static final String ROOM = "journey";

  @Override
  public String room() {
    return ROOM;
  }

  @Override
  public Class<JourneyEvent> eventRoot() {
    return JourneyEvent.class;
  }

  @Override
  public Map<LockKey, JourneyFile> lock(Connection tx, List<LockKey> sorted) throws SQLException {
    Orders.lockOnly(tx, sorted);
    return load(tx, sorted);
  }

  @Override
  public Map<LockKey, JourneyFile> load(Connection tx, Collection<LockKey> keys)
      throws SQLException {
    return JourneyRows.load(tx, keys);
  }

  @Override
  public StreamHead head(JourneyFile file, JourneyCommand command) {
    Journey known =
        switch (command) {
          case Begin begin -> file.of(begin.tracking()).orElse(null);
          case Stop stop -> file.of(stop.tracking()).orElse(null);
          case Wake wake -> file.journeys().get(wake.id().number());
        };
    return known == null ? StreamHead.begin(file.next().text()) : known.head();
  }

  @Override
  public Decision<JourneyEvent> decide(
      JourneyFile file, JourneyCommand command, Actor actor, Instant now) {
    return JourneyRules.decide(file, command, now);
  }

  @Override
  public JourneyFile evolve(JourneyFile file, Stamped<JourneyEvent> event) {
    return JourneyRules.evolve(file, event);
  }

  @Override
  public @Nullable Instant wakeAt(JourneyFile file, String stream) {
    Journey journey = file.journeys().get(Journey.Id.parse(stream).number());
    return journey == null ? null : journey.wakeAt();
  }

  @Override
  public void write(Connection tx, List<Change<JourneyFile, JourneyEvent>> changes)
      throws SQLException {
    JourneyRows.write(tx, changes);
  }
}
