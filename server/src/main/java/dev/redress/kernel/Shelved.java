package dev.redress.kernel;

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
}
