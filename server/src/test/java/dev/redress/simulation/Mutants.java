package dev.redress.simulation;

import dev.redress.cases.CaseCommand;
import dev.redress.cases.CaseEvent;
import dev.redress.cases.CaseFile;
import dev.redress.cases.Ending;
import dev.redress.cases.OfferEvent;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Change;
import dev.redress.kernel.Command;
import dev.redress.kernel.CommandHandler;
import dev.redress.kernel.Decision;
import dev.redress.kernel.Event;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.Money;
import dev.redress.kernel.Plant;
import dev.redress.kernel.Role;
import dev.redress.kernel.Shelf;
import dev.redress.ledger.Accounts;
import dev.redress.ledger.DepositFile;
import dev.redress.ledger.Grant;
import dev.redress.ledger.GrantLine;
import dev.redress.ledger.OrderBook;
import dev.redress.ledger.Posting;
import dev.redress.ledger.ShelvedBooks;
import dev.redress.ledger.Transfer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Bugs that somebody could write, each of which the auditor has to see. */
final class Mutants {

  private Mutants() {}

  static final class RemovedLock extends Plant {
    private int transactions;

    @Override
    public boolean locks() {
      return ++transactions % 9 != 0;
    }
  }

  static final class DoubledTransfer extends Plant {
    @Override
    public void kept(Change<?, ?> change, Shelf shelf) {
      List<Posting> posted = ShelvedBooks.postings(shelf);
      OrderBook book = shelf.get(OrderBook.class);
      if (book != null && posted.size() == 2) {
        ShelvedBooks.keep(shelf, book, List.of(posted.getLast()));
      }
    }
  }

  static final class ForgottenDeadline extends Plant {
    @Override
    public boolean wakes(String stream) {
      return !stream.endsWith("-1") || stream.hashCode() % 7 != 0;
    }
  }

  static final class DroppedEvent extends Plant {
    @Override
    public boolean journals(JournalEntry event) {
      return !event.type().equals("ReturnShipped");
    }
  }

  static final class AlteredText extends Plant {
    @Override
    public String text(JournalEntry event) {
      return event.type().equals("Rejected") ? event.payload() + " " : event.payload();
    }
  }

  static final class SkippedIdempotency extends Plant {
    @Override
    public boolean remembers() {
      return false;
    }
  }

  static final class LostCommit extends Plant {
    private int commits;

    @Override
    public boolean commits() {
      return ++commits % 40 != 0;
    }
  }

  /** A ruling grants its money, and then a little more under the next number. */
  static final class RulingTwice extends Plant {
    @Override
    public <C extends Command, S, E extends Event> Decision<E> decide(
        CommandHandler<C, S, E> room, S file, C command, Actor actor, Instant now) {
      Decision<E> decision = super.decide(room, file, command, actor, now);
      return command instanceof CaseCommand.Rule
          ? changed(decision, event -> again(((CaseFile) file).book(), event))
          : decision;
    }

    private static List<Event> again(OrderBook book, CaseEvent.RefundGranted event) {
      Grant first = event.grant();
      GrantLine line = first.lines().getFirst();
      Money one = line.amount().withMinor(1);
      if (book.line(line.line()).refundable().minor() <= line.amount().minor()) {
        return List.of(event);
      }
      Grant more =
          new Grant(
              first.refund() + 1,
              one,
              List.of(new GrantLine(line.line(), 0, one)),
              first.transfers().stream()
                  .limit(1)
                  .map(t -> new Transfer(t.debit(), t.credit(), one, t.kind()))
                  .toList());
      return List.of(event, new CaseEvent.RefundGranted(more, event.waiting()));
    }
  }

  /** The merchant agrees, and ten times as much goes out; the book does not notice. */
  static final class RefundAboveCaptured extends Plant {
    private final Map<Event, Event> honest = new HashMap<>();

    @Override
    public <C extends Command, S, E extends Event> Decision<E> decide(
        CommandHandler<C, S, E> room, S file, C command, Actor actor, Instant now) {
      Decision<E> decision = super.decide(room, file, command, actor, now);
      return command instanceof CaseCommand.AgreeRefund
          ? changed(decision, event -> List.of(tenfold(event)))
          : decision;
    }

    private CaseEvent.RefundGranted tenfold(CaseEvent.RefundGranted event) {
      Grant grant = event.grant();
      List<GrantLine> lines =
          grant.lines().stream()
              .map(l -> new GrantLine(l.line(), l.units(), tenfold(l.amount())))
              .toList();
      CaseEvent.RefundGranted much =
          new CaseEvent.RefundGranted(
              new Grant(grant.refund(), tenfold(grant.amount()), lines, grant.transfers()),
              event.waiting());
      honest.put(much, event);
      return much;
    }

    private static Money tenfold(Money amount) {
      return amount.withMinor(amount.minor() * 10);
    }

    @Override
    public Event folded(Event event) {
      return honest.getOrDefault(event, event);
    }
  }

