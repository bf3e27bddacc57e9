package dev.redress.kernel;

import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

/**
 * A room that can also keep its files in memory, for the simulation: the same files as its tables
 * give, put together from and laid down on a {@link Shelf}.
 *
 * @param <S> the room's files
 * @param <E> the room's events
 */
public interface Shelved<S, E extends Event> {

  /** The file of this key; an empty one when there is nothing yet. */
  S gather(LockKey key, Shelf shelf);

  /** Lays down what changed. */
  void keep(Change<S, E> change, Shelf shelf);

  /**
   * Throws what the room's statements do when the changes cannot all be written: as they touch
   * something in common, or as another transaction has written what these were decided on and no
   * lock protects. Asked when the changes are handed in, and again right before they are laid down.
   */
  default void check(List<Change<S, E>> changes, Function<LockKey, Shelf> shelves)
      throws SQLException {}
}
