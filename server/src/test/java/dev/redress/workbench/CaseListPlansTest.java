package dev.redress.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.IndexPlan;
import dev.redress.launch.TestDatabase;
import dev.redress.workbench.CaseFilter.Sort;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lists that pages show are read from indexes, however many cases there are. */
@Tag("database")
class CaseListPlansTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          market = 'CN' and merchant = 'shop-1' and turn = 'MERCHANT' and open | DUE
          market = 'CN' and merchant = 'shop-1' and turn = 'MERCHANT' and open | VALUE
          market = 'CN' and merchant = 'shop-1' and turn = 'MERCHANT' and open | NEWEST
          market = 'CN' and merchant = 'shop-1' and open                       | DUE
          market = 'CN' and merchant = 'shop-1' and open                       | VALUE
          market = 'CN' and merchant = 'shop-1' and open                       | NEWEST
          market = 'CN' and merchant = 'shop-1' and not open                   | NEWEST
          market = 'CN' and merchant = 'shop-1' and not open                   | VALUE
          market = 'CN' and merchant = 'shop-1' and not open                   | DUE
          market = 'CN' and merchant = 'shop-1'                                | DUE
          market = 'CN' and merchant = 'shop-1'                                | VALUE
          market = 'CN' and merchant = 'shop-1'                                | NEWEST
          open                                                                 | DUE
          open                                                                 | VALUE
          open                                                                 | NEWEST
          not open                                                             | NEWEST
          not open                                                             | VALUE
          not open                                                             | DUE
          true                                                                 | DUE
          true                                                                 | VALUE
          true                                                                 | NEWEST
          open and state in ('HEARING_APPROVAL')                               | DUE
          open and state in ('HEARING_APPROVAL')                               | VALUE
          """)
  void aListIsReadFromAnIndexInItsOrder(String wanted, Sort sort) throws SQLException {
    String sql = CaseList.select(List.of(wanted), sort).replace(":limit", "51");
    String plan = IndexPlan.of(TestDatabase.migrated().dataSource(), sql);
    assertThat(plan).contains("Index").doesNotContain("Sort Key", "Seq Scan");
    // Whatever is narrow is narrowed by the index and not by going through it.
    if (wanted.contains("merchant")) {
      assertThat(plan).containsPattern("Index Cond: .*merchant");
    }
    if (wanted.contains("APPROVAL")) {
      assertThat(plan).containsPattern("Index Cond: .*state");
    }
  }
}
