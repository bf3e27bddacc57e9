package dev.redress.governance;

import dev.redress.governance.StandingEvent.FineReturned;
import dev.redress.governance.StandingEvent.FineTaken;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Change;
import dev.redress.kernel.CommandHandler;
import dev.redress.kernel.Decision;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Shelf;
import dev.redress.kernel.Shelved;
import dev.redress.kernel.Stamped;
import dev.redress.kernel.StreamHead;
import dev.redress.ledger.Ledger;
import dev.redress.ledger.Posting;
import dev.redress.ledger.ShelvedBooks;
import dev.redress.ledger.Transfer;
import dev.redress.policy.Policies;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Joins the pure rules to the merchant's lock, its row and the ledger. */
@Component
final class StandingHandler
    implements CommandHandler<StandingCommand, StandingFile, StandingEvent>,
        Shelved<StandingFile, StandingEvent> {

  static final String ROOM = "standing";

  private final Ledger ledger;
  private final Policies policies;

  StandingHandler(Ledger ledger, Policies policies) {
    this.ledger = ledger;
    this.policies = policies;
  }

  @Override
  public String room() {
    return ROOM;
  }

  @Override
  public Class<StandingEvent> eventRoot() {
    return StandingEvent.class;
  }

  @Override
  public Map<LockKey, StandingFile> lock(Connection tx, List<LockKey> sorted) throws SQLException {
    StandingStore.lock(tx, sorted);
    return load(tx, sorted);
  }

  @Override
  public Map<LockKey, StandingFile> load(Connection tx, Collection<LockKey> keys)
      throws SQLException {
    Map<LockKey, StandingFile> files = new HashMap<>();
    StandingStore.load(tx, keys)
        .forEach((key, each) -> files.put(key, new StandingFile(each, policies::version)));
    return files;
  }

  /** Of a merchant of whom nothing was ever entered. */
  StandingFile none(LockKey key) {
    return new StandingFile(Standing.none(key), policies::version);
  }

  @Override
  public StreamHead head(StandingFile file, StandingCommand command) {
    return file.standing().head();
  }

  @Override
  public Decision<StandingEvent> decide(
      StandingFile file, StandingCommand command, Actor actor, Instant now) {
    return StandingRules.decide(file, command, actor, now);
  }

  @Override
  public StandingFile evolve(StandingFile file, Stamped<StandingEvent> event) {
    return StandingFold.after(file, event.event(), event.at(), event.head());
  }

  @Override
  public String stateOf(StandingFile file, String stream) {
    return file.standing().imposed().stream().anyMatch(Imposed::inForce) ? "RESTRICTED" : "";
  }

  @Override
  public @Nullable Instant wakeAt(StandingFile file, String stream) {
    return file.wakeAt();
  }

  @Override
  public void write(Connection tx, List<Change<StandingFile, StandingEvent>> changes)
      throws SQLException {
    StandingStore.write(tx, changes);
    List<Posting> postings = new ArrayList<>();
    changes.forEach(change -> postings.addAll(postings(change)));
    ledger.post(tx, postings);
  }

  private static List<Posting> postings(Change<StandingFile, StandingEvent> change) {
    List<Posting> postings = new ArrayList<>();
    for (Stamped<StandingEvent> event : change.events()) {
      List<Transfer> moved = transfers(event.event());
      if (!moved.isEmpty()) {
        postings.add(Posting.of(change.key(), event, moved));
      }
    }
    return postings;
  }

  @Override
  public StandingFile gather(LockKey key, Shelf shelf) {
    Standing known = shelf.get(Standing.class);
    return known == null ? none(key) : new StandingFile(known, policies::version);
  }

  @Override
  public void keep(Change<StandingFile, StandingEvent> change, Shelf shelf) {
    shelf.put(Standing.class, change.after().standing());
    ShelvedBooks.post(shelf, postings(change));
  }

  private static List<Transfer> transfers(StandingEvent event) {
    return event instanceof FineTaken taken
        ? taken.transfers()
        : event instanceof FineReturned back ? back.transfers() : List.of();
  }
}
