package dev.redress.kernel;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a room hands to the {@link CommandLog}: its pure rules, and where its state is locked and
 * kept. States are immutable; {@code decide} and {@code evolve} do no I/O and read no clock.
 * Everything a rule needs to know is in the state that {@code load} gathers.
 *
 * @param <C> the room's commands
 * @param <S> the file: everything under one lock key
 * @param <E> the room's events
 */
public interface CommandHandler<C extends Command, S, E extends Event> {

  /** Short name of the room's streams; stored with their deadlines and events. */
  String room();

  /** Sealed root of the events, to read them back from the journal. */
  Class<E> eventRoot();

  /**
   * Locks the rows of these keys, in the given (sorted) order, until the transaction ends, and
   * reads their files as they are under the lock.
   */
  Map<LockKey, S> lock(Connection tx, List<LockKey> sorted) throws SQLException;

  /**
   * Reads the files of these keys without locking them; every key gets one, an empty file when
   * there is nothing yet.
   */
  Map<LockKey, S> load(Connection tx, Collection<LockKey> keys) throws SQLException;

  /** The stream this command appends to. */
  StreamHead head(S state, C command);

  /** The rules: the first refusal that applies, or what happens. */
  Decision<E> decide(S state, C command, Actor actor, Instant now);

  /** The file after one more event. */
  S evolve(S state, Stamped<E> event);

  /** Name of the stream's state, for the receipt; where streams have none, nothing. */
  default String stateOf(S state, String stream) {
    return "";
  }

  /**
   * The one moment a stream next wakes by itself (a reminder or its deadline); null: it waits for
   * nothing, as no stream of a room does that says nothing here.
   */
  default @Nullable Instant wakeAt(S state, String stream) {
    return null;
  }

  /** Writes what changed, guarded by version; a row count that is not as expected throws. */
  void write(Connection tx, List<Change<S, E>> changes) throws SQLException;
}
