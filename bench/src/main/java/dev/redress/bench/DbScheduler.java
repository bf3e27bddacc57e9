package dev.redress.bench;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.zaxxer.hikari.HikariDataSource;
import dev.redress.launch.Database;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/**
 * db-scheduler as the reference for deadlines: tasks that do nothing, polled with lock-and-fetch,
 * in a database of its own on the same server, with as many tasks pending as the product has
 * deadlines.
 */
final class DbScheduler {

  private static final String NAME = "redress_scheduler";
  private static final int SAMPLE = 10;

  /** What its documentation recommends for throughput, and around it; the fastest is measured. */
  private static final List<Setting> CANDIDATES =
      List.of(
          new Setting(20, 0.5, 1.0),
          new Setting(20, 1.0, 4.0),
          new Setting(50, 1.0, 4.0),
          new Setting(50, 4.0, 20.0));

  private final Database database;
  private Setting best = CANDIDATES.getFirst();

  DbScheduler(Database database) {
    this.database = database;
  }

  // The library's own parameters are of this type.
  private record Setting(int threads, double lower, double upper) {}

  /** Makes its table, fills it, and finds the setting that suits this machine. */
  void prepare(long pending, long due) {
    try (Sql sql = Sql.on(database)) {
      sql.run("drop database if exists " + NAME);
      sql.run("create database " + NAME);
    }
    try (Sql sql = own()) {
      sql.run(
          """
          create table scheduled_tasks (
            task_name text not null, task_instance text not null, task_data bytea,
            execution_time timestamptz, picked boolean not null, picked_by text,
            last_success timestamptz, last_failure timestamptz, consecutive_failures int,
            last_heartbeat timestamptz, version bigint not null, priority smallint, state text,
            primary key (task_name, task_instance))
          """);
      sql.run("create index execution_time_idx on scheduled_tasks (execution_time)");
      sql.run("create index last_heartbeat_idx on scheduled_tasks (last_heartbeat)");
      fill(sql, "pending", pending, "now() + interval '60 days'");
    }
    best =
        CANDIDATES.stream()
            .max(Comparator.comparingLong(setting -> measure(due / SAMPLE, setting)))
            .orElseThrow();
    Plan.say("db-scheduler's best here: %s", best);
  }

  /** Executions per second until as many due tasks as that are done. */
  long perSecond(long due) {
    return measure(due, best);
  }

  private long measure(long due, Setting setting) {
    try (Sql sql = own()) {
      fill(sql, "due", due, "now() - interval '1 second'");
    }
    LongAdder done = new LongAdder();
    OneTimeTask<Void> task =
        Tasks.oneTime("bench").execute((instance, context) -> done.increment());
    try (HikariDataSource pool = pool(setting.threads() + 4)) {
      Scheduler scheduler =
          Scheduler.create(pool, task)
              .threads(setting.threads())
              .pollUsingLockAndFetch(setting.lower(), setting.upper())
              .pollingInterval(Duration.ofMillis(100))
              .build();
      long start = System.nanoTime();
      scheduler.start();
      Waiting.until(() -> done.sum() >= due);
      long nanos = System.nanoTime() - start;
      scheduler.stop();
      return due * Duration.ofSeconds(1).toNanos() / nanos;
    }
  }

  private static void fill(Sql sql, String prefix, long count, String when) {
    sql.run(
        """
        insert into scheduled_tasks
          (task_name, task_instance, execution_time, picked, version)
        select 'bench', ? || '-' || gen_random_uuid(), %s, false, 1 from generate_series(1, ?)
        """
            .formatted(when),
        prefix,
        count);
    sql.run("vacuum analyze scheduled_tasks");
  }

  private Sql own() {
    try {
      return new Sql(
          java.sql.DriverManager.getConnection(url(), database.user(), database.password()));
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private String url() {
    return database.url().replaceFirst("[^/]+$", NAME);
  }

  private HikariDataSource pool(int size) {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(url());
    pool.setUsername(database.user());
    pool.setPassword(database.password());
    pool.setMaximumPoolSize(size);
    return pool;
  }
}
