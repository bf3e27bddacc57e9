package dev.redress.simulation;

import dev.redress.cases.CaseFile;
import dev.redress.cases.Cases;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.LockKey;
import dev.redress.ledger.Deposits;
import dev.redress.orders.Orders;
import dev.redress.refunds.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The made-up world: one thread, virtual time, people around the real rooms. It runs until
 * everything that was begun is over.
 */
final class World implements AutoCloseable {

  static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);

  private final Scenario scenario;
  private final Ground ground;
  private final VirtualClock clock = new VirtualClock(BEGIN);
  private final Agenda agenda = new Agenda();
  private final Tally tally = new Tally();
  private final Deaths deaths;
  private final Backing backing;
  private final Bank bank;
  private final Rooms rooms;
  private final Auditor auditor;
  private final Post post;
  private final People people;
  private final Machinery machinery;
  private final Map<LockKey, Errand> errands = new HashMap<>();
  private final Map<Integer, Errand> underWay = new HashMap<>();
  private long seen;
  private boolean stopped;

  /** How a world is made: what it stands on, and who assembles it. */
  interface Ground {
    Backing backing(Deaths deaths);

    default Bank bank(World world) {
      return new Bank(world);
    }

    default Rooms rooms(Rooms.Outside outside) {
      return Rooms.assemble(outside);
    }

    /** Hears what happens, line by line; most do not listen. */
    default void tell(String line) {}
  }

  World(Scenario scenario, Ground ground) {
    this.scenario = scenario;
    this.ground = ground;
    this.deaths = new Deaths();
    this.backing = ground.backing(deaths);
    this.bank = ground.bank(this);
    this.rooms = ground.rooms(new Rooms.Outside(backing, clock, bank));
    this.auditor = new Auditor(new Books(backing, bank, rooms), this::errandNumber);
    this.post = new Post(this, rooms.logs());
    this.people = new People(this);
    this.machinery = new Machinery(this, rooms, backing);
  }

  /** Lives from the first errand until nothing is left to happen, or nobody wants to see more. */
  void run(Progress progress) {
    people.begin();
    machinery.begin();
    agenda.add(BEGIN.plus(DAY), 0, () -> midnight(progress));
    while (!stopped && clock.time().isBefore(people.overBy()) && step()) {
      observe();
    }
    if (!stopped) {
      auditor.finish(clock.time());
    }
  }

  /** Told once a day, after the audit; false: enough was seen. */
  @FunctionalInterface
  interface Progress {
    boolean day(Instant time, long cases);
  }

  private boolean step() {
    Instant next = agenda.next();
    if (next == null && isOver()) {
      // What merchants' scores still wait for goes on for ever.
      return false;
    }
    if (machinery.fireBefore(next)) {
      return true;
    }
    if (next == null) {
      return false;
    }
    Agenda.Item item = agenda.take();
    if (item.at().isAfter(clock.time())) {
      clock.set(item.at());
    }
    item.what().run();
    return true;
  }

  /** What was committed just now: readers get their turns, people react. */
  private void observe() {
    if (backing.events() == seen) {
      return;
    }
    List<JournalEntry> fresh = backing.events(seen);
    seen += fresh.size();
    auditor.follow(clock.time());
    machinery.haveWork();
    for (JournalEntry entry : fresh) {
      tellOf(entry);
      machinery.fireEarly(entry);
      people.hear(entry);
    }
  }

  private void tellOf(JournalEntry entry) {
    if (!scenario.only().isEmpty()) {
      ground.tell(
          "%s %s %d %s by %s %s"
              .formatted(
                  entry.at(),
                  entry.stream(),
                  entry.version(),
                  entry.type(),
                  entry.actor().role(),
                  entry.actor().id()));
    }
  }

  private void midnight(Progress progress) {
    observe();
    auditor.day(clock.time());
    if (machinery.caughtUp()) {
      forgetWhatIsOver();
    }
    backing.forgetEvents(seen);
    stopped = !progress.day(clock.time(), tally.cases());
    if (!isOver()) {
      agenda.add(clock.time().plus(DAY), 0, () -> midnight(progress));
    }
  }

  private void forgetWhatIsOver() {
    underWay
        .values()
        .removeIf(
            errand -> {
              if (!errand.quiet() || !auditor.over(errand.ids())) {
                return false;
              }
              auditor.close(errand.ids());
              backing.forget(errand.ids());
              errand.ids().forEach(errands::remove);
              errand.ids().forEach(bank::forget);
              return true;
            });
  }

  /** Whether everything that was begun has come to its end, and nothing more begins. */
  boolean isOver() {
    return underWay.isEmpty() && !people.goOn();
  }

  void enter(Errand errand) {
    underWay.put(errand.number(), errand);
    errand.ids().forEach(id -> errands.put(id, errand));
  }

  /** Something happens to an errand after so long. */
  void after(Errand errand, Duration time, Runnable what) {
    errand.planned();
    agenda.add(
        clock.time().plus(time),
        errand.number(),
        () -> {
          errand.happened();
          what.run();
        });
  }

  /** Something happens to nobody in particular. */
  void at(Instant time, Runnable what) {
    agenda.add(time, 0, what);
  }

  Errand errand(LockKey order) {
    return Objects.requireNonNull(errands.get(order));
  }

  /** Whether a fault of this kind strikes; counted when it does. */
  boolean strikes(Fault fault, Chance chance, int perMille) {
    // Drawn also where the kind is switched off, so that everything else stays as it is.
    boolean drawn = chance.perMille(perMille);
    if (!drawn || !scenario.faults().contains(fault)) {
      return false;
    }
    tally.fault(fault);
    if (!scenario.only().isEmpty()) {
      ground.tell(clock.time() + " ! " + fault);
    }
    return true;
  }

  /** Lets the server die in the next transaction, now and then. */
  void planDeath(Chance chance) {
    Fault moment = chance.pick(Deaths.MOMENTS);
    deaths.plan(strikes(moment, chance, 6) ? moment : null);
  }

  /** A generator that belongs to the named thing alone. */
  Chance chance(String kind, String name) {
    return Chance.of(scenario.seed(), Chance.label(kind), Chance.label(name));
  }

  /** A generator that belongs to the named thing at this moment. */
  Chance chance(String name, Instant at) {
    return Chance.of(scenario.seed(), Chance.label(name), at.toEpochMilli());
  }

  /** The provider says something by itself. */
  void tell(String reference, Answer answer) {
    machinery.send(chance("told", reference), () -> rooms.refunds().tell(reference, answer));
  }

  CaseFile file(LockKey order) {
    return rooms.cases().file(order);
  }

  private int errandNumber(LockKey id) {
    Errand errand = errands.get(id);
    return errand == null ? 0 : errand.number();
  }

  Scenario scenario() {
    return scenario;
  }

  VirtualClock clock() {
    return clock;
  }

  Tally tally() {
    return tally;
  }

  Deaths deaths() {
    return deaths;
  }

  Auditor auditor() {
    return auditor;
  }

  Backing backing() {
    return backing;
  }

  Post post() {
    return post;
  }

  Rooms rooms() {
    return rooms;
  }

  Orders orders() {
    return rooms.orders();
  }

  Deposits deposits() {
    return rooms.deposits();
  }

  Cases cases() {
    return rooms.cases();
  }

  @Override
  public void close() {
    rooms.close();
    backing.close();
  }
}
