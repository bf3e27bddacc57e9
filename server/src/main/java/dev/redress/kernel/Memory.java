package dev.redress.kernel;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * A storage that holds everything in memory, for worlds with one thread: the simulation's fast
 * store. Rows, journal, deadlines and keys change together when a transaction commits.
 */
public final class Memory implements Storage {

  private final Map<LockKey, Shelf> shelves = new HashMap<>();
  private final MemoryJournal journal = new MemoryJournal();
  private final MemoryDeadlines deadlines = new MemoryDeadlines();
  private final Shelf common = new Shelf(this);
  private final Commit commit;

  /**
   * An empty storage.
   *
   * @param commit runs each commit; what it throws is thrown to the sender
   */
  public Memory(Commit commit) {
    this.commit = commit;
  }

  /**
   * Something that stands around every commit: it may let a server die before or after it, or
   * another transaction come in between.
   */
  @FunctionalInterface
  public interface Commit {
    void run(Write write) throws SQLException;
  }

  /** Lays down a transaction, or throws why it has to be repeated. */
  @FunctionalInterface
  public interface Write {
    void run() throws SQLException;
  }

  public MemoryJournal journal() {
    return journal;
  }

  public MemoryDeadlines deadlines() {
    return deadlines;
  }

  public Shelf common() {
    return common;
  }

  /** What is kept under this id. */
  public Shelf shelf(LockKey key) {
    Shelf known = shelves.get(key);
    return known == null ? shelves.computeIfAbsent(key, k -> new Shelf(this)) : known;
  }

  /** Forgets what is kept under this id, and the answers that were given under it. */
  public void forget(LockKey key) {
    shelves.remove(key);
  }

  @Override
  public <S, E extends Event> Tx<S, E> begin(CommandHandler<?, S, E> room) {
    return new MemoryTx<>(this, room);
  }

  @Override
  public <S, E extends Event> Tx<S, E> look(CommandHandler<?, S, E> room) {
    return begin(room);
  }

  Commit commit() {
    return commit;
  }
}
