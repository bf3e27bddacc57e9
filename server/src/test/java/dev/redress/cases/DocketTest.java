package dev.redress.cases;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.cases.DocketFilter.Sought;
import dev.redress.kernel.Actor;
import dev.redress.kernel.BadInput;
import dev.redress.kernel.Hash;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.Money;
import dev.redress.kernel.Role;
import dev.redress.launch.TestDatabase;
import dev.redress.policy.CaseType;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** F9: published rulings are found by what is in them, however many there are. */
@Tag("database")
class DocketTest {

  private static final int ROWS = 100_000;
  private static final Actor JUDGE = new Actor(Role.ARBITRATOR, "a4", "Wu", "", "");
  private static final Instant AT = Instant.parse("2026-03-01T08:00:00Z");

  /** The text of a rule, as the page of choices knows it. */
  private static final Map<String, List<DocketWords>> TEXTS =
      Map.of(
          "F5",
              List.of(
                  DocketWords.of("Who brings none is judged on the papers."),
                  DocketWords.of("不举证的按书面材料裁决。")),
          "SILENCE", List.of(DocketWords.of("Silence counts as agreement.")));

  private static JdbcClient jdbc;
  private static DataSource database;
  private static DocketStore docket;

  /** Four as the reader publishes them, among a hundred thousand that speak of colours. */
  @BeforeAll
  static void fill() throws SQLException {
    database = TestDatabase.migrated().dataSource();
    jdbc = JdbcClient.create(database);
    docket = new DocketStore(jdbc);
    try (Connection tx = database.getConnection()) {
      publish(tx, 1, said("The seam is open.", "接缝开裂，照片可见。"), null);
      publish(tx, 2, automatic(), null);
      publish(tx, 3, said("Worn; ▇▇▇'s photographs show it.", "有穿着痕迹。"), null);
      publish(tx, 4, said("The seamstress's report is new.", "鉴定报告为新证据。"), 1L);
    }
    jdbc.sql(
            """
            insert into docket
            select 4 + i, 'many', i, b.published_on, b.body, b.market, b.type, b.reason,
                   case when i % 5000 = 0 then 'EXCHANGE' else 'DISMISS' end, '{}', w.words,
                   array_to_tsvector(
                     array['M CN', 'T REFUND_ONLY', 'N QUALITY',
                           'O ' || case when i % 5000 = 0 then 'EXCHANGE' else 'DISMISS' end]
                     || array(select distinct each from unnest(
                          string_to_array(btrim(w.words), ' ') || array['颜色', '色不', '不符', '符'])
                          each)),
                   null
            from generate_series(1, ?) i
            join docket b on b.no = 3
            cross join lateral (
              select ' the colour differs ' || repeat('as the picture shows ', 20)
                || case when i % 10000 = 0 then 'velvet ' else '' end || '颜色不符 ' as words) w
            """)
        .param(ROWS)
        .update();
    jdbc.sql("analyze docket").update();
  }

  @Test
  void F9_rulingsAreFoundByTheWordsOfTheirReasons() {
    assertThat(numbers("seam")).containsExactly(4L, 1L);
    assertThat(numbers("SEAM, open")).containsExactly(1L);
    assertThat(numbers("eam")).as("the middle of a word").isEmpty();
    assertThat(numbers("接缝")).containsExactly(1L);
    assertThat(numbers("缝开裂")).containsExactly(1L);
    assertThat(numbers("裂")).containsExactly(1L);
    assertThat(numbers("开接")).isEmpty();
    assertThat(numbers("seam 照片")).containsExactly(1L);
    assertThat(numbers("velvet")).hasSize(10);
    assertThat(numbers("'; %_\\")).as("nothing to look for").hasSize(20);
  }

  @Test
  void F9_rulingsAreFoundByTheRulesTheyCite() {
    assertThat(numbers("CN-CPL-24")).containsExactly(4L, 3L, 1L);
    assertThat(numbers("papers")).containsExactly(4L, 3L, 1L);
    assertThat(numbers("书面材料 seam")).containsExactly(4L, 1L);
    assertThat(numbers("agreement")).containsExactly(2L);
  }

  @Test
  void F9_filtersNarrowWhatWordsFind() {
    assertThat(page(filter(null, null, null, null, "exchange"), Long.MAX_VALUE)).hasSize(20);
    assertThat(numbers(filter("colour", "cn", null, null, "EXCHANGE"))).hasSize(20);
    assertThat(numbers(filter("seam", "DE", null, null, null))).isEmpty();
    assertThat(numbers(filter(null, null, "RETURN_REFUND", "SIZE", null))).isEmpty();
    assertThat(numbers(filter("velvet", null, "REFUND_ONLY", "QUALITY", "EXCHANGE"))).hasSize(10);
    for (DocketFilter wrong :
        List.of(
            filter("x".repeat(101), null, null, null, null),
            filter(null, "C N", null, null, null),
            filter(null, null, "LOAN", null, null),
            filter(null, null, null, null, "WON"))) {
      assertThatThrownBy(() -> page(wrong, Long.MAX_VALUE)).isInstanceOf(BadInput.class);
    }
  }

