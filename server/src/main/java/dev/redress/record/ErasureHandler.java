package dev.redress.record;

import dev.redress.conversations.Conversations;
import dev.redress.evidence.Evidence;
import dev.redress.evidence.EvidenceItem;
import dev.redress.evidence.Shredder;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Change;
import dev.redress.kernel.CommandHandler;
import dev.redress.kernel.Decision;
import dev.redress.kernel.Journal;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Stamped;
import dev.redress.kernel.StreamHead;
import dev.redress.orders.Order;
import dev.redress.orders.Orders;
import dev.redress.policy.Policies;
import dev.redress.record.ErasureCommand.Erase;
import dev.redress.record.ErasureEvent.Erased;
import dev.redress.record.ErasureEvent.ErasedFile;
import dev.redress.record.ErasureFile.Facts;
import dev.redress.record.ErasureFile.Personal;
import dev.redress.record.ErasureFile.Report;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Joins erasure to the order's lock. What is erased goes in the transaction in which it is
 * recorded; only the bytes of files follow ({@link Shredding}).
 */
@Component
final class ErasureHandler implements CommandHandler<ErasureCommand, ErasureFile, ErasureEvent> {

  static final String ROOM = "erasure";

  private final Orders orders;
  private final Policies policies;
  private final Evidence evidence;

  ErasureHandler(Orders orders, Policies policies, Evidence evidence) {
    this.orders = orders;
    this.policies = policies;
    this.evidence = evidence;
  }

  @Override
  public String room() {
    return ROOM;
  }

  @Override
  public Class<ErasureEvent> eventRoot() {
    return ErasureEvent.class;
  }

  @Override
  public Map<LockKey, ErasureFile> lock(Connection tx, List<LockKey> sorted) throws SQLException {
    Orders.lockOnly(tx, sorted);
    Map<LockKey, Order> known = orders.load(tx, sorted);
    Map<LockKey, ProceedingFile> proceedings = ProceedingStore.load(tx, sorted);
    Map<LockKey, ErasureFile> files = new HashMap<>();
    for (ErasureFile each : load(tx, sorted).values()) {
      Order order = known.get(each.order());
      boolean held =
          Objects.requireNonNull(proceedings.get(each.order())).all().stream()
              .anyMatch(Proceeding::underWay);
      files.put(each.order(), order == null ? each : each.at(facts(tx, order, held)));
    }
    return files;
  }

  /** What was erased so far; nobody but who holds the lock asks what there is to erase. */
  @Override
  public Map<LockKey, ErasureFile> load(Connection tx, Collection<LockKey> keys)
      throws SQLException {
    Map<LockKey, ErasureFile> files = new HashMap<>();
    ErasureStore.load(tx, keys)
        .forEach(
            (key, told) -> files.put(key, new ErasureFile(key, told.head(), told.all(), null)));
    return files;
  }

  private Facts facts(Connection tx, Order order, boolean held) throws SQLException {
    LockKey key = order.id();
    ErasureStore.Rest rest = ErasureStore.rest(tx, key);
    List<EvidenceItem> pieces =
        Objects.requireNonNull(evidence.load(tx, List.of(key)).get(key)).values().stream()
            .filter(each -> each.erasedAt() == null)
            .toList();
    return new Facts(
        policies.live(order.market()).retention(),
        held,
        rest.waiting(),
        rest.last(),
        pieces,
        Shredder.elsewhere(tx, key, pieces),
        personal(tx, key, key.text(), PersonalTexts::withoutAddress),
        personal(tx, key, key.text() + "-chat", PersonalTexts::withoutWords));
  }

  private static List<Personal> personal(
      Connection tx, LockKey key, String stream, Function<JournalEntry, @Nullable String> without)
      throws SQLException {
    List<Personal> found = new ArrayList<>();
    for (JournalEntry each : Journal.of(tx, key, stream)) {
      String left = without.apply(each);
      if (left != null) {
        found.add(new Personal(each, left));
      }
    }
    return List.copyOf(found);
  }

  @Override
  public StreamHead head(ErasureFile file, ErasureCommand command) {
    return file.head();
  }

  @Override
  public Decision<ErasureEvent> decide(
      ErasureFile file, ErasureCommand command, Actor actor, Instant now) {
    return switch (command) {
      case Erase erase -> ErasureRules.decide(file.facts(), erase, now);
    };
  }

  @Override
  public ErasureFile evolve(ErasureFile file, Stamped<ErasureEvent> event) {
    return switch (event.event()) {
      case Erased erased ->
          file.with(event.head(), Report.of(event.at(), event.actor().name(), erased));
    };
  }

  @Override
  public void write(Connection tx, List<Change<ErasureFile, ErasureEvent>> changes)
      throws SQLException {
    ErasureStore.write(tx, changes);
    for (Change<ErasureFile, ErasureEvent> each : changes) {
      for (Stamped<ErasureEvent> event : each.events()) {
        switch (event.event()) {
          case Erased erased ->
              erase(tx, Objects.requireNonNull(each.after().facts()), event, erased);
        }
      }
    }
  }

  private static void erase(Connection tx, Facts facts, Stamped<ErasureEvent> event, Erased erased)
      throws SQLException {
    LockKey order = LockKey.parse(event.head().stream().substring(0, LockKey.TEXT_LENGTH));
    List<String> ids = erased.files().stream().map(ErasedFile::id).toList();
    Evidence.erase(tx, order, ids, event.at());
    if (leave(tx, facts.addresses(), erased)) {
      Orders.eraseAddress(tx, order);
    }
    if (leave(tx, facts.words(), erased)) {
      Conversations.eraseWords(tx, order);
    }
  }

  /** Leaves of those of these events that are named what may be kept; whether there are any. */
  private static boolean leave(Connection tx, List<Personal> events, Erased erased)
      throws SQLException {
    boolean any = false;
    for (Personal each : events) {
      JournalEntry event = each.event();
      boolean named =
          erased.texts().stream()
              .anyMatch(
                  text ->
                      text.stream().equals(event.stream()) && text.version() == event.version());
      if (named) {
        Journal.leave(tx, event, each.left());
        any = true;
      }
    }
    return any;
  }
}
