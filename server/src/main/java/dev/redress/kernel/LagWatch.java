package dev.redress.kernel;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Looks ten times a second how long the slowest reader has been behind, and tells {@link
 * BackPressure}. By the time that passes and not by what events say of theirs: a clock can be
 * moved. What lies behind an open transaction does not count, and neither do readers that fail:
 * waiting for them helps nobody.
 */
@Component
final class LagWatch implements SmartLifecycle {

  private static final Duration LOOK = Duration.ofMillis(100);

  /** Ordered by the column; its name alone would be the number made of it, which has no index. */
  static final String PLACES =
      """
      select (select xid::text::bigint from journal
              where xid < pg_snapshot_xmin(pg_current_snapshot())
              order by journal.xid desc limit 1) as newest,
             (select min(xid)::text::bigint from reader where name = any(?)) as slowest
      """;

  private final JournalReaders readers;
  private final BackPressure pressure;
  private final JdbcClient jdbc;
  private final boolean wanted;
  private final Routine routine;
  private final Lag lag = new Lag();

  LagWatch(
      JournalReaders readers,
      BackPressure pressure,
      JdbcClient jdbc,
      @Value("${redress.readers:HINTED}") JournalReaders.Pace pace) {
    this.readers = readers;
    this.pressure = pressure;
    this.jdbc = jdbc;
    this.wanted = pace == JournalReaders.Pace.HINTED;
    this.routine = new Routine("reader-lag", LOOK, this::look);
  }

  private record Places(long newest, long slowest) {}

  private boolean look() {
    Set<String> counted = new HashSet<>(readers.names());
    counted.removeAll(readers.failures().keySet());
    Places places =
        jdbc.sql(PLACES)
            .param(counted.toArray(String[]::new))
            .query((row, n) -> new Places(row.getLong("newest"), row.getLong("slowest")))
            .single();
    pressure.measured(lag.at(System.nanoTime(), places.newest(), places.slowest()));
    return false;
  }

  @Override
  public void start() {
    routine.start();
  }

  @Override
  public void stop() {
    routine.stop();
  }

  @Override
  public boolean isAutoStartup() {
    return wanted;
  }

  @Override
  public boolean isRunning() {
    return routine.isRunning();
  }
}
