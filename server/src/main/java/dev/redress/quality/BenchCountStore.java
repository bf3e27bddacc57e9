package dev.redress.quality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is under way on the bench and what its hearings come to (F6, F11). */
@Component
final class BenchCountStore {

  private static final int MOST = 500;

  private static final String OPEN =
      """
      select case_id, market, appeal, reason, shop_order_id, title, asked, currency, closed_at,
             target_at, proposed_at, case when lease is null or lease > :now then owner end as owner,
             case when lease is null or lease > :now then owner_name end as owner_name
      from bench_hearing
      where ended_at is null and target_at is not null
      order by target_at, case_id limit :most
      """;

  private static final String HELD =
      """
      select owner, count(*) from bench_hearing
      where ended_at is null and owner is not null and (lease is null or lease > :now)
      group by owner
      """;

  /** Rulings and decisions on appeals of the period. */
  private static final String RULED =
      """
      select arbitrator, max(name) as name, count(*) as ruled,
             percentile_disc(0.5) within group (
               order by floor(extract(epoch from ended_at - closed_at))::bigint) as median,
             count(*) filter (where ended_at <= target_at) as in_time,
             count(*) filter (where target_at is not null) as with_target,
             count(*) filter (where not appeal) as rulings,
             count(appealed_at) filter (where not appeal) as appealed,
             count(*) filter (where overturned) as overturned
      from bench_hearing
      where ended = 'RULED' and ended_at >= :from and ended_at < :to
      group by arbitrator order by count(*) desc, arbitrator
      """;

  private static final String GROUNDS =
      """
      select arbitrator, max(name) as name, ground, count(*) as filed, count(decided_at) as decided,
             count(*) filter (where overturned) as overturned
      from bench_hearing
      where ended = 'RULED' and not appeal and ended_at >= :from and ended_at < :to
        and ground is not null
      group by arbitrator, ground order by arbitrator, ground
      """;

  private static final String DAYS =
      """
      select (ended_at at time zone 'UTC')::date as day,
             count(*) filter (where target_at is null or ended_at <= target_at) as in_time,
             count(*) filter (where ended_at > target_at) as late,
             count(*) filter (where overturned) as overturned
      from bench_hearing
      where ended = 'RULED' and ended_at >= :from and ended_at < :to
      group by 1 order by 1
      """;

  private final JdbcClient jdbc;

  BenchCountStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A hearing that is to be ruled on.
   *
   * @param target by when
   * @param proposed since when its ruling waits for a second signature; null: it does not
   */
  record Open(
      String caseId,
      String market,
      boolean appeal,
      String reason,
      String shopOrderId,
      String title,
      String currency,
      long asked,
      Instant closed,
      Instant target,
      @Nullable Instant proposed,
      @Nullable String owner,
      @Nullable String ownerName) {}

  /**
   * What one arbitrator decided.
   *
   * @param ruled rulings and decisions on appeals
   * @param median seconds from the end of evidence to the decision
   * @param rulings without decisions on appeals
   */
  record Ruled(
      String arbitrator,
      String name,
      long ruled,
      long median,
      long inTime,
      long withTarget,
      long rulings,
      long appealed,
      long overturned) {}

  /** What became of appeals on one ground. */
  record Ground(
      String arbitrator, String name, String ground, long filed, long decided, long overturned) {}

  /** What was decided on a day; overturned later, whenever. */
  record Day(LocalDate day, long inTime, long late, long overturned) {}

  /** How many hearings somebody has in hand. */
  record Held(String arbitrator, long count) {}

  /** The nearest target first. */
  List<Open> open(Instant now) {
    return jdbc.sql(OPEN)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("most", MOST)
        .query((row, n) -> open(row))
        .list();
  }

  private static Open open(ResultSet row) throws SQLException {
    OffsetDateTime proposed = row.getObject("proposed_at", OffsetDateTime.class);
    return new Open(
        row.getString("case_id"),
        row.getString("market"),
        row.getBoolean("appeal"),
        row.getString("reason"),
        row.getString("shop_order_id"),
        row.getString("title"),
        row.getString("currency"),
        row.getLong("asked"),
        row.getObject("closed_at", OffsetDateTime.class).toInstant(),
        row.getObject("target_at", OffsetDateTime.class).toInstant(),
        proposed == null ? null : proposed.toInstant(),
        row.getString("owner"),
        row.getString("owner_name"));
  }

  List<Held> held(Instant now) {
    return jdbc.sql(HELD)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query((row, n) -> new Held(row.getString(1), row.getLong(2)))
        .list();
  }

  /** The busiest first. */
  List<Ruled> ruled(Period period) {
    return of(RULED, period)
        .query(
            (row, n) ->
                new Ruled(
                    row.getString("arbitrator"),
                    row.getString("name"),
                    row.getLong("ruled"),
                    row.getLong("median"),
                    row.getLong("in_time"),
                    row.getLong("with_target"),
                    row.getLong("rulings"),
                    row.getLong("appealed"),
                    row.getLong("overturned")))
        .list();
  }

  List<Ground> grounds(Period period) {
    return of(GROUNDS, period)
        .query(
            (row, n) ->
                new Ground(
                    row.getString("arbitrator"),
                    row.getString("name"),
                    row.getString("ground"),
                    row.getLong("filed"),
                    row.getLong("decided"),
                    row.getLong("overturned")))
        .list();
  }

  List<Day> days(Period period) {
    return of(DAYS, period)
        .query(
            (row, n) ->
                new Day(
                    row.getObject("day", LocalDate.class),
                    row.getLong("in_time"),
                    row.getLong("late"),
                    row.getLong("overturned")))
        .list();
  }

  private JdbcClient.StatementSpec of(String sql, Period period) {
    return jdbc.sql(sql).param("from", period.begins()).param("to", period.ends());
  }
}
