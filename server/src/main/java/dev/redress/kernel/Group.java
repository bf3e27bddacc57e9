package dev.redress.kernel;

import dev.redress.kernel.CommandLog.Pending;
import dev.redress.kernel.IdempotencyKeys.Remembered;
import dev.redress.kernel.IdempotencyKeys.Scope;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Commands that are decided in one transaction, in the order they came. */
final class Group<C extends Command, S, E extends Event> {

  private final CommandHandler<C, S, E> handler;
  private final Instant now;
  private final Map<LockKey, S> before = new HashMap<>();
  private final Map<LockKey, S> after = new HashMap<>();
  private final Map<LockKey, List<Stamped<E>>> events = new LinkedHashMap<>();
  private final List<Journal.JournalRow> journal = new ArrayList<>();
  private final Map<Scope, Remembered> known = new HashMap<>();
  private final List<Remembered> learnt = new ArrayList<>();
  private final Map<String, LockKey> woken = new LinkedHashMap<>();
  private final List<Answer> answers = new ArrayList<>();

  Group(CommandHandler<C, S, E> handler, Instant now) {
    this.handler = handler;
    this.now = now;
  }

  private record Answer(Pending<?> to, @Nullable Outcome outcome, @Nullable RuntimeException bug) {
    boolean isReceipt() {
      return outcome instanceof Receipt;
    }
  }

  /**
   * Locks, and decides every command.
   *
   * @param keysFirst whether to look up what was answered before under these commands' keys. Few
   *     keys come twice; one that does cannot be written again ({@link IdempotencyKeys#write}), and
   *     then the group is repeated with the look-up
   */
  void decide(Tx<S, E> tx, List<? extends Pending<C>> pending, boolean keysFirst)
      throws SQLException {
    before.putAll(tx.lock(keys(pending)));
    after.putAll(before);
    if (keysFirst) {
      known.putAll(tx.find(pending.stream().flatMap(Group::scope).toList()));
    }
    for (Pending<C> each : pending) {
      answers.add(answer(each));
    }
    if (!keysFirst) {
      answerRepeats(tx);
    }
  }

  private static List<LockKey> keys(List<? extends Pending<?>> pending) {
    if (pending.size() == 1) {
      return List.of(pending.getFirst().envelope().command().key());
    }
    TreeSet<LockKey> keys = new TreeSet<>();
    pending.forEach(each -> keys.add(each.envelope().command().key()));
    return List.copyOf(keys);
  }

  /**
   * A command that was accepted before gets its answer again, whatever the rules make of it now:
   * they may refuse it, or stumble over what it has itself brought about.
   */
  private void answerRepeats(Tx<S, E> tx) throws SQLException {
    if (accepted() == answers.size()) {
      return;
    }
    List<Answer> failed = answers.stream().filter(answer -> !answer.isReceipt()).toList();
    known.putAll(tx.find(failed.stream().map(Answer::to).flatMap(Group::scope).toList()));
    answers.replaceAll(answer -> answer.isReceipt() ? answer : remembered(answer));
  }

  private Answer remembered(Answer failed) {
    return scope(failed.to())
        .map(known::get)
        .filter(Objects::nonNull)
        .map(earlier -> repeat(earlier, failed.to().envelope().command()))
        .map(outcome -> new Answer(failed.to(), outcome, null))
        .findFirst()
        .orElse(failed);
  }

  private static Stream<Scope> scope(Pending<?> pending) {
    return Stream.ofNullable(pending.envelope().idempotencyKey())
        .map(key -> Scope.of(pending.envelope(), key));
  }

  private static Outcome repeat(Remembered earlier, Command command) {
    return earlier.inputHash().equals(IdempotencyKeys.inputHash(command))
        ? earlier.answer()
        : KernelRefusal.IDEMPOTENCY_KEY_REUSED.with();
  }

  private Answer answer(Pending<C> pending) {
    try {
      return new Answer(pending, outcome(pending.envelope()), null);
    } catch (RuntimeException bug) {
      return new Answer(pending, null, bug);
    }
  }

  private Outcome outcome(Envelope<C> envelope) {
    C command = envelope.command();
    String key = envelope.idempotencyKey();
    if (key == null) {
      return decideOne(envelope);
    }
    Scope scope = Scope.of(envelope, key);
    Remembered earlier = known.get(scope);
    if (earlier != null) {
      return repeat(earlier, command);
    }
    Outcome outcome = decideOne(envelope);
    if (outcome instanceof Receipt receipt) {
      Hash asked = IdempotencyKeys.inputHash(command);
      Remembered remembered = new Remembered(scope, asked, receipt, now);
      known.put(scope, remembered);
      learnt.add(remembered);
    }
    return outcome;
  }

  private Outcome decideOne(Envelope<C> envelope) {
    C command = envelope.command();
    S state = Objects.requireNonNull(after.get(command.key()));
    StreamHead head = handler.head(state, command);
    if (envelope.ifVersion() != null && envelope.ifVersion() != head.version()) {
      return KernelRefusal.VERSION_MISMATCH.with("version", head.version());
    }
    return switch (handler.decide(state, command, envelope.actor(), now)) {
      case Decision.Refuse<E>(Refused refused) -> refused;
      case Decision.Accept<E>(List<E> facts) -> {
        Receipt receipt = accept(envelope, state, head, facts);
        if (envelope.actor().equals(Actor.CLOCK)) {
          woken.put(head.stream(), command.key());
        }
        yield receipt;
      }
    };
  }

