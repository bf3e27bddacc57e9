package dev.redress.merchants;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.launch.TestDatabase;
import java.sql.Date;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** M4: a merchant is compared with all that sell what it sells most, and with nobody else. */
class CategoryAverageTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-03-31");

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
    assertThat(metrics.merchants("CN", "home")).isEqualTo(2);
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
