package dev.redress.simulation;

import dev.redress.evidence.EvidenceItem;
import dev.redress.evidence.Exhibits;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Interest;
import dev.redress.kernel.Journal;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.JournalReader;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Memory;
import dev.redress.kernel.Shelf;
import dev.redress.kernel.ShelvedJournal;
import dev.redress.kernel.Storage;
import dev.redress.ledger.Posting;
import dev.redress.ledger.ShelvedBooks;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything in memory: fast, and forgotten when it is over. */
final class MemoryStore implements Backing {

  static final int BATCH = 1000;

  /** What merchants could have done better is read from these (M7). */
  private static final Set<String> READ_AGAIN =
      Set.of("Applied", "ApplicationModified", "Rejected", "StatementAdded", "RulingMade");

  private final Memory memory;
  private final ShelvedFunds funds;
  private final ShelvedJournal histories;
  private final BiConsumer<GenericApplicationContext, Memory> planted;
  private final Connection nothing = NoDatabase.connection();
  private final Map<String, Long> positions = new HashMap<>();
  private final Map<String, Interest> interests = new HashMap<>();

  /** Orders of which whatever happens is told to their buyers (S2). */
  private final Set<String> readAgain = new HashSet<>();

  MemoryStore(Deaths deaths) {
    this(deaths, (rooms, memory) -> {});
  }

  /**
   * An empty memory.
   *
   * @param planted what is put between the rooms and the memory, to see whether the auditor sees it
   */
  MemoryStore(Deaths deaths, BiConsumer<GenericApplicationContext, Memory> planted) {
    this.planted = planted;
    this.memory =
        new Memory(
            write -> {
              deaths.beforeWrite();
              deaths.beforeCommit();
              write.run();
              deaths.afterCommit();
            });
    this.funds = new ShelvedFunds(memory);
    this.histories =
        new ShelvedJournal(JdbcClient.create(NoDatabase.source()), memory, this::isReadAgain);
  }

  private boolean isReadAgain(JournalEntry entry) {
    return entry.room().equals("case")
        && (READ_AGAIN.contains(entry.type())
            || readAgain.contains(entry.stream().substring(0, LockKey.TEXT_LENGTH)));
  }

  @Override
  public void register(GenericApplicationContext rooms) {
    rooms.registerBean(DataSource.class, NoDatabase::source);
    rooms.registerBean(JdbcClient.class, () -> JdbcClient.create(NoDatabase.source()));
    rooms.registerBean(Storage.class, () -> memory);
    rooms.registerBean(ShelvedFunds.class, () -> funds);
    rooms.registerBean("journal", Journal.class, () -> histories);
    planted.accept(rooms, memory);
  }

  @Override
  public void assembled(GenericApplicationContext rooms) {
    // Nothing of the rooms is needed: all rows are here.
  }

  @Override
  public Optional<Due> nextDue() {
    return memory.deadlines().next().map(row -> new Due(row.stream(), row.room(), row.dueAt()));
  }

  @Override
  public Optional<Instant> due(String stream) {
    return memory.deadlines().of(stream).map(row -> row.dueAt());
  }

  @Override
  public long events() {
    return memory.journal().size();
  }

  @Override
  public List<JournalEntry> events(long after) {
    return memory.journal().after(after, Integer.MAX_VALUE);
  }

  @Override
  public void forgetEvents(long before) {
    long read = positions.values().stream().mapToLong(Long::longValue).min().orElse(0);
    histories.follow();
    memory.journal().forget(Math.min(before, read));
  }

  @Override
  public List<Posting> postings(LockKey order) {
    return ShelvedBooks.postings(memory.shelf(order));
  }

  @Override
  public Map<String, Long> funds() {
    return ShelvedBooks.funds(memory.common()).all();
  }

  @Override
  public boolean caughtUp(JournalReader reader) {
    return positions.getOrDefault(reader.name(), 0L) == memory.journal().size();
  }

  @Override
  public @Nullable Exception turn(JournalReader reader, boolean crash) {
    long from = positions.getOrDefault(reader.name(), 0L);
    List<JournalEntry> entries = memory.journal().after(from, BATCH);
    List<JournalEntry> wanted = wanted(reader, entries);
    try {
      if (!wanted.isEmpty()) {
        reader.read(nothing, wanted);
      }
    } catch (SQLException | RuntimeException failed) {
      funds.rollBack();
      return failed;
    }
    if (crash) {
      funds.rollBack();
      return null;
    }
    funds.commit();
    positions.put(reader.name(), from + entries.size());
    return null;
  }

  private List<JournalEntry> wanted(JournalReader reader, List<JournalEntry> entries) {
    Interest interest = interests.computeIfAbsent(reader.name(), name -> reader.interest());
    return interest.everything() ? entries : entries.stream().filter(interest::isIn).toList();
  }

  @Override
  public void exhibit(EvidenceItem item, Actor by) {
    Shelf shelf = memory.shelf(item.order());
    Exhibits shown = shelf.get(Exhibits.class);
    Map<String, EvidenceItem> all = new HashMap<>(shown == null ? Map.of() : shown.byId());
    all.put(item.id(), item);
    shelf.put(Exhibits.class, new Exhibits(Map.copyOf(all)));
  }

  @Override
  public void readAgain(LockKey order) {
    readAgain.add(order.text());
  }

  @Override
  public void forget(List<LockKey> ids) {
    histories.follow();
    ids.forEach(memory::forget);
    ids.forEach(id -> readAgain.remove(id.text()));
  }

  @Override
  public void close() {
    // Memory goes by itself.
  }
}
