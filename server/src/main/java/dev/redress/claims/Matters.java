package dev.redress.claims;

import dev.redress.kernel.Actor;
import dev.redress.kernel.CommandLog;
import dev.redress.kernel.CommandLogs;
import dev.redress.kernel.Deadlines;
import dev.redress.kernel.Envelope;
import dev.redress.kernel.Journal;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Money;
import dev.redress.kernel.Outcome;
import dev.redress.kernel.Role;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The door to what follows orders and cases: send a command, look at a file, list. */
@Component
public final class Matters {

  /** More than one person ever has open. */
  private static final int MOST_OWED = 100;

  private static final int WRITERS = 1;
  private static final Actor PAYMENTS = Actor.system("payments");

  private final CommandLog<MatterCommand, MatterFile, MatterEvent> log;
  private final Journal journal;
  private final MatterStore store;

  Matters(
      MatterHandler handler,
      CommandLogs logs,
      Deadlines deadlines,
      Journal journal,
      MatterStore store) {
    this.log = logs.open(handler, WRITERS);
    this.journal = journal;
    this.store = store;
    deadlines.on(MatterHandler.ROOM, this::wake);
  }

  private CompletableFuture<Outcome> wake(String stream) {
    return log.submit(Envelope.of(new MatterCommand.Wake(MatterId.parse(stream)), Actor.CLOCK));
  }

  /** Sends a command and waits until it is durable, or refused. */
  public Outcome run(
      MatterCommand command, Actor actor, @Nullable String key, @Nullable Long ifVersion) {
    return log.run(new Envelope<>(command, actor, key, ifVersion));
  }

  /** Sends a command; the answer comes when it is durable, or refused. */
  public CompletableFuture<Outcome> submit(
      MatterCommand command, Actor actor, @Nullable String key) {
    return log.submit(Envelope.of(command, actor, key));
  }

  /** What the provider said about a buyer's payment; harmless when repeated. */
  Outcome told(MatterCommand.RecordCharge told) {
    return log.run(Envelope.of(told, PAYMENTS));
  }

  CommandLog.Preview<MatterFile, MatterEvent> preview(MatterCommand command, Actor actor) {
    return log.preview(Envelope.of(command, actor));
  }

  /** Everything about an order's matters. */
  public MatterFile file(LockKey order) {
    return log.read(order);
  }

  /** Everything that happened to a matter, oldest first. */
  List<JournalEntry> history(MatterId id) {
    return journal.of(id.order(), id.text());
  }

  /** The newest matters that this viewer may see, each with its file. */
  List<Listed> newest(Actor viewer, @Nullable MatterKind kind, @Nullable Boolean open, int limit) {
    List<MatterId> ids = store.newest(viewer, kind, open, limit);
    Map<LockKey, MatterFile> files =
        log.read(ids.stream().map(MatterId::order).distinct().toList());
    List<Listed> listed = new ArrayList<>();
    for (MatterId id : ids) {
      MatterFile file = files.get(id.order());
      if (file != null && file.find(id).isPresent()) {
        listed.add(new Listed(file, file.find(id).orElseThrow()));
      }
    }
    return listed;
  }

  /** J1: what this buyer is to pay back, by consent or ruling, and has not paid yet. */
  public Money owedBy(String market, String buyer, Currency currency) {
    Actor whose = new Actor(Role.BUYER, buyer, buyer, market, buyer);
    return newest(whose, MatterKind.MISTAKEN_REFUND, true, MOST_OWED).stream()
        .flatMap(each -> each.matter().charges().stream())
        .filter(charge -> charge.stage() != Charge.Stage.TAKEN)
        .map(Charge::amount)
        .filter(amount -> amount.currency().equals(currency))
        .reduce(Money.zero(currency), Money::plus);
  }

  record Listed(MatterFile file, Matter matter) {}
}