  private Receipt accept(Envelope<C> envelope, S state, StreamHead head, List<E> facts) {
    LockKey key = envelope.command().key();
    S next = state;
    StreamHead at = head;
    if (facts.isEmpty()) {
      return receipt(head, state, facts);
    }
    Journal.Circumstances around =
        Journal.Circumstances.of(key, handler.room(), now, envelope.actor());
    List<Journal.JournalRow> rows = new ArrayList<>();
    List<Stamped<E>> stamps = new ArrayList<>();
    for (E fact : facts) {
      Journal.JournalRow row = Journal.append(at, around, fact);
      at = row.head();
      Stamped<E> stamped = new Stamped<>(at, now, envelope.actor(), fact);
      next = handler.evolve(next, stamped);
      rows.add(row);
      stamps.add(stamped);
    }
    // Only now, when every fact has found its place, does the group's state change.
    journal.addAll(rows);
    events.computeIfAbsent(key, k -> new ArrayList<>()).addAll(stamps);
    after.put(key, next);
    return receipt(at, next, facts);
  }

  private Receipt receipt(StreamHead head, S state, List<E> facts) {
    return new Receipt(
        head.stream(),
        head.version(),
        handler.stateOf(state, head.stream()),
        facts.stream().map(Event::type).toList(),
        now);
  }

  /** Writes everything accepted; false when there was nothing. */
  boolean write(Tx<S, E> tx) throws SQLException {
    List<Change<S, E>> changes = new ArrayList<>();
    events.forEach((key, facts) -> changes.add(change(key, facts)));
    Tx.Written<S, E> all =
        new Tx.Written<>(changes, journal, wakes(changes), corrections(), learnt);
    if (all.isNothing()) {
      return false;
    }
    tx.write(all);
    return true;
  }

  private Change<S, E> change(LockKey key, List<Stamped<E>> facts) {
    S from = Objects.requireNonNull(before.get(key));
    S to = Objects.requireNonNull(after.get(key));
    return new Change<>(key, from, to, List.copyOf(facts));
  }

  private List<Deadlines.Wake> wakes(List<Change<S, E>> changes) {
    List<Deadlines.Wake> wakes = new ArrayList<>();
    for (Change<S, E> change : changes) {
      Set<String> streams = new LinkedHashSet<>();
      change.events().forEach(event -> streams.add(event.stream()));
      for (String stream : streams) {
        Instant was = handler.wakeAt(change.before(), stream);
        Instant is = handler.wakeAt(change.after(), stream);
        if (!woken.containsKey(stream) && (is == null ? was != null : sooner(is, was))) {
          wakes.add(new Deadlines.Wake(change.key(), stream, handler.room(), is));
        }
      }
    }
    return wakes;
  }

  /** A wait that has moved to a later time is left to wake early ({@link DeadlineRows#write}). */
  private static boolean sooner(Instant is, @Nullable Instant was) {
    return was == null || is.isBefore(was);
  }

  private List<Deadlines.Wake> corrections() {
    List<Deadlines.Wake> corrections = new ArrayList<>();
    woken.forEach(
        (stream, key) -> {
          Instant at = handler.wakeAt(Objects.requireNonNull(after.get(key)), stream);
          corrections.add(new Deadlines.Wake(key, stream, handler.room(), at));
        });
    return corrections;
  }

  /** Tells every sender; only after the commit. */
  void answer() {
    for (Answer each : answers) {
      if (each.bug() != null) {
        each.to().answer().completeExceptionally(each.bug());
      } else {
        each.to().answer().complete(Objects.requireNonNull(each.outcome()));
      }
    }
  }

  CommandLog.Preview<S, E> preview() {
    Answer only = answers.getFirst();
    if (only.bug() != null) {
      throw only.bug();
    }
    if (only.outcome() instanceof Refused refused) {
      return new CommandLog.Preview.Not<>(refused);
    }
    LockKey key = only.to().envelope().command().key();
    return new CommandLog.Preview.Would<>(
        Objects.requireNonNull(after.get(key)), events.getOrDefault(key, List.of()));
  }

  /** Of which types events were accepted. */
  Set<String> types() {
    Set<String> types = new HashSet<>();
    journal.forEach(row -> types.add(row.type()));
    return types;
  }

  int size() {
    return answers.size();
  }

  /** Refusals by code, for the metrics. */
  List<String> refusals() {
    List<String> codes = new ArrayList<>();
    for (Answer each : answers) {
      if (each.outcome() instanceof Refused refused) {
        codes.add(refused.reason().name());
      }
    }
    return codes;
  }

  /** How many were accepted, for the metrics. */
  int accepted() {
    int accepted = 0;
    for (Answer each : answers) {
      accepted += each.isReceipt() ? 1 : 0;
    }
    return accepted;
  }
}
