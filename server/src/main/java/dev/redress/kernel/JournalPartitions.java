package dev.redress.kernel;

import java.sql.SQLException;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Prepares the journal's partitions some months ahead. */
@Component
final class JournalPartitions {

  private static final Logger LOG = LoggerFactory.getLogger(JournalPartitions.class);
  private static final int MONTHS = 6;
  private static final String LOCK_NOT_AVAILABLE = "55P03";

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Set<YearMonth> done = new HashSet<>();

  JournalPartitions(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "PT1M")
  synchronized void prepare() {
    YearMonth first = YearMonth.from(clock.instant().atZone(ZoneOffset.UTC));
    for (int i = 0; i < MONTHS; i++) {
      if (!done.contains(first.plusMonths(i))) {
        prepare(first.plusMonths(i));
      }
    }
  }

  /**
   * Adding a partition locks the whole journal, and everybody who writes to it queues up behind. A
   * reader may hold its own lock on the journal while it waits for commands that want to write
   * there: PostgreSQL cannot see that circle, so the one who can wait gives up and tries again.
   */
  private void prepare(YearMonth month) {
    String name = "journal_%04d_%02d".formatted(month.getYear(), month.getMonthValue());
    String sql =
        """
        do $$ begin
          if to_regclass('%s') is null then
            perform set_config('lock_timeout', '300ms', true);
            create table %s partition of journal for values from ('%s-01Z') to ('%s-01Z');
          end if;
        end $$
        """
            .formatted(name, name, month, month.plusMonths(1));
    try {
      jdbc.sql(sql).update();
      done.add(month);
    } catch (DataIntegrityViolationException e) {
      // The rest partition already holds events of this month: it keeps them, nothing is lost.
      LOG.info("Month {} of the journal stays in the rest partition", month);
      done.add(month);
    } catch (UncategorizedSQLException e) {
      if (!(e.getCause() instanceof SQLException busy)
          || !LOCK_NOT_AVAILABLE.equals(busy.getSQLState())) {
        throw e;
      }
      LOG.info("The journal is busy; its month {} is prepared a little later", month);
    }
  }
}
