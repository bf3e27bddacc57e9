package dev.redress.governance;

import dev.redress.governance.StandingCommand.Enter;
import dev.redress.governance.StandingCommand.UndoEntry;
import dev.redress.governance.StandingCommand.WakeStanding;
import dev.redress.kernel.Actor;
import dev.redress.kernel.CommandLog;
import dev.redress.kernel.CommandLogs;
import dev.redress.kernel.Deadlines;
import dev.redress.kernel.Envelope;
import dev.redress.kernel.Journal;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Outcome;
import dev.redress.kernel.Receipt;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The door to merchants' standings: enter, contest, decide, undo, look. */
@Component
public final class Standings {

  private static final int WRITERS = 1;
  private static final Actor GOVERNANCE = Actor.system("governance");

  private final CommandLog<StandingCommand, StandingFile, StandingEvent> log;
  private final StandingHandler handler;
  private final Journal journal;
  private final StandingStore store;

  Standings(
      StandingHandler handler,
      CommandLogs logs,
      Deadlines deadlines,
      Journal journal,
      StandingStore store) {
    this.log = logs.open(handler, WRITERS);
    this.handler = handler;
    this.journal = journal;
    this.store = store;
    deadlines.on(StandingHandler.ROOM, this::wake);
  }

  private CompletableFuture<Outcome> wake(String stream) {
    return log.submit(Envelope.of(new WakeStanding(Standing.key(stream)), Actor.CLOCK));
  }

  /** The merchant lost something; one source makes one entry, however often it is told. */
  public CompletableFuture<Outcome> enter(Enter enter) {
    return log.submit(Envelope.of(enter, GOVERNANCE));
  }

  /**
   * F12: takes back all that followed from a ruling or complaint: score, restrictions, fines and
   * what later entries cost more because of it. Harmless when repeated, and when nothing followed.
   *
   * @param source the ruling or complaint that was overturned
   * @param because what overturned it, for the record
   */
  public CompletableFuture<Outcome> undo(Merchant merchant, Source source, String because) {
    return log.submit(Envelope.of(new UndoEntry(merchant, source, because), GOVERNANCE));
  }

  /** Sends a person's command and waits until it is durable, or refused. */
  public Receipt run(StandingCommand command, Actor actor, String key) {
    return log.run(Envelope.of(command, actor, key)).orThrow();
  }

  /** Sends a person's command; the answer comes when it is durable, or refused. */
  public CompletableFuture<Outcome> submit(
      StandingCommand command, Actor actor, @Nullable String key) {
    return log.submit(Envelope.of(command, actor, key));
  }

  /** What this merchant lost, oldest first. */
  public List<Entry> entries(Merchant merchant) {
    return file(merchant.key()).standing().entries();
  }

  /**
   * A standing as some of its events left it, by the event's number.
   *
   * @param history all of its events, oldest first
   * @param wanted numbers of those asked for; only for them all entries are reckoned
   */
  public SortedMap<Long, StandingNow> told(List<JournalEntry> history, Set<Long> wanted) {
    SortedMap<Long, StandingNow> told = new TreeMap<>();
    StandingFile file = handler.none(Standing.key(history.getFirst().stream()));
    for (JournalEntry entry : history) {
      file = handler.evolve(file, entry.stamped(StandingEvent.class));
      if (wanted.contains(entry.version())) {
        told.put(entry.version(), now(file, entry.at()));
      }
    }
    return told;
  }

  private static StandingNow now(StandingFile file, Instant at) {
    Entry first = file.standing().entries().getFirst();
    return new StandingNow(
        StandingViews.merchant(file),
        StandingRules.start(file, first) - file.standing().missing(),
        Restricted.of(file, file.reckon(at)));
  }

  /** Everything about one merchant's standing, by its key. */
  public StandingFile file(LockKey merchant) {
    return log.read(merchant);
  }

  /** What happened to a standing, oldest first. */
  List<JournalEntry> history(Standing standing) {
    return journal.of(standing.key(), standing.head().stream());
  }

  /** The standings an operator looks at, the lowest score first. */
  List<StandingFile> find(StandingStore.Wanted wanted, int limit) {
    List<LockKey> keys = store.find(wanted, limit);
    var files = log.read(keys);
    return keys.stream().map(files::get).toList();
  }
}
