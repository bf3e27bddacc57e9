package dev.redress.kernel;

import dev.redress.kernel.IdempotencyKeys.Remembered;
import dev.redress.kernel.IdempotencyKeys.Scope;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * One transaction of a command log. Closed without a commit, nothing of it has happened.
 *
 * @param <S> the room's files
 * @param <E> the room's events
 */
interface Tx<S, E extends Event> extends AutoCloseable {

  /** {@link CommandHandler#lock}. */
  Map<LockKey, S> lock(List<LockKey> sorted) throws SQLException;

  /** {@link CommandHandler#load}. */
  Map<LockKey, S> load(Collection<LockKey> keys) throws SQLException;

  /** What was answered under these keys; asked only once their ids are locked. */
  Map<Scope, Remembered> find(List<Scope> scopes) throws SQLException;

  /** Writes all that a group came to; a key that was remembered before is a conflict. */
  void write(Written<S, E> group) throws SQLException;

  void commit() throws SQLException;

  @Override
  void close() throws SQLException;

  /**
   * What a group of commands leaves behind.
   *
   * @param changes per locked id that an event changed
   * @param journal the events, in order
   * @param wakes streams that have to wake earlier than before, or no more
   * @param corrections streams that the clock has woken, with their true next moment
   * @param learnt answers to be remembered
   */
  record Written<S, E extends Event>(
      List<Change<S, E>> changes,
      List<Journal.JournalRow> journal,
      List<Deadlines.Wake> wakes,
      List<Deadlines.Wake> corrections,
      List<Remembered> learnt) {

    boolean isNothing() {
      return journal.isEmpty() && learnt.isEmpty() && corrections.isEmpty();
    }
  }
}
