package dev.redress.simulation;

import dev.redress.evidence.EvidenceItem;
import dev.redress.kernel.Actor;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.JournalReader;
import dev.redress.kernel.LockKey;
import dev.redress.ledger.Posting;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.GenericApplicationContext;

/** What the product's rows lie in, as the world and its auditor look at them. */
interface Backing extends AutoCloseable {

  /** A stream's row in the deadlines. */
  record Due(String stream, String room, Instant at) {}

  /** Brings what the rooms are assembled on: database, storage, readers with SQL of their own. */
  void register(GenericApplicationContext rooms);

  /** Tells what the rooms have become. */
  void assembled(GenericApplicationContext rooms);

  /** The row that is due first. */
  Optional<Due> nextDue();

  /** When a stream's row is due; empty: it has none. */
  Optional<Instant> due(String stream);

  /** How many events the journal has. */
  long events();

  /** The events after the first so many, in the order of readers. */
  List<JournalEntry> events(long after);

  /** Nobody asks for the first so many events any more. */
  void forgetEvents(long before);

  /** What was posted on an order, in order of stream and version. */
  List<Posting> postings(LockKey order);

  /** What the reader of merchants' funds has come to, by account. */
  Map<String, Long> funds();

  /** Whether this reader has read everything. */
  boolean caughtUp(JournalReader reader);

  /**
   * One batch of a reader.
   *
   * @param crash it dies when its effects are done and its position is not stored
   * @return why the batch has to be repeated; null: it has not
   */
  @Nullable Exception turn(JournalReader reader, boolean crash);

  /** Somebody shows a picture. */
  void exhibit(EvidenceItem item, Actor by);

  /** Somebody will read again whatever happens to this order. */
  void readAgain(LockKey order);

  /** Everything about these ids is over and audited. */
  void forget(List<LockKey> ids);

  @Override
  void close();
}
