package dev.redress.merchants;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.kernel.Actor;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Role;
import dev.redress.kernel.Texts;
import dev.redress.launch.TestDatabase;
import dev.redress.merchants.MetricsViews.PointView;
import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** M4: a merchant is compared with all that sell what it sells most, and with nobody else. */
@Tag("database")
class CategoryAverageTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-03-31");

  private static final LockKey ORDER = LockKey.named("order", "CN", "of another zone");

  private static JdbcClient jdbc;
  private static MetricsStore metrics;

  @BeforeAll
  static void fill() {
    jdbc = JdbcClient.create(TestDatabase.migrated().dataSource());
    Instant noon = Instant.parse("2026-03-31T12:00:00Z");
    metrics = new MetricsStore(jdbc, Clock.fixed(noon, ZoneOffset.UTC));
    count("one", "home", TODAY, Metric.ORDER_PAID, 10);
    count("one", "home", TODAY, Metric.DISPUTE_REFUND, 1);
    count("one", "toys", TODAY, Metric.ORDER_PAID, 2);
    count("two", "home", TODAY.minusDays(29), Metric.ORDER_PAID, 30);
    count("two", "home", TODAY.minusDays(29), Metric.DISPUTE_REFUND, 9);
    count("two", "home", TODAY.minusDays(30), Metric.DISPUTE_REFUND, 5);
    count("three", "toys", TODAY, Metric.ORDER_PAID, 1);
    count("three", "toys", TODAY, Metric.DISPUTE_REFUND, 1);
  }

  private static void count(
      String merchant, String category, LocalDate day, Metric metric, int count) {
    jdbc.sql(
            """
            insert into merchant_day (market, merchant, category, day, metric, count, total)
            values ('CN', ?, ?, ?, ?, ?, 0)
            """)
        .params(merchant, category, Date.valueOf(day), metric.name(), count)
        .update();
  }

  @Test
  void theCategoryIsTheOneMostOrdersAreIn() {
    assertThat(metrics.category("CN", "one")).contains("home");
    assertThat(metrics.category("CN", "three")).contains("toys");
    assertThat(metrics.category("DE", "one")).isEmpty();
  }

  @Test
  void theAverageIsOverAllCasesAndOrdersOfTheCategoryInThirtyDays() {
    Sums own = MetricsStore.upTo(TODAY, metrics.of("CN", "one"));
    Sums home = MetricsStore.upTo(TODAY, metrics.ofCategory("CN", "home"));

    assertThat(Figure.text(Figure.DISPUTE_REFUND_RATE.value(own))).isEqualTo("8.3");
    assertThat(Figure.text(Figure.DISPUTE_REFUND_RATE.average(home, 2))).isEqualTo("25.0");
    assertThat(Figure.text(Figure.DISPUTE_REFUNDS.average(home, 2))).isEqualTo("5.0");
    assertThat(MetricsStore.merchantsUpTo(TODAY, metrics.merchants("CN", "home"))).isEqualTo(2);
  }

  /** What was counted in a month is divided by who was there in that month, not by who is now. */
  @Test
  void anAverageOfThePastIsOverTheMerchantsOfThatTime() {
    SortedMap<LocalDate, Long> merchants = metrics.merchants("CN", "home");
    assertThat(MetricsStore.merchantsUpTo(TODAY.minusDays(1), merchants)).isEqualTo(1);
    assertThat(MetricsStore.merchantsUpTo(TODAY.minusDays(30), merchants)).isEqualTo(1);
    assertThat(MetricsStore.merchantsUpTo(TODAY.minusDays(31), merchants)).isZero();

    try (var spring = new AnnotationConfigApplicationContext(Texts.class)) {
      List<PointView> days =
          new MetricsViews(metrics, spring.getBean(Texts.class))
              .trend(
                  Figure.DISPUTE_REFUNDS,
                  new Actor(Role.MERCHANT, "one", "One", "CN", "one"),
                  Locale.ENGLISH)
              .points();
      assertThat(days.getLast().average()).isEqualByComparingTo("5.0");
      assertThat(days.get(days.size() - 2).average()).isEqualByComparingTo("14.0");
    }
  }

  @Test
  void whoeverPausedForAMonthCountsAgainFromItsReturn() {
    count("late", "garden", TODAY.minusDays(45), Metric.ORDER_PAID, 1);
    count("late", "garden", TODAY.minusDays(40), Metric.ORDER_PAID, 1);
    count("late", "garden", TODAY.minusDays(2), Metric.ORDER_PAID, 1);
    SortedMap<LocalDate, Long> merchants = metrics.merchants("CN", "garden");
    assertThat(
            IntStream.of(46, 45, 11, 10, 3, 2, 0)
                .mapToObj(back -> MetricsStore.merchantsUpTo(TODAY.minusDays(back), merchants)))
        .containsExactly(0L, 1L, 1L, 0L, 0L, 1L, 1L);
  }

  /** Days are those of UTC, wherever the database's session thinks it is. */
  @Test
  void thirtyDaysBeginAtMidnightUtc() throws SQLException {
    try (Connection connection = TestDatabase.migrated().dataSource().getConnection()) {
      JdbcClient elsewhere = JdbcClient.create(new SingleConnectionDataSource(connection, true));
      elsewhere.sql("set time zone 'Asia/Shanghai'").update();
      opened(elsewhere, 1, "2026-03-01T23:59:59Z");
      opened(elsewhere, 2, "2026-03-02T00:00:00Z");
      Clock clock = Clock.fixed(Instant.parse("2026-03-31T12:00:00Z"), ZoneOffset.UTC);
      DraggedStore dragged = new DraggedStore(elsewhere, new MetricsStore(elsewhere, clock));
      assertThat(
              dragged
                  .page(
                      Figure.CASES_OPENED,
                      new Actor(Role.MERCHANT, "zone", "Zone", "CN", "zone"),
                      null)
                  .rows())
          .extracting(DraggedStore.Row::caseId)
          .containsExactly(ORDER.text() + "-2");
      elsewhere.sql("reset time zone").update();
    }
  }

  private static void opened(JdbcClient into, int number, String at) {
    into.sql(
            """
            insert into cases (bucket, order_id, number, version, market, buyer, buyer_name,
              merchant, merchant_name, title, type, reason, state, turn, open, asked, currency,
              opened_at, first_applied_at, updated_at, body)
            values (:bucket, :order, :number, 1, 'CN', 'b', 'B', 'zone', 'Zone', 'Mug',
              'REFUND_ONLY', 'QUALITY', 'CLOSED_REFUNDED', 'NOBODY', false, 100, 'CNY',
              :at::timestamptz, :at::timestamptz, :at::timestamptz, '{}')
            """)
        .param("bucket", ORDER.bucket())
        .param("order", ORDER.id())
        .param("number", number)
        .param("at", at)
        .update();
    into.sql(
            """
            insert into merchant_fact
              (bucket, case_id, metric, at, seconds, market, merchant, category)
            values (:bucket, :case, 'CASE_OPENED', :at::timestamptz, 0, 'CN', 'zone', 'home')
            """)
        .param("bucket", ORDER.bucket())
        .param("case", ORDER.text() + "-" + number)
        .param("at", at)
        .update();
  }

  @Test
  void aDayThatIsThirtyDaysBackCountsNoMore() {
    assertThat(MetricsStore.upTo(TODAY, metrics.of("CN", "two")).count(Metric.DISPUTE_REFUND))
        .isEqualTo(9);
    assertThat(
            MetricsStore.upTo(TODAY.minusDays(1), metrics.of("CN", "two"))
                .count(Metric.DISPUTE_REFUND))
        .isEqualTo(14);
  }
}
