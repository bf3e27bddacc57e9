package dev.redress.kernel;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A room with a bug planted in its rules. */
record PlantedRoom<C extends Command, S, E extends Event>(
    CommandHandler<C, S, E> real, Shelved<S, E> shelved, Plant plant)
    implements CommandHandler<C, S, E>, Shelved<S, E> {

  @SuppressWarnings("unchecked")
  PlantedRoom(CommandHandler<C, S, E> real, Plant plant) {
    this(real, (Shelved<S, E>) real, plant);
  }

  @Override
  public String room() {
    return real.room();
  }

  @Override
  public Class<E> eventRoot() {
    return real.eventRoot();
  }

  @Override
  public Map<LockKey, S> lock(Connection tx, List<LockKey> sorted) throws SQLException {
    return real.lock(tx, sorted);
  }

  @Override
  public Map<LockKey, S> load(Connection tx, Collection<LockKey> keys) throws SQLException {
    return real.load(tx, keys);
  }

  @Override
  public StreamHead head(S state, C command) {
    return real.head(state, command);
  }

  @Override
  public Decision<E> decide(S state, C command, Actor actor, Instant now) {
    return plant.decide(real, state, command, actor, now);
  }

  @Override
  @SuppressWarnings("unchecked")
  public S evolve(S state, Stamped<E> event) {
    E folded = (E) plant.folded(event.event());
    return real.evolve(state, new Stamped<>(event.head(), event.at(), event.actor(), folded));
  }

  @Override
  public String stateOf(S state, String stream) {
    return real.stateOf(state, stream);
  }

  @Override
  public @Nullable Instant wakeAt(S state, String stream) {
    return real.wakeAt(state, stream);
  }

  @Override
  public void write(Connection tx, List<Change<S, E>> changes) throws SQLException {
    real.write(tx, changes);
  }

  @Override
  public S gather(LockKey key, Shelf shelf) {
    return shelved.gather(key, shelf);
  }

  @Override
  public void keep(Change<S, E> change, Shelf shelf) {
    shelved.keep(change, shelf);
    plant.kept(change, shelf);
  }

  @Override
  public void check(List<Change<S, E>> changes, Function<LockKey, Shelf> shelves)
      throws SQLException {
    if (plant.compares()) {
      shelved.check(changes, shelves);
    }
  }
}
