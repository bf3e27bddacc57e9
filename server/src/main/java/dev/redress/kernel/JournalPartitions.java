package dev.redress.kernel;

import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Prepares the journal's partitions some months ahead, at start and once a day. */
@Component
final class JournalPartitions {

  private static final Logger LOG = LoggerFactory.getLogger(JournalPartitions.class);
  private static final int MONTHS = 6;

  private final JdbcClient jdbc;
  private final Clock clock;

  JournalPartitions(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "P1D")
  void prepare() {
    YearMonth first = YearMonth.from(clock.instant().atZone(ZoneOffset.UTC));
    for (int i = 0; i < MONTHS; i++) {
      prepare(first.plusMonths(i));
    }
  }

  private void prepare(YearMonth month) {
    String name = "journal_%04d_%02d".formatted(month.getYear(), month.getMonthValue());
    String sql =
        "create table if not exists %s partition of journal for values from ('%s-01Z') to ('%s-01Z')"
            .formatted(name, month, month.plusMonths(1));
    try {
      jdbc.sql(sql).update();
    } catch (DataIntegrityViolationException e) {
      // The rest partition already holds events of this month: it keeps them, nothing is lost.
      LOG.info("Month {} of the journal stays in the rest partition", month);
    }
  }
}
