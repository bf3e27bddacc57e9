package dev.redress.merchants;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sums per day (UTC). A number looks back over thirty days, the day itself included. */
@Component
class MetricsStore {

  static final int DAYS = 30;

  private static final String OF_ONE =
      """
      select day, metric, sum(count) as count, sum(total) as total from merchant_day
      where market = :market and merchant = :merchant and day > :since group by day, metric
      """;

  private static final String OF_CATEGORY =
      """
      select day, metric, sum(count) as count, sum(total) as total from merchant_day
      where market = :market and category = :category and day > :since group by day, metric
      """;

  /**
   * Each day on which a merchant counts covers the thirty that begin with it; one more where such a
   * stretch begins, one less where it ends.
   */
  private static final String MERCHANTS =
      """
      with active as (
        select distinct merchant, day from merchant_day
        where market = :market and category = :category and day > :since),
      stretch as (
        select day, lag(day) over w as before, lead(day) over w as after
        from active window w as (partition by merchant order by day))
      select day, count(*) as more from stretch
      where before is null or day - before >= :days group by day
      union all
      select day + :days, -count(*) from stretch
      where after is null or after - day >= :days group by day
      """;

  /** What it sells most; a merchant that sold nothing lately is known by its cases. */
  private static final String CATEGORY =
      """
      select category from merchant_day
      where market = :market and merchant = :merchant and day > :since
        and metric in ('ORDER_PAID', 'CASE_OPENED')
      group by category
      order by sum(count) filter (where metric = 'ORDER_PAID') desc nulls last, sum(count) desc,
        category
      limit 1
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  MetricsStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  /** The days of the last sixty on which anything was counted: enough for a month of months. */
  SortedMap<LocalDate, Sums> of(String market, String merchant) {
    return days(OF_ONE, Map.of("market", market, "merchant", merchant));
  }

  /** The same of all merchants that sell goods of a category there. */
  SortedMap<LocalDate, Sums> ofCategory(String market, String category) {
    return days(OF_CATEGORY, Map.of("market", market, "category", category));
  }

  /**
   * By how many the merchants of a category that had anything to count in thirty days became more,
   * or fewer, on which day.
   */
  SortedMap<LocalDate, Long> merchants(String market, String category) {
    SortedMap<LocalDate, Long> changes = new TreeMap<>();
    jdbc.sql(MERCHANTS)
        .param("market", market)
        .param("category", category)
        .param("since", Date.valueOf(today().minusDays(2L * DAYS)))
        .param("days", DAYS)
        .query(
            row -> {
              changes.merge(row.getDate("day").toLocalDate(), row.getLong("more"), Long::sum);
            });
    return changes;
  }

  /** How many there were in the thirty days that end with this one. */
  static long merchantsUpTo(LocalDate day, SortedMap<LocalDate, Long> changes) {
    return changes.headMap(day.plusDays(1)).values().stream().mapToLong(Long::longValue).sum();
  }

  /** The category that a merchant is compared in; empty: nothing was counted. */
  Optional<String> category(String market, String merchant) {
    return jdbc.sql(CATEGORY)
        .param("market", market)
        .param("merchant", merchant)
        .param("since", Date.valueOf(today().minusDays(2L * DAYS)))
        .query(String.class)
        .optional();
  }

  private SortedMap<LocalDate, Sums> days(String sql, Map<String, ?> params) {
    SortedMap<LocalDate, Sums> days = new TreeMap<>();
    jdbc.sql(sql)
        .params(params)
        .param("since", Date.valueOf(today().minusDays(2L * DAYS)))
        .query(
            row -> {
              days.computeIfAbsent(row.getDate("day").toLocalDate(), day -> Sums.none())
                  .add(
                      Metric.valueOf(row.getString("metric")),
                      row.getLong("count"),
                      row.getLong("total"));
            });
    return days;
  }

  /** What was counted in the thirty days that end with this one. */
  static Sums upTo(LocalDate day, SortedMap<LocalDate, Sums> days) {
    Sums all = Sums.none();
    days.subMap(day.minusDays(DAYS - 1L), day.plusDays(1))
        .values()
        .forEach(
            each ->
                each.counts()
                    .forEach((metric, count) -> all.add(metric, count, each.total(metric))));
    return all;
  }
}
