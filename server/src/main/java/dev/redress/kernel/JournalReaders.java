package dev.redress.kernel;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Runs every journal reader on a thread of its own, and knows how far each has come. Each commit of
 * this process is a hint to look at once for those that want what it brought; an import, whose
 * commands come one after the other without a pause, does without ({@code
 * redress.readers=POLLING}): a dozen readers that follow each single commit would cost more than
 * what they read.
 */
@Component
public final class JournalReaders implements SmartLifecycle {

  /** Readers that have not come to the newest event; every reader reads or passes every event. */
  private static final String BEHIND =
      """
      select n.name
      from (select xid, stream, version from journal
            where xid = (select xid from journal order by xid desc limit 1)
            order by stream desc, version desc limit 1) newest
      cross join unnest(?::text[]) as n(name)
      left join reader r on r.name = n.name
      where r.name is null
         or (r.xid, r.stream, r.version) < (newest.xid, newest.stream, newest.version)
      """;

  private static final Duration POLL = Duration.ofMillis(250);

  /**
   * How many readers hold a connection at a time: two dozen that read everything anew would leave
   * none of the pool to anybody who asks over HTTP.
   */
  private static final int SEATS = 6;

  private static final String OLDEST =
      """
      select n.name, j.at from unnest(?::text[]) as n(name)
      left join reader r on r.name = n.name
      cross join lateral (
        select j.at from journal j
        where j.xid >= coalesce(r.xid, '0') and (j.xid, j.stream, j.version)
          > (coalesce(r.xid, '0'), coalesce(r.stream, ''), coalesce(r.version, 0))
        order by j.xid, j.stream, j.version limit 1) j
      """;

  private final DataSource database;
  private final JdbcClient jdbc;
  private final Commits commits;
  private final ObjectProvider<Follower> readers;
  private final MeterRegistry meters;
  private final Pace pace;
  private List<ReaderLoop> loops = List.of();
  private ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  JournalReaders(
      DataSource database,
      JdbcClient jdbc,
      Commits commits,
      ObjectProvider<Follower> readers,
      MeterRegistry meters,
      @Value("${redress.readers:HINTED}") Pace pace) {
    this.pace = pace;
    this.database = database;
    this.jdbc = jdbc;
    this.commits = commits;
    this.readers = readers;
    this.meters = meters;
  }

  /** When readers look for news. */
  enum Pace {
    /** Never: other servers read. */
    OFF,
    /** At their own intervals. */
    POLLING,
    /** At their own intervals, and at once after each commit of this process that concerns them. */
    HINTED
  }

  /**
   * How far a reader has come.
   *
   * @param lag events that it has not handled yet
   * @param failure why its last batch failed; empty when it did not
   */
  public record Progress(String name, long lag, String failure) {}

  /** Every reader with its lag, for operators. */
  public List<Progress> progress() {
    return loops.stream().map(this::progress).toList();
  }

  private Progress progress(ReaderLoop loop) {
    long lag =
        jdbc.sql(
                """
                select count(*) from journal j left join reader r on r.name = ?
                where r.name is null or (j.xid >= r.xid
                  and (j.xid, j.stream, j.version) > (r.xid, r.stream, r.version))
                """)
            .param(loop.name())
            .query(Long.class)
            .single();
    return new Progress(loop.name(), lag, loop.failure());
  }

  /**
   * For every reader that has events left to handle, when the oldest of them happened. Events that
   * are still behind an open transaction count, because they wait too.
   */
  public Map<String, Instant> oldestUnread() {
    Map<String, Instant> oldest = new HashMap<>();
    String[] names = loops.stream().map(ReaderLoop::name).toArray(String[]::new);
    jdbc.sql(OLDEST)
        .param(names)
        .query(
            row -> {
              oldest.put(row.getString(1), row.getTimestamp(2).toInstant());
            });
    return oldest;
  }

  /** Names of all readers that run here. */
  List<String> names() {
    return loops.stream().map(ReaderLoop::name).toList();
  }

  /** Why each reader that fails does so. */
  Map<String, String> failures() {
    Map<String, String> failing = new HashMap<>();
    loops.stream()
        .filter(loop -> !loop.failure().isEmpty())
        .forEach(loop -> failing.put(loop.name(), loop.failure()));
    return failing;
  }

  /**
   * Whether every reader has handled everything committed so far. Whoever asks waits for it, so
   * those that have not look for news at once.
   */
  public boolean caughtUp() {
    String[] names = loops.stream().map(ReaderLoop::name).toArray(String[]::new);
    Set<String> behind = jdbc.sql(BEHIND).param(names).query(String.class).set();
    loops.stream().filter(loop -> behind.contains(loop.name())).forEach(ReaderLoop::hurry);
    return behind.isEmpty();
  }

  /** Lets every reader look for news at once instead of at its next poll. */
  public void hurry() {
    loops.forEach(ReaderLoop::hurry);
  }

  /**
   * One batch of one reader in the caller's thread, for worlds with one; how many events it was
   * given. None can mean that it passed over some and that there are more.
   */
  public int step(Follower reader) throws SQLException {
    return new ReaderLoop(Turns.of(reader), database, POLL, new Semaphore(1)).step();
  }

  @Override
  public void start() {
    threads = Executors.newVirtualThreadPerTaskExecutor();
    Semaphore seats = new Semaphore(SEATS, true);
    loops =
        readers.stream()
            .map(each -> new ReaderLoop(Turns.of(each), database, POLL, seats))
            .toList();
    for (ReaderLoop loop : loops) {
      if (pace == Pace.HINTED) {
        commits.tell(loop.interest(), loop.hint());
      }
      meters.gauge(
          "redress.reader.failing",
          Tags.of("reader", loop.name()),
          loop,
          each -> each.failure().isEmpty() ? 0 : 1);
      threads.execute(loop);
    }
  }

  @Override
  public void stop() {
    loops.forEach(ReaderLoop::stop);
    threads.shutdown();
    try {
      // An interrupt in the middle of a statement would break its connection; a batch is short.
      if (!threads.awaitTermination(5, TimeUnit.SECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    loops = List.of();
  }

  /** Servers that only take commands leave reading to others ({@code redress.readers=OFF}). */
  @Override
  public boolean isAutoStartup() {
    return pace != Pace.OFF;
  }

  @Override
  public boolean isRunning() {
    return !loops.isEmpty();
  }
}
