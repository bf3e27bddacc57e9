package dev.redress.simulation;

import dev.redress.kernel.DatabaseException;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.JournalReader;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Outcome;
import dev.redress.kernel.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What turns by itself in a server: deadlines, readers, and a clock that is now and then wrong. */
final class Machinery {

  private static final Duration LAG = Duration.ofSeconds(3);
  private static final Duration BACK_OFF = Duration.ofSeconds(5);

  /** Rooms whose streams wait for something. */
  private static final Set<String> WAITING =
      Set.of("case", "refund", "group", "claim", "standing", "desk");

  private final World world;
  private final Rooms rooms;
  private final Backing backing;
  private final List<JournalReader> readers;
  private final Set<Backing.Due> died = new HashSet<>();
  private final Map<String, Instant> stillUntil = new HashMap<>();
  private boolean roundAhead;
  private Instant deadlinesFrom = World.BEGIN;

  Machinery(World world, Rooms rooms, Backing backing) {
    this.world = world;
    this.rooms = rooms;
    this.backing = backing;
    this.readers = rooms.readers();
  }

  void begin() {
    newDay(World.BEGIN);
  }

  /** Today's mishaps follow from the date, whatever else happens. */
  private void newDay(Instant day) {
    Chance chance = world.chance("day", day);
    if (world.strikes(Fault.DEADLINES_STAND_STILL, chance, 50)) {
      Instant from = day.plus(chance.hours(0, 18));
      world.at(from, () -> deadlinesFrom = from.plus(chance.hours(1, 5)));
    }
    boolean ahead = chance.percent(50);
    Fault jump = ahead ? Fault.CLOCK_JUMPS_AHEAD : Fault.CLOCK_JUMPS_BACK;
    if (world.strikes(jump, chance, 100)) {
      Duration wrong = chance.minutes(1, 120);
      Instant from = day.plus(chance.hours(0, 18));
      world.at(from, () -> world.clock().skew(ahead ? wrong : wrong.negated()));
      world.at(from.plus(chance.minutes(5, 180)), () -> world.clock().skew(Duration.ZERO));
    }
    readers.forEach(reader -> newDay(reader, day));
    Instant next = day.plus(Duration.ofDays(1));
    if (!world.isOver()) {
      world.at(next, () -> newDay(next));
    }
  }

  /** It draws for itself: one reader more changes nothing for the others. */
  private void newDay(JournalReader reader, Instant day) {
    Chance chance = world.chance("day of " + reader.name(), day);
    if (world.strikes(Fault.READER_STANDS_STILL, chance, 250)) {
      Instant from = day.plus(chance.hours(0, 22));
      Instant until = from.plus(chance.minutes(1, 120));
      world.at(from, () -> stillUntil.put(reader.name(), until));
    }
  }

  /** Fires the first deadline, if it is due before anything else happens. */
  boolean fireBefore(@Nullable Instant other) {
    Optional<Backing.Due> first = backing.nextDue();
    if (first.isEmpty()) {
      return false;
    }
    Instant when = world.clock().when(first.get().at());
    if (when.isBefore(deadlinesFrom)) {
      when = deadlinesFrom;
    }
    if (other != null && when.isAfter(other)) {
      return false;
    }
    if (when.isAfter(world.clock().time())) {
      world.clock().set(when);
    }
    fire(first.get());
    return true;
  }

  private void fire(Backing.Due due) {
    Chance chance = world.chance(due.stream(), due.at());
    Supplier<CompletableFuture<Outcome>> wake =
        () -> rooms.deadlines().wake(due.room(), due.stream());
    // Whoever died over a row finds it there again; nobody dies over the same row for ever.
    boolean mayDie = died.add(due);
    send(mayDie ? chance : null, wake);
    if (world.strikes(Fault.DEADLINE_FIRES_TWICE, chance, 20)) {
      send(null, wake);
    }
    if (!mayDie || !world.deaths().happened()) {
      died.remove(due);
      boolean stuck = backing.due(due.stream()).filter(due.at()::equals).isPresent();
      if (stuck) {
        world.auditor().stuck(due);
        deadlinesFrom = world.clock().time().plus(Duration.ofHours(1));
      }
    }
  }

  /** Something was committed on a stream: its deadline may fire before its time. */
  void fireEarly(JournalEntry news) {
    if (!WAITING.contains(news.room())) {
      return;
    }
    Chance chance = world.chance("early " + news.stream(), news.at());
    if (chance.perMille(10)) {
      world.at(world.clock().time().plus(chance.minutes(0, 4000)), () -> fireEarly(news, chance));
    }
  }

  private void fireEarly(JournalEntry news, Chance chance) {
    boolean waits =
        backing.due(news.stream()).filter(world.clock().instant()::isBefore).isPresent();
    if (waits && world.strikes(Fault.DEADLINE_FIRES_EARLY, chance, 900)) {
      send(null, () -> rooms.deadlines().wake(news.room(), news.stream()));
    }
  }

  /** Sends a command of the system; what becomes of it is in the journal. */
  void send(@Nullable Chance mayDie, Supplier<CompletableFuture<Outcome>> command) {
    world.deaths().plan(null);
    if (mayDie != null) {
      world.planDeath(mayDie);
    }
    CompletableFuture<Outcome> answer = command.get();
    world.deaths().stop();
    world.tally().command();
    try {
      if (answer.join() instanceof Refused refused) {
        world.tally().refused(refused.reason().name());
      }
    } catch (CompletionException failed) {
      if (!(failed.getCause() instanceof DatabaseException)) {
        world.auditor().bug(LockKey.named("system", "", ""), failed);
      }
    }
  }

  /** There is something new in the journal: soon every reader has a look. */
  void haveWork() {
    plan(LAG);
  }

  private void plan(Duration after) {
    if (!roundAhead) {
      roundAhead = true;
      world.at(world.clock().time().plus(after), this::round);
    }
  }

  private void round() {
    roundAhead = false;
    for (JournalReader reader : readers) {
      if (!backing.caughtUp(reader)) {
        turn(reader);
      }
    }
    if (!caughtUp()) {
      plan(BACK_OFF);
    }
  }

  private void turn(JournalReader reader) {
    Instant now = world.clock().time();
    if (now.isBefore(stillUntil.getOrDefault(reader.name(), World.BEGIN))) {
      return;
    }
    Chance chance = world.chance(reader.name(), now);
    world.planDeath(chance);
    boolean crash = world.strikes(Fault.READER_CRASHES_BEFORE_POSITION, chance, 4);
    Exception failed = backing.turn(reader, crash);
    world.deaths().stop();
    if (failed != null && !world.deaths().happened()) {
      world.auditor().bug(LockKey.named("reader", "", reader.name()), failed);
    }
  }

  boolean caughtUp() {
    return readers.stream().allMatch(backing::caughtUp);
  }
}
