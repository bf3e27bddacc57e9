package dev.redress.desk;

import dev.redress.kernel.Actor;
import dev.redress.kernel.CommandLog;
import dev.redress.kernel.CommandLogs;
import dev.redress.kernel.Deadlines;
import dev.redress.kernel.Envelope;
import dev.redress.kernel.Journal;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.OnBehalf;
import dev.redress.kernel.Outcome;
import dev.redress.kernel.RefusedException;
import dev.redress.kernel.Role;
import dev.redress.kernel.Texts;
import dev.redress.orders.Order;
import dev.redress.orders.Orders;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The door to the service desk, and to acting in a buyer's name while serving that buyer (S3). */
@Component
public final class Desk implements OnBehalf {

  private final CommandLog<DeskCommand, DeskFile, DeskEvent> log;
  private final Journal journal;
  private final Orders orders;

  Desk(DeskHandler handler, CommandLogs logs, Deadlines deadlines, Journal journal, Orders orders) {
    this.log = logs.open(handler, 1);
    this.journal = journal;
    this.orders = orders;
    deadlines.on(DeskHandler.ROOM, this::wake);
  }

  private CompletableFuture<Outcome> wake(String stream) {
    return log.submit(Envelope.of(new DeskCommand.Wake(LockKey.parse(stream)), Actor.CLOCK));
  }

  /**
   * Sends a command and waits until it is durable, or refused with a {@link DeskRefusal}.
   *
   * @param key the sender's idempotency key; null only for commands of the system
   */
  public Outcome run(DeskCommand command, Actor by, @Nullable String key) {
    return log.run(Envelope.of(command, by, key));
  }

  /** Sends a command; the answer comes when it is durable, or refused. */
  public CompletableFuture<Outcome> submit(DeskCommand command, Actor by, @Nullable String key) {
    return log.submit(Envelope.of(command, by, key));
  }

  /** S1: the buyer's own order and one of the six doors. Refused where it is not theirs. */
  public Outcome pick(
      LockKey order, Entry entry, Actor buyer, Locale language, @Nullable String key) {
    return run(picking(order, entry, buyer, language), buyer, key);
  }

  /** The command of {@link #pick}, for whoever does not wait for the answer. */
  public DeskCommand picking(LockKey order, Entry entry, Actor buyer, Locale language) {
    orders.get(order, buyer);
    String tag = Texts.language(language).toLanguageTag();
    return new DeskCommand.PickOrder(buyer.market(), buyer.party(), order, entry, tag);
  }

  /** Where a buyer's conversation stands; nothing yet where the buyer has not been here. */
  public DeskFile file(LockKey desk) {
    return log.read(desk);
  }

  /** The conversation, or refused as not found. */
  DeskFile known(LockKey desk) {
    DeskFile file = file(desk);
    if (file.unknown()) {
      throw new RefusedException(DeskRefusal.DESK_NOT_FOUND.with());
    }
    return file;
  }

  /** Everything that was said and done, oldest first. */
  List<JournalEntry> history(LockKey desk) {
    return journal.of(desk, desk.text());
  }

  /** S3: an agent acts for the buyer whose conversation it holds, and for nobody else. */
  @Override
  public Optional<Actor> buyer(Actor agent, LockKey id) {
    if (agent.role() != Role.SERVICE_AGENT) {
      return Optional.empty();
    }
    return orders
        .find(id)
        .filter(order -> holds(agent, order))
        .map(order -> inNameOf(order, agent));
  }

  private boolean holds(Actor agent, Order order) {
    DeskFile file = file(DeskCommand.id(order.market(), order.buyer().id()));
    return file.state() instanceof DeskState.WithAgent with && with.agent().id().equals(agent.id());
  }

  private static Actor inNameOf(Order order, Actor agent) {
    return agent.forBuyer(order.market(), order.buyer().id(), order.buyer().name());
  }
}
