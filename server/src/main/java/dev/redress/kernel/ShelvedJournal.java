package dev.redress.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The journal as rooms read streams from it, where everything is in memory: it keeps on each id's
 * shelf only the events that somebody reads again, and forgets them with the shelf.
 */
public final class ShelvedJournal extends Journal {

  private final Memory memory;
  private final Predicate<JournalEntry> kept;
  private long followed;

  /** The kept events of one id, in order. */
  private record History(List<JournalEntry> entries) {}

  /**
   * Begins with nothing kept.
   *
   * @param none a database that nobody may ask
   * @param kept which events are read again
   */
  public ShelvedJournal(JdbcClient none, Memory memory, Predicate<JournalEntry> kept) {
    super(none);
    this.memory = memory;
    this.kept = kept;
  }

  /** Keeps what was committed since; to be called before anybody forgets it. */
  public void follow() {
    for (JournalEntry entry : memory.journal().after(followed, Integer.MAX_VALUE)) {
      followed++;
      if (kept.test(entry)) {
        String key = entry.stream().substring(0, LockKey.TEXT_LENGTH);
        keep(memory.shelf(LockKey.parse(key)), entry);
      }
    }
  }

  private static void keep(Shelf shelf, JournalEntry entry) {
    List<JournalEntry> all = new ArrayList<>(history(shelf));
    all.add(entry);
    shelf.put(History.class, new History(List.copyOf(all)));
  }

  private static List<JournalEntry> history(Shelf shelf) {
    History known = shelf.get(History.class);
    return known == null ? List.of() : known.entries();
  }

  @Override
  public List<JournalEntry> of(LockKey key, String stream) {
    follow();
    return history(memory.shelf(key)).stream()
        .filter(entry -> entry.stream().equals(stream))
        .toList();
  }
}