  /** Common words, rare ones, none at all: a page takes a moment among a hundred thousand. */
  @Test
  void F9_aPageOfAHundredThousandTakesAMoment() {
    for (String q : List.of("seam", "colour", "颜色", "色", "velvet colour", "p", "c", "nowhere")) {
      DocketFilter filter = filter(q, "CN", null, null, null);
      Duration median = median(() -> page(filter, Long.MAX_VALUE));
      assertThat(median).as(q).isLessThan(Duration.ofMillis(400));
    }
    DocketFilter rare = filter(null, null, null, null, "EXCHANGE");
    assertThat(median(() -> page(rare, Long.MAX_VALUE))).isLessThan(Duration.ofMillis(400));
  }

  private static Duration median(Runnable work) {
    return IntStream.range(0, 5)
        .mapToObj(
            i -> {
              long begun = System.nanoTime();
              work.run();
              return Duration.ofNanos(System.nanoTime() - begun);
            })
        .sorted()
        .toList()
        .get(2);
  }

  @Test
  void everyPageGoesOnBehindTheLast() {
    DocketFilter filter = filter("colour", null, null, null, null);
    List<Long> first = page(filter, Long.MAX_VALUE);
    assertThat(first).hasSize(20).startsWith(ROWS + 4L);
    assertThat(page(filter, first.getLast())).startsWith(first.getLast() - 1);
  }

  /** F12: what was overturned says by what, and that says what it overturned. */
  @Test
  void F12_anOverturnedRulingIsMarkedAndSoIsWhatTookItsPlace() {
    DocketStore.Row overturned = docket.find(1).orElseThrow();
    DocketStore.Row instead = docket.find(4).orElseThrow();
    assertThat(overturned.overturnedBy()).isEqualTo(instead.number());
    assertThat(overturned.against()).isNull();
    assertThat(instead.against()).isEqualTo(overturned.number());
    assertThat(instead.overturnedBy()).isNull();
  }

  /** What was published before is found like what comes. */
  @Test
  void theMigrationCutsRulingsAsTheReaderDoes() throws IOException {
    String kept =
        "select no || codes::text || words || pieces::text from docket where no <= 4 order by no";
    List<String> before = jdbc.sql(kept).query(String.class).list();
    String migration =
        new String(
            requireNonNull(
                    DocketTest.class.getResourceAsStream(
                        "/db/migration/cases/V104__docket_search.sql"))
                .readAllBytes(),
            UTF_8);
    int begin = migration.indexOf("update docket");
    String updates =
        migration
            .substring(begin, migration.indexOf("-- What an appeal"))
            .replace("where b.no = d.no", "where b.no = d.no and d.no <= 4")
            .replace("where word <> ''))", "where word <> '')) where d.no <= 4");
    jdbc.sql("update docket set words = '', pieces = '', codes = '{}' where no <= 4").update();
    for (String update : updates.split(";", -1)) {
      if (!update.isBlank()) {
        jdbc.sql(update).update();
      }
    }
    assertThat(jdbc.sql(kept).query(String.class).list()).isEqualTo(before);
  }

  private static List<Long> numbers(String q) {
    return numbers(filter(q, null, null, null, null));
  }

  private static List<Long> numbers(DocketFilter filter) {
    return page(filter, Long.MAX_VALUE);
  }

  private static List<Long> page(DocketFilter filter, long before) {
    List<Sought> words = filter.words(TEXTS);
    return docket.page(filter.columns(), words, before, 20).stream()
        .map(row -> row.number().no())
        .toList();
  }

  private static DocketFilter filter(
      @Nullable String q,
      @Nullable String market,
      @Nullable String type,
      @Nullable String reason,
      @Nullable String outcome) {
    return new DocketFilter(q, market, type, reason, outcome);
  }

  private static void publish(
      Connection tx, long version, PublishedRuling ruling, @Nullable Long against)
      throws SQLException {
    JournalEntry entry =
        new JournalEntry(
            (short) 0,
            "case",
            version,
            "case",
            AT,
            "RulingMade",
            JUDGE,
            "{}",
            Hash.NONE,
            Hash.NONE,
            "{}",
            null);
    DocketStore.add(tx, entry, ruling, against);
  }

  private static PublishedRuling said(String en, String zh) {
    return ruling(false, "HEARING", List.of("F5", "CN-CPL-24"), Map.of("en", en, "zh-CN", zh));
  }

  private static PublishedRuling automatic() {
    return ruling(true, "SILENCE", List.of("C1"), Map.of());
  }

  private static PublishedRuling ruling(
      boolean automatic, String code, List<String> rules, Map<String, String> reasons) {
    Money ten = ViewWorld.cny(1000);
    return new PublishedRuling(
        "CN",
        CaseType.REFUND_ONLY,
        "QUALITY",
        ten,
        automatic,
        code,
        List.of(new PublishedRuling.PublishedLine(1, Ruling.Verdict.REFUND, ten)),
        new Ruling.Responsibility(0, 100, 0, 0),
        Funder.MERCHANT,
        rules,
        reasons);
  }
}
