package dev.redress.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.kernel.Actor;
import dev.redress.kernel.BadInput;
import dev.redress.kernel.CsvText;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Role;
import dev.redress.launch.TestDatabase;
import dev.redress.workbench.CaseFilter.Sort;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("database")
class CaseListTest {

  private static final int ROWS = 700;
  private static final Actor LI = new Actor(Role.BUYER, "a1", "Li", "CN", "li");
  private static final Actor LI_IN_GERMANY = new Actor(Role.BUYER, "a2", "Li", "DE", "li");
  private static final Actor SHOP = new Actor(Role.MERCHANT, "a3", "Shop", "CN", "shop-1");
  private static final Actor BENCH = new Actor(Role.ARBITRATOR, "a4", "Wu", "", "");
  private static final Actor PROGRAM = new Actor(Role.INTEGRATION, "k1", "Program", "CN", "");
  private static final CaseFilter ALL = CaseFilter.ALL;

  private static DataSource database;
  private static JdbcClient jdbc;
  private static CaseList list;

  /** Seven moments and three amounts for 700 cases, so that nearly every key is shared. */
  @BeforeAll
  static void fill() {
    database = TestDatabase.migrated().dataSource();
    jdbc = JdbcClient.create(database);
    list = new CaseList(jdbc);
    for (int i = 0; i < ROWS; i++) {
      LockKey order = LockKey.named("order", "CN", "P-" + i);
      boolean open = i % 10 != 0;
      jdbc.sql(
              """
              insert into case_summary
              values (?, ?, ?, ?, 1, ?, ?, 'Li', ?, 'Shop', 'REFUND_ONLY', 'QUALITY', ?, ?, ?, ?,
                cast(? as timestamptz), ?, 'CNY', null, null,
                timestamptz '2026-03-01T00:00:00Z' + ? * interval '1 hour', timestamptz
                '2026-03-02T00:00:00Z', 1)
              """)
          .params(order.bucket(), order.text() + "-1", order.id(), "P-" + i)
          .params(i % 2 == 0 ? "CN" : "DE", i % 4 < 2 ? "li" : "han", "shop-" + i % 3)
          .params(
              i == 7 ? "100%_wool" : "Cup " + i, open ? "MERCHANT_TO_ANSWER" : "CLOSED_REFUNDED")
          .params(open ? "MERCHANT" : "NOBODY", open)
          .params(open ? "2026-03-0" + (i % 7 + 1) + "T00:00:00.123456Z" : "infinity")
          .params(1000 + i % 3, i % 7)
          .update();
    }
    SearchTest.ordersOfCases(database);
  }

  @ParameterizedTest
  @ValueSource(strings = {"due", "value", "newest"})
  void pagesOfEqualKeysShowEachCaseOnce(String sort) {
    CaseFilter filter = filter(null, null, null, null, null, sort);

    List<CaseRow> all = all(BENCH, filter, 37);

    assertThat(all).hasSize(ROWS).extracting(CaseRow::id).doesNotHaveDuplicates();
    assertThat(all).isSortedAccordingTo(order(sort));
  }

  private static Comparator<CaseRow> order(String sort) {
    Comparator<CaseRow> ascending =
        switch (sort) {
          case "due" ->
              Comparator.comparing(CaseRow::dueAt, Comparator.nullsLast(Comparator.naturalOrder()));
          case "value" -> Comparator.comparing(row -> row.asked().minor());
          default -> Comparator.comparing(CaseRow::openedAt);
        };
    Comparator<CaseRow> whole = ascending.thenComparing(CaseRow::id);
    return "due".equals(sort) ? whole : whole.reversed();
  }

  @Test
  void nothingIsLostWhenTheRowBeforeThePageMovesAway() {
    CaseFilter filter = filter(null, null, "true", null, null, "due");
    Page<CaseRow> first = list.page(BENCH, filter, null, 10);
    CaseRow last = first.items().getLast();
    List<CaseRow> expected = list.page(BENCH, filter, first.next(), 10).items();

    due(last.id(), "2026-04-01T00:00:00Z");
    List<CaseRow> second = list.page(BENCH, filter, first.next(), 10).items();
    due(last.id(), String.valueOf(last.dueAt()));

    assertThat(second).isEqualTo(expected);
  }

  private static void due(String id, String at) {
    jdbc.sql("update case_summary set due_at = cast(? as timestamptz) where case_id = ?")
        .params(at, id)
        .update();
  }

  @Test
  void partiesSeeTheirOwnCasesOfTheirOwnMarketAndStaffSeesAll() {
    assertThat(all(LI, ALL, 200))
        .hasSize(175)
        .allMatch(row -> "CN".equals(row.market()) && "li".equals(row.buyer().id()));
    assertThat(all(LI_IN_GERMANY, ALL, 200))
        .hasSize(175)
        .allMatch(row -> "DE".equals(row.market()) && "li".equals(row.buyer().id()));
    assertThat(all(SHOP, ALL, 200))
        .isNotEmpty()
        .allMatch(row -> "CN".equals(row.market()) && "shop-1".equals(row.merchant().id()));
    assertThat(all(BENCH, ALL, 200)).hasSize(ROWS);
    assertThat(all(PROGRAM, ALL, 200)).isEmpty();
  }

