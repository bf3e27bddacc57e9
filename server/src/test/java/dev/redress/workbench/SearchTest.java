package dev.redress.workbench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.kernel.Actor;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Role;
import dev.redress.launch.TestDatabase;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rare and common words among more orders than one would go through for them. */
@Tag("database")
class SearchTest {

  private static final int ROWS = 12_000;
  private static final Actor SHOP = new Actor(Role.MERCHANT, "a3", "Shop", "CN", "shop-1");
  private static final Actor LI = new Actor(Role.BUYER, "a1", "Li", "CN", "buyer-77");
  private static final Actor BENCH = new Actor(Role.ARBITRATOR, "a4", "Wu", "", "");

  private static JdbcClient jdbc;
  private static DataSource database;
  private static CaseList cases;
  private static OrderList orders;

  /** Every thousandth is made of velvet, every title has a cup in it, one in three is 青花瓷. */
  @BeforeAll
  static void fill() {
    database = TestDatabase.migrated().dataSource();
    jdbc = JdbcClient.create(database);
    cases = new CaseList(jdbc);
    orders = new OrderList(jdbc);
    jdbc.sql(
            """
            insert into case_summary
            select ('x' || right(k.id, 3))::bit(12)::int & 1023, k.id || '-1', k.id::uuid,
                   'N-' || i, 1, 'CN', 'buyer-' || i, 'Li', 'shop-' || i % 3, 'Shop',
                   'REFUND_ONLY', 'QUALITY',
                   case when i % 3 = 0 then '青花瓷杯 ' else '' end
                     || case when i % 1000 = 0 then 'Velvet cup ' else 'Cup ' end || i,
                   'MERCHANT_TO_ANSWER', 'MERCHANT', true,
                   timestamptz '2026-03-01T00:00:00Z' + i * interval '1 minute', 1000 + i, 'CNY',
                   null, null, timestamptz '2026-03-01T00:00:00Z' + i * interval '1 hour',
                   timestamptz '2026-03-02T00:00:00Z', 1
            from generate_series(1, ?) i cross join lateral (select md5('order ' || i) as id) k
            """)
        .param(ROWS)
        .update();
    ordersOfCases(database);
    jdbc.sql("analyze").update();
  }

  /** What the readers would have made of the orders of these cases. */
  static void ordersOfCases(DataSource database) {
    JdbcClient jdbc = JdbcClient.create(database);
    jdbc.sql(
            """
            insert into order_summary
            select bucket, order_id, shop_order_id, 1, market, buyer, buyer_name, merchant,
                   merchant_name, 'DELIVERED', opened_at, 'CNY', 0, 0, title, '[]', '{}', null,
                   null, null
            from case_summary
            """)
        .update();
    List<UUID> ids = jdbc.sql("select order_id from order_summary").query(UUID.class).list();
    try (Connection tx = database.getConnection()) {
      Search.keep(tx, ids.stream().map(LockKey::new).toList());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void rareWordsAreFoundWhereverTheyStand() {
    assertThat(titles(BENCH, "elve")).hasSize(ROWS / 1000);
    assertThat(titles(BENCH, "VELVET cup 3000")).containsExactly("青花瓷杯 Velvet cup 3000");
    assertThat(titles(BENCH, "velvet mug")).isEmpty();
    assertThat(orders(BENCH, "velvet")).isEqualTo(ROWS / 1000);
  }

  /** Of what is common there is always a next page, in the order of the list. */
  @Test
  void commonWordsGoThroughTheList() {
    assertThat(titles(BENCH, "青花")).hasSize(ROWS / 3).first().isEqualTo("青花瓷杯 Cup 3");
    assertThat(titles(BENCH, "瓷")).hasSize(ROWS / 3);
    assertThat(titles(BENCH, "u")).hasSize(ROWS);
  }

  @Test
  void partiesFindTheirOwnAmongEverybodys() {
    assertThat(titles(SHOP, "cup 1")).isNotEmpty().allMatch(title -> number(title) % 3 == 1);
    assertThat(titles(LI, "cup")).containsExactly("Cup 77");
    assertThat(titles(LI, "velvet")).isEmpty();
    assertThat(orders(LI, "cup")).isEqualTo(1);
  }

  private static int number(String title) {
    return Integer.parseInt(title.substring(title.lastIndexOf(' ') + 1));
  }

  /** No index is asked for all of it, and no list is gone through for what is rare. */
  @Test
  void whatIsRareIsLookedUp() {
    List<String> where = new ArrayList<>();
    Map<String, Object> params = new HashMap<>();
    new Search(jdbc).narrow(BENCH, Words.of("velvet"), where, params);
    String plan =
        String.join(
            "\n",
            jdbc.sql(
                    "explain select case_id from case_summary where %s order by due_at limit 51"
                        .formatted(where.getFirst()))
                .params(params)
                .query(String.class)
                .list());
    assertThat(plan).contains("case_summary_of_order").doesNotContain("Seq Scan on case_summary");
    where.clear();
    new Search(jdbc).narrow(BENCH, Words.of("cup"), where, params);
    assertThat(where).as("too many to be named").isEmpty();
  }

  /** Orders that were there before are cut into the same pieces as those that come. */
  @Test
  void theMigrationCutsTitlesAsTheReaderDoes() throws IOException {
    Map<UUID, Set<String>> kept = words();
    String migration =
        new String(
            requireNonNull(
                    SearchTest.class.getResourceAsStream(
                        "/db/migration/workbench/V100__search.sql"))
                .readAllBytes(),
            UTF_8);
    int begin = migration.indexOf("insert into order_words");
    jdbc.sql("truncate order_words").update();
    jdbc.sql(migration.substring(begin, migration.indexOf(';', begin))).update();
    assertThat(words()).hasSize(ROWS).isEqualTo(kept);
  }

  private static Map<UUID, Set<String>> words() {
    Map<UUID, Set<String>> words = new HashMap<>();
    jdbc.sql("select order_id, pieces from order_words")
        .query(
            row -> {
              words.put(
                  row.getObject(1, UUID.class), Set.of((String[]) row.getArray(2).getArray()));
            });
    return words;
  }

  private static List<String> titles(Actor viewer, String q) {
    CaseFilter filter = new CaseFilter(null, null, null, null, q, null, null, null, null, null);
    List<String> titles = new ArrayList<>();
    @Nullable String cursor = null;
    do {
      Page<CaseRow> page = cases.page(viewer, filter, cursor, 200);
      page.items().forEach(row -> titles.add(row.title()));
      cursor = page.next();
    } while (cursor != null);
    return titles;
  }

  private static int orders(Actor viewer, String q) {
    return orders.page(viewer, new OrderFilter(q, null), null, 200).items().size();
  }
}
