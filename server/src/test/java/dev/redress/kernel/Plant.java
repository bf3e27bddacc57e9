package dev.redress.kernel;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.support.GenericApplicationContext;

/**
 * A bug to be planted between the command log and its room, or between it and its storage. As it is
 * here it changes nothing; each mutant overrides one thing.
 */
public class Plant {

  private final Map<Object, Object> lastSeen = new HashMap<>();

  /** What the rules answer. */
  public <C extends Command, S, E extends Event> Decision<E> decide(
      CommandHandler<C, S, E> room, S file, C command, Actor actor, Instant now) {
    return room.decide(file, command, actor, now);
  }

  /** The event that the file is folded with. */
  public Event folded(Event event) {
    return event;
  }

  /** Whether an event reaches the journal. */
  public boolean journals(JournalEntry event) {
    return true;
  }

  /** The text that the journal keeps. */
  public String text(JournalEntry event) {
    return event.payload();
  }

  /** Who the journal says it was. */
  public Actor recorded(Actor actor) {
    return actor;
  }

  /** Whether a stream's next moment is written down. */
  public boolean wakes(String stream) {
    return true;
  }

  /** Whether earlier answers are found again. */
  public boolean remembers() {
    return true;
  }

  /** Whether a transaction waits for the one before it. */
  public boolean locks() {
    return true;
  }

  /** Whether it is noticed that another transaction has written what no lock protects. */
  public boolean compares() {
    return true;
  }

  /** Whether a commit reaches the storage. */
  public boolean commits() {
    return true;
  }

  /** After a change was laid down. */
  public void kept(Change<?, ?> change, Shelf shelf) {}

  /** Puts itself between the command logs and everything. */
  public void into(GenericApplicationContext rooms, Memory memory) {
    rooms.registerBean(Storage.class, () -> new PlantedStorage(memory, this));
    rooms.registerBean(
        "commandLogs",
        CommandLogs.class,
        () ->
            new CommandLogs(
                rooms.getBean(Storage.class),
                rooms.getBean(java.time.Clock.class),
                rooms.getBean(CommandMeter.class),
                rooms.getBean(Commits.class),
                rooms.getBean(BackPressure.class),
                true) {
              @Override
              public <C extends Command, S, E extends Event> CommandLog<C, S, E> open(
                  CommandHandler<C, S, E> handler, int writers) {
                return super.open(
                    handler instanceof Shelved<?, ?>
                        ? new PlantedRoom<>(handler, Plant.this)
                        : handler,
                    writers);
              }
            });
  }

  private record PlantedStorage(Memory memory, Plant plant) implements Storage {

    @Override
    public <S, E extends Event> Tx<S, E> begin(CommandHandler<?, S, E> room) {
      return new PlantedTx<>(memory.begin(room), plant);
    }

    @Override
    public <S, E extends Event> Tx<S, E> look(CommandHandler<?, S, E> room) {
      return memory.look(room);
    }
  }

  private record PlantedTx<S, E extends Event>(Tx<S, E> real, Plant plant) implements Tx<S, E> {

    @Override
    @SuppressWarnings("unchecked")
    public Map<LockKey, S> lock(List<LockKey> sorted) throws SQLException {
      Map<LockKey, S> files = real.lock(sorted);
      boolean stale = !plant.locks();
      Map<LockKey, S> seen = new HashMap<>();
      files.forEach(
          (key, file) -> {
            Object place = List.of(key, file.getClass());
            seen.put(key, stale ? (S) plant.lastSeen.getOrDefault(place, file) : file);
            plant.lastSeen.put(place, file);
          });
      return seen;
    }

    @Override
    public Map<LockKey, S> load(Collection<LockKey> keys) throws SQLException {
      return real.load(keys);
    }

    @Override
    public Map<IdempotencyKeys.Scope, IdempotencyKeys.Remembered> find(
        List<IdempotencyKeys.Scope> scopes) throws SQLException {
      return plant.remembers() ? real.find(scopes) : Map.of();
    }

    @Override
    public void write(Written<S, E> group) throws SQLException {
      List<Journal.JournalRow> journal = new ArrayList<>();
      for (Journal.JournalRow row : group.journal()) {
        if (plant.journals(row.entry())) {
          journal.add(planted(row));
        }
      }
      List<Deadlines.Wake> wakes =
          group.wakes().stream()
              .filter(wake -> wake.at() == null || plant.wakes(wake.stream()))
              .toList();
      real.write(
          new Written<>(group.changes(), journal, wakes, group.corrections(), group.learnt()));
    }

    private Journal.JournalRow planted(Journal.JournalRow row) {
      Journal.Circumstances around = row.around();
      Actor said = plant.recorded(around.actor());
      return new Journal.JournalRow(
          Journal.Circumstances.of(around.key(), around.room(), around.at(), said),
          row.head(),
          row.event(),
          ActorText.of(said),
          plant.text(row.entry()),
          row.previous());
    }

    @Override
    public void commit() throws SQLException {
      if (plant.commits()) {
        real.commit();
      }
    }

    @Override
    public void close() throws SQLException {
      real.close();
    }
  }
}