  @Test
  void filtersByStateTurnOpennessAndDeadline() {
    assertThat(all(BENCH, filter("CLOSED_REFUNDED", null, null, null, null, null), 200))
        .hasSize(70)
        .allMatch(row -> !row.open() && row.dueAt() == null);
    assertThat(
            all(
                BENCH,
                filter("CLOSED_REFUNDED,MERCHANT_TO_ANSWER", null, null, null, null, null),
                200))
        .hasSize(ROWS);
    assertThat(all(BENCH, filter(null, "MERCHANT", "true", null, null, null), 200)).hasSize(630);
    assertThat(all(BENCH, filter(null, null, null, "2026-03-02T00:00:00Z", null, null), 200))
        .isNotEmpty()
        .allMatch(row -> row.dueAt() != null && row.dueAt().toString().startsWith("2026-03-01"));
  }

  @Test
  void findsByBeginningOfNumberAndByPartOfTitleLiterally() {
    assertThat(all(BENCH, words("p-69"), 200))
        .extracting(CaseRow::shopOrderId)
        .containsExactlyInAnyOrder(
            "P-69", "P-690", "P-691", "P-692", "P-693", "P-694", "P-695", "P-696", "P-697", "P-698",
            "P-699");
    assertThat(all(BENCH, words("cUP 12"), 200))
        .extracting(CaseRow::title)
        .contains("Cup 12", "Cup 120");
    assertThat(all(BENCH, words("%_w"), 200))
        .extracting(CaseRow::title)
        .containsExactly("100%_wool");
    String id = LockKey.named("order", "CN", "P-5").text();
    assertThat(all(BENCH, words(id.substring(0, 20)), 200))
        .extracting(CaseRow::id)
        .containsExactly(id + "-1");
  }

  private static CaseFilter filter(@Nullable String... first) {
    return new CaseFilter(
        first[0], first[1], first[2], first[3], first[4], first[5], null, null, null, null);
  }

  private static CaseFilter asked(@Nullable String... last) {
    return new CaseFilter(null, null, null, null, null, null, last[0], last[1], last[2], last[3]);
  }

  @Test
  void filtersByWhatWasAskedForWhyAndHowMuch() {
    assertThat(all(BENCH, asked("REFUND_ONLY", null, null, null), 200)).hasSize(ROWS);
    assertThat(all(BENCH, asked("EXCHANGE", null, null, null), 200)).isEmpty();
    assertThat(all(BENCH, asked(null, "QUALITY", "1001", "1001"), 200))
        .isNotEmpty()
        .allMatch(row -> row.asked().minor() == 1001);
    assertThat(all(BENCH, asked(null, "NOT_WANTED", null, null), 200)).isEmpty();
    for (CaseFilter bad :
        List.of(
            asked("GIFT", null, null, null),
            asked(null, "' or true --", null, null),
            asked(null, null, "-1", null),
            asked(null, null, null, "10.00"))) {
      assertThatThrownBy(() -> list.page(BENCH, bad, null, 10)).isInstanceOf(BadInput.class);
    }
  }

  @Test
  void whatIsClosedIsNotSortedByADeadlineUnlessThatIsAskedFor() {
    assertThat(filter(null, null, "false", null, null, null).order()).isEqualTo(Sort.NEWEST);
    assertThat(filter(null, null, "true", null, null, null).order()).isEqualTo(Sort.DUE);
    assertThat(filter(null, null, null, null, null, "").order()).isEqualTo(Sort.DUE);
    assertThat(filter(null, null, "false", null, null, "due").order()).isEqualTo(Sort.DUE);
  }

  private static CaseFilter words(String q) {
    return filter(null, null, null, null, q, null);
  }

  @Test
  void refusesWhatItDoesNotUnderstand() {
    String next = list.page(BENCH, ALL, null, 10).next();
    CaseFilter byValue = filter(null, null, null, null, null, "value");
    assertThatThrownBy(() -> list.page(BENCH, byValue, next, 10)).isInstanceOf(BadInput.class);
    for (String broken : List.of("*", "YWJj", "RFVFCnRvbW9ycm93Cng")) {
      assertThatThrownBy(() -> list.page(BENCH, ALL, broken, 10)).isInstanceOf(BadInput.class);
    }
    for (CaseFilter bad :
        List.of(
            filter("x' or 1=1", null, null, null, null, null),
            filter(null, "ALICE", null, null, null, null),
            filter(null, null, "maybe", null, null, null),
            filter(null, null, null, "tomorrow", null, null),
            filter(null, null, null, null, "x".repeat(101), null),
            filter(null, null, null, null, null, "luck"))) {
      assertThatThrownBy(() -> list.page(BENCH, bad, null, 10)).isInstanceOf(BadInput.class);
    }
    assertThatThrownBy(() -> Page.limit("0")).isInstanceOf(BadInput.class);
    assertThatThrownBy(() -> Page.limit("many")).isInstanceOf(BadInput.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=HYPERLINK(\"evil\")",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        " =1",
        "\u3000=1",
        "\uFF1D1",
        "\uFEFF@x"
      })
  void whatOthersTypedIsNoFormulaInASpreadsheet(String typed) {
    assertThat(CsvText.safe(typed)).isEqualTo("'" + typed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Cup", "3-piece set", " ", "a=b", "\uFF08杯子\uFF09"})
  void ordinaryWordsStayAsTheyAre(String typed) {
    assertThat(CsvText.safe(typed)).isEqualTo(typed);
  }

  private static List<CaseRow> all(Actor viewer, CaseFilter filter, int limit) {
    List<CaseRow> all = new ArrayList<>();
    @Nullable String cursor = null;
    do {
      Page<CaseRow> page = list.page(viewer, filter, cursor, limit);
      all.addAll(page.items());
      cursor = page.next();
    } while (cursor != null);
    return all;
  }
}
