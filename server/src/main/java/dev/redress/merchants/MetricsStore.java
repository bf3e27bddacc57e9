package dev.redress.merchants;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sums of the last thirty days, today included (UTC). */
@Component
final class MetricsStore {

  static final int DAYS = 30;

  private static final String OF_ONE =
      """
      select metric, sum(count) as count, sum(total) as total from merchant_day
      where market = :market and merchant = :merchant and day > :since group by metric
      """;

  private static final String OF_ALL =
      """
      select metric, sum(count) as count, sum(total) as total from merchant_day
      where market = :market and day > :since group by metric
      """;

  private static final String MERCHANTS =
      "select count(distinct merchant) from merchant_day where market = :market and day > :since";

  private final JdbcClient jdbc;
  private final Clock clock;

  MetricsStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** How often each thing happened, and what it measured in all. */
  record Sums(Map<Metric, Long> counts, Map<Metric, Long> totals) {
    long count(Metric metric) {
      return counts.getOrDefault(metric, 0L);
    }

    long total(Metric metric) {
      return totals.getOrDefault(metric, 0L);
    }
  }

  Sums of(String market, String merchant) {
    return sums(jdbc.sql(OF_ONE).param("merchant", merchant).param("market", market));
  }

  /** All merchants of the market together. */
  Sums of(String market) {
    return sums(jdbc.sql(OF_ALL).param("market", market));
  }

  /** How many merchants of the market had anything to count. */
  long merchants(String market) {
    return jdbc.sql(MERCHANTS)
        .param("market", market)
        .param("since", since())
        .query(Long.class)
        .single();
  }

  private Sums sums(JdbcClient.StatementSpec select) {
    Sums sums = new Sums(new EnumMap<>(Metric.class), new EnumMap<>(Metric.class));
    select
        .param("since", since())
        .query(
            row -> {
              Metric metric = Metric.valueOf(row.getString("metric"));
              sums.counts().put(metric, row.getLong("count"));
              sums.totals().put(metric, row.getLong("total"));
            });
    return sums;
  }

  private Date since() {
    return Date.valueOf(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(DAYS));
  }
}
