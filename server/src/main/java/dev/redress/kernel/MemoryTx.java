package dev.redress.kernel;

import dev.redress.kernel.IdempotencyKeys.Remembered;
import dev.redress.kernel.IdempotencyKeys.Scope;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A transaction in {@link Memory}: nothing is laid down before the commit. */
final class MemoryTx<S, E extends Event> implements Tx<S, E> {

  private static final int KEY_LENGTH = 32;

  private final Memory memory;
  private final Shelved<S, E> room;
  private Collection<LockKey> locked = List.of();
  private @Nullable Written<S, E> written;

  @SuppressWarnings("unchecked")
  MemoryTx(Memory memory, CommandHandler<?, S, E> room) {
    if (!(room instanceof Shelved<?, ?> shelved)) {
      throw new IllegalArgumentException("Room " + room.room() + " keeps nothing in memory");
    }
    this.memory = memory;
    // A handler shelves the files and events that it handles.
    this.room = (Shelved<S, E>) shelved;
  }

  @Override
  public Map<LockKey, S> lock(List<LockKey> sorted) {
    locked = sorted;
    return load(sorted);
  }

  @Override
  public Map<LockKey, S> load(Collection<LockKey> keys) {
    Map<LockKey, S> files = new HashMap<>();
    for (LockKey key : keys) {
      files.put(key, room.gather(key, memory.shelf(key)));
    }
    return files;
  }

  @Override
  public Map<Scope, Remembered> find(List<Scope> scopes) {
    Map<Scope, Remembered> found = new HashMap<>();
    for (Scope scope : scopes) {
      for (LockKey key : locked) {
        Remembered known = memory.shelf(key).answers().get(scope);
        if (known != null) {
          found.put(scope, known);
        }
      }
    }
    return found;
  }

  @Override
  public void write(Written<S, E> group) throws SQLException {
    if (!find(group.learnt().stream().map(Remembered::scope).toList()).isEmpty()) {
      throw DatabaseException.taken("A key was used before");
    }
    room.check(group.changes(), memory::shelf);
    written = group;
  }

  @Override
  public void commit() throws SQLException {
    memory.commit().run(this::layDown);
  }

  private void layDown() throws SQLException {
    if (written == null) {
      return;
    }
    room.check(written.changes(), memory::shelf);
    for (Change<S, E> change : written.changes()) {
      room.keep(change, memory.shelf(change.key()));
    }
    memory.journal().append(written.journal().stream().map(Journal.JournalRow::entry).toList());
    memory.deadlines().write(written.wakes());
    memory.deadlines().correct(written.corrections());
    for (Remembered each : written.learnt()) {
      LockKey key = LockKey.parse(each.answer().id().substring(0, KEY_LENGTH));
      memory.shelf(key).answers().put(each.scope(), each);
    }
  }

  @Override
  public void close() {
    // What was not committed was never laid down.
  }
}
