package dev.redress.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.launch.TestDatabase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** F5: the twenty newest between two, of one market, however many others there are. */
@Tag("database")
class PriorCasesTest {

  private static final int ROWS = 30_000;

  private static JdbcClient jdbc;

  @BeforeAll
  static void fill() {
    jdbc = JdbcClient.create(TestDatabase.migrated().dataSource());
    jdbc.sql(
            """
            insert into case_summary
            select 0, 'F-' || i, gen_random_uuid(), 'F-' || i, 1,
                   case i % 2 when 0 then 'CN' else 'DE' end, 'li-' || i % 150, 'Li',
                   'shop-' || i % 10, 'Shop', 'REFUND_ONLY', 'QUALITY', 'Cup', 'CLOSED_REFUNDED',
                   'NOBODY', false, 'infinity', 1000, 'CNY', null, null,
                   timestamptz '2026-03-01T00:00:00Z' + i * interval '1 minute',
                   timestamptz '2026-03-02T00:00:00Z', 1
            from generate_series(0, ?) as i
            """)
        .param(ROWS)
        .update();
    jdbc.sql("analyze case_summary").update();
  }

  @Test
  void f5_theNewestTwentyAndNotTheCaseItself() {
    // Every 150th row is of this pair: 0, 150, … 30000.
    List<CaseRow> found = between("F-30000");
    assertThat(found).hasSize(20);
    assertThat(found.stream().map(CaseRow::shopOrderId).toList())
        .startsWith("F-29850", "F-29700")
        .endsWith("F-27000");
    assertThat(found).allMatch(row -> row.market().equals("CN"));
  }

  @Test
  void f5_itIsReadFromItsIndex() {
    String plan =
        String.join(
            "\n",
            jdbc.sql("explain " + PriorCases.BETWEEN)
                .params(params("x"))
                .query(String.class)
                .list());
    assertThat(plan).contains("case_summary_between").doesNotContain("Sort");
  }

  private static List<CaseRow> between(String but) {
    return jdbc.sql(PriorCases.BETWEEN)
        .params(params(but))
        .query((row, n) -> CaseRow.read(row))
        .list();
  }

  private static Map<String, Object> params(String but) {
    return Map.of("market", "CN", "buyer", "li-0", "merchant", "shop-0", "but", but, "most", 20);
  }
}
