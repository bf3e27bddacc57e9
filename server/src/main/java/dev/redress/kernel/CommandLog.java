package dev.redress.kernel;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one way to change anything: lock, gather, decide, write, commit, answer (DESIGN §3). Commands
 * that arrive while a transaction is under way are decided together in the next one (group commit);
 * a refused or broken command never takes its neighbours down.
 */
public final class CommandLog<C extends Command, S, E extends Event> implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(CommandLog.class);
  private static final int QUEUE = 20_000;
  private static final int GROUP = 256;

  /** What two writers both want, each of them loses about half the time. */
  private static final int ATTEMPTS = 20;

  private static final Duration COMPANY = Duration.ofMillis(2);

  private final CommandHandler<C, S, E> handler;
  private final Storage storage;
  private final Clock clock;
  private final CommandMeter meter;
  private final BiConsumer<String, Set<String>> committed;
  private final BackPressure pressure;
  private final BlockingQueue<Pending<C>> queue = new LinkedBlockingQueue<>(QUEUE);
  private final List<Thread> writers = new ArrayList<>();
  private volatile int lately;
  private volatile boolean closed;
  private volatile boolean gathering;

  /**
   * Opens a log.
   *
   * @param writerCount how many threads decide and write; 0: whoever submits does it
   */
  CommandLog(CommandHandler<C, S, E> handler, CommandLogs.Surroundings around, int writerCount) {
    this.handler = handler;
    this.storage = around.storage();
    this.clock = around.clock();
    this.meter = around.meter();
    meter.opened(handler.room());
    this.committed = around.committed();
    this.pressure = around.pressure();
    for (int i = 0; i < writerCount; i++) {
      String name = "commands-" + handler.room() + "-" + i;
      writers.add(Thread.ofPlatform().daemon().name(name).start(this::writeUntilClosed));
    }
  }

  /** Queues a command; the answer comes when it is durable, or refused. */
  public CompletableFuture<Outcome> submit(Envelope<C> envelope) {
    Pending<C> pending = new Pending<>(envelope, new CompletableFuture<>());
    if (writers.isEmpty() && !gathering && !closed && queue.isEmpty()) {
      runTogetherOrAlone(List.of(pending));
      return pending.answer();
    }
    if (closed || !queue.offer(pending)) {
      pending.answer().complete(KernelRefusal.OVERLOADED.with());
    }
    if (writers.isEmpty() && !gathering) {
      runGathered();
    }
    return pending.answer();
  }

  /** Whether what is sent waits for company; ended, all of it is decided. */
  void gather(boolean on) {
    gathering = on;
    if (writers.isEmpty() && !on) {
      runGathered();
    }
  }

  /** Decides what has gathered, in the caller's thread. */
  private void runGathered() {
    List<Pending<C>> group = new ArrayList<>();
    if (queue.drainTo(group, GROUP) > 0) {
      runTogetherOrAlone(List.copyOf(group));
    }
  }

  /** Sends a command and waits for its answer. */
  public Outcome run(Envelope<C> envelope) {
    return await(submit(envelope));
  }

  /** What would happen: decided on the locked state, written nowhere. */
  public Preview<S, E> preview(Envelope<C> envelope) {
    try (Tx<S, E> tx = storage.begin(handler)) {
      Group<C, S, E> group = new Group<>(handler, now());
      group.decide(tx, List.of(new Pending<>(envelope, new CompletableFuture<>())), true);
      return group.preview();
    } catch (SQLException e) {
      throw new DatabaseException(e);
    }
  }

  /** Reads one file without locking it, for views. */
  public S read(LockKey key) {
    return Objects.requireNonNull(read(List.of(key)).get(key));
  }

  /** Reads files without locking them, all as they were at one moment. */
  public Map<LockKey, S> read(Collection<LockKey> keys) {
    try (Tx<S, E> tx = storage.look(handler)) {
      return tx.load(keys);
    } catch (SQLException e) {
      throw new DatabaseException(e);
    }
  }

  @Override
  public void close() {
    closed = true;
    writers.forEach(Thread::interrupt);
  }

  private static Outcome await(CompletableFuture<Outcome> answer) {
    try {
      return answer.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for an answer", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException bug) {
        throw bug;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private void writeUntilClosed() {
    List<Pending<C>> group = new ArrayList<>(GROUP);
    while (!closed) {
      group.clear();
      try {
        group.add(queue.take());
        queue.drainTo(group, GROUP - 1);
        awaitCompany(group);
        giveWay(group);
      } catch (InterruptedException e) {
        break;
      }
      lately = group.size();
      runTogetherOrAlone(List.copyOf(group));
    }
    // What was answered already stays answered.
    group.addAll(queue);
    group.forEach(left -> left.answer().complete(KernelRefusal.OVERLOADED.with()));
  }

  /**
   * A group that has just been answered sends its next commands within a moment. Whoever takes the
   * first of them waits that moment for the others, as many as came together lately; a command that
   * is alone goes alone.
   */
  private void awaitCompany(List<Pending<C>> group) throws InterruptedException {
    long end = System.nanoTime() + COMPANY.toNanos();
    while (group.size() < lately) {
      Pending<C> next = queue.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
      if (next == null) {
        return;
      }
      group.add(next);
      queue.drainTo(group, GROUP - group.size());
    }
  }

  /** One command alone never waits: it is many that keep readers from their work. */
  private void giveWay(List<Pending<C>> group) throws InterruptedException {
    if (group.size() > 1) {
      pressure.hold();
      queue.drainTo(group, GROUP - group.size());
    }
  }

  private void runTogetherOrAlone(List<Pending<C>> group) {
    try {
      repeatOnConflict(group);
    } catch (SQLException | RuntimeException e) {
      if (group.size() == 1 || DatabaseException.isOutage(e)) {
        group.forEach(each -> fail(each, e));
      } else {
        if (!(e instanceof ApartException)) {
          LOG.warn("A group of {} commands failed and is repeated one by one", group.size(), e);
        }
        group.forEach(each -> runTogetherOrAlone(List.of(each)));
      }
    }
  }

  private void repeatOnConflict(List<Pending<C>> pending) throws SQLException {
    for (int attempt = 1; ; attempt++) {
      try {
        runOnce(pending, attempt > 1);
        return;
      } catch (SQLException e) {
        // What is there already was perhaps written by the same command: the repeat looks first.
        boolean again = attempt == 1 && DatabaseException.isTaken(e);
        if (!again && (!DatabaseException.isConflict(e) || attempt == ATTEMPTS)) {
          throw e;
        }
      }
    }
  }

  private void runOnce(List<Pending<C>> pending, boolean keysFirst) throws SQLException {
    long start = System.nanoTime();
    Set<String> types;
    try (Tx<S, E> tx = storage.begin(handler)) {
      Group<C, S, E> group = new Group<>(handler, now());
      group.decide(tx, pending, keysFirst);
      if (group.write(tx)) {
        tx.commit();
      }
      group.answer();
      meter.group(handler.room(), group, System.nanoTime() - start);
      types = group.types();
    }
    committed.accept(handler.room(), types);
  }

  private void fail(Pending<C> pending, Exception cause) {
    meter.failed(handler.room());
    if (cause instanceof SQLException sql) {
      pending.answer().completeExceptionally(new DatabaseException(sql));
    } else {
      pending.answer().completeExceptionally(cause);
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** A command and the place where its sender waits. */
  record Pending<C extends Command>(Envelope<C> envelope, CompletableFuture<Outcome> answer) {}

  /** What a dry run came to. */
  public sealed interface Preview<S, E extends Event> {
    record Would<S, E extends Event>(S after, List<Stamped<E>> events) implements Preview<S, E> {}

    record Not<S, E extends Event>(Refused refused) implements Preview<S, E> {}
  }
}