  /** Goodwill is taken out of the order's own money; book and transfers agree about it. */
  static final class GoodwillFromEscrow extends Plant {
    @Override
    @SuppressWarnings("unchecked")
    public <C extends Command, S, E extends Event> Decision<E> decide(
        CommandHandler<C, S, E> room, S file, C command, Actor actor, Instant now) {
      Decision<E> decision = super.decide(room, file, command, actor, now);
      return decision instanceof Decision.Accept<E>(List<E> events)
          ? new Decision.Accept<>(
              events.stream()
                  .map(
                      event ->
                          event instanceof OfferEvent.SmallPaymentGranted paid
                              ? (E) fromEscrow((CaseFile) file, paid)
                              : event)
                  .toList())
          : decision;
    }

    private static Event fromEscrow(CaseFile file, OfferEvent.SmallPaymentGranted paid) {
      Grant grant = paid.grant();
      List<Transfer> transfers =
          grant.transfers().stream()
              .map(t -> new Transfer(Accounts.escrow(file.key()), t.credit(), t.amount(), t.kind()))
              .toList();
      return new OfferEvent.SmallPaymentGranted(
          new Grant(grant.refund(), grant.amount(), grant.lines(), transfers), paid.waiting());
    }
  }

  /** Nobody looks at the role: whoever sends a buyer's command is taken for the buyer. */
  static final class NoRoleCheck extends Plant {
    @Override
    public <C extends Command, S, E extends Event> Decision<E> decide(
        CommandHandler<C, S, E> room, S file, C command, Actor actor, Instant now) {
      boolean buyers = command instanceof CaseCommand.ByBuyer && file instanceof CaseFile;
      if (!buyers || ((CaseFile) file).order() == null) {
        return super.decide(room, file, command, actor, now);
      }
      var order = Objects.requireNonNull(((CaseFile) file).order());
      Actor taken =
          new Actor(Role.BUYER, actor.id(), actor.name(), order.market(), order.buyer().id());
      return super.decide(room, file, command, taken, now);
    }
  }

  /** A merchant that is silent gets rid of the case. */
  static final class SilenceCloses extends Plant {
    @Override
    @SuppressWarnings("unchecked")
    public <C extends Command, S, E extends Event> Decision<E> decide(
        CommandHandler<C, S, E> room, S file, C command, Actor actor, Instant now) {
      Decision<E> decision = super.decide(room, file, command, actor, now);
      boolean silence =
          command instanceof CaseCommand.Wake
              && decision instanceof Decision.Accept<E>(List<E> events)
              && !events.isEmpty()
              && events.getFirst() instanceof CaseEvent.RulingMade;
      return silence ? Decision.accept((E) new CaseEvent.CaseClosed(Ending.EXPIRED)) : decision;
    }
  }

  /** Whoever is woken takes it that the time is over. */
  static final class WakingIsBelieved extends Plant {
    @Override
    public <C extends Command, S, E extends Event> Decision<E> decide(
        CommandHandler<C, S, E> room, S file, C command, Actor actor, Instant now) {
      boolean woken = command instanceof CaseCommand.Wake;
      return super.decide(room, file, command, actor, woken ? now.plus(Duration.ofDays(30)) : now);
    }
  }

  /** F10: the platform advances what lies in escrow. */
  static final class PlatformPays extends Plant {
    @Override
    public <C extends Command, S, E extends Event> Decision<E> decide(
        CommandHandler<C, S, E> room, S file, C command, Actor actor, Instant now) {
      return changed(
          super.decide(room, file, command, actor, now), event -> List.of(advanced(event)));
    }

    private static CaseEvent.RefundGranted advanced(CaseEvent.RefundGranted event) {
      Grant grant = event.grant();
      List<Transfer> transfers =
          grant.transfers().stream()
              .map(t -> new Transfer("platform:advances", t.credit(), t.amount(), t.kind()))
              .toList();
      return new CaseEvent.RefundGranted(
          new Grant(grant.refund(), grant.amount(), grant.lines(), transfers), event.waiting());
    }
  }

  /** Nobody remembers which deposits were told. */
  static final class DepositCountsTwice extends Plant {
    @Override
    @SuppressWarnings("unchecked")
    public <C extends Command, S, E extends Event> Decision<E> decide(
        CommandHandler<C, S, E> room, S file, C command, Actor actor, Instant now) {
      S seen =
          file instanceof DepositFile known
              ? (S) new DepositFile(known.key(), known.version(), known.hash(), List.of())
              : file;
      return super.decide(room, seen, command, actor, now);
    }
  }

  /** Changes the grant among the events of an accepted command, if there is one. */
  @SuppressWarnings("unchecked")
  private static <E extends Event> Decision<E> changed(
      Decision<E> decision, Function<CaseEvent.RefundGranted, List<Event>> change) {
    if (!(decision instanceof Decision.Accept<E>(List<E> events))) {
      return decision;
    }
    List<E> all = new ArrayList<>();
    for (E event : events) {
      if (event instanceof CaseEvent.RefundGranted granted) {
        change.apply(granted).forEach(each -> all.add((E) each));
      } else {
        all.add(event);
      }
    }
    return new Decision.Accept<>(all);
  }
}
