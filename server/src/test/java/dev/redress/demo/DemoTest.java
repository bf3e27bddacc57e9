package dev.redress.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.HttpUser;
import dev.redress.Redress;
import dev.redress.kernel.Deadlines;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.MovableClock;
import dev.redress.launch.TestDatabase;
import dev.redress.orders.Order;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The demo marketplace, from its first start to its second. */
@Tag("slow")
class DemoTest {

  private static final List<String> STATES =
      List.of(
          "MERCHANT_TO_ANSWER",
          "BUYER_AFTER_REJECTION",
          "BUYER_TO_SHIP_BACK",
          "MERCHANT_TO_INSPECT",
          "BUYER_AFTER_GOODS_REFUSED",
          "BUYER_ABOUT_MISSING",
          "MERCHANT_TO_SEND",
          "BUYER_TO_RECEIVE",
          "BUYER_AFTER_NOT_SENT",
          "CLOSED_REPLACED",
          "INTERCEPTING",
          "BUYER_TO_REFUSE",
          "STOPPING_SHIPMENT",
          "HEARING_EVIDENCE",
          "HEARING_MORE",
          "HEARING_RULING",
          "HEARING_APPROVAL",
          "REFUNDING",
          "CLOSED_REFUNDED",
          "CLOSED_SETTLED",
          "CLOSED_AGREED",
          "CLOSED_WITHDRAWN",
          "CLOSED_EXPIRED",
          "CLOSED_DISMISSED");

  /** What each story has come to, as the tour shows it: cases and claims of its order. */
  private static final Map<String, String> STORIES =
      Map.ofEntries(
          Map.entry("PP-20004", "REFUND_ONLY MERCHANT_TO_ANSWER"),
          Map.entry("PP-20005", "REFUND_ONLY CLOSED_REFUNDED"),
          Map.entry("PP-20006", "REFUND_ONLY CLOSED_REFUNDED"),
          Map.entry("PP-20007", "REFUND_ONLY CLOSED_REFUNDED"),
          Map.entry("PP-20008", "RETURN_REFUND BUYER_TO_SHIP_BACK"),
          Map.entry("PP-20010", "REFUND_ONLY CLOSED_REFUNDED"),
          Map.entry("PP-20011", "REFUND_ONLY MERCHANT_TO_ANSWER"),
          Map.entry("PP-20012", "REFUND_ONLY CLOSED_REFUNDED"),
          Map.entry("PP-20013", "REFUND_ONLY CLOSED_SETTLED"),
          Map.entry("PP-20014", "RETURN_REFUND CLOSED_WITHDRAWN, RETURN_REFUND HEARING_EVIDENCE"),
          Map.entry("PP-20015", "EXCHANGE BUYER_AFTER_NOT_SENT"),
          Map.entry("PP-20018", "PRICE_DIFFERENCE LAPSED"),
          Map.entry("PP-20019", "MISTAKEN_REFUND AT_PLATFORM, REFUND_ONLY CLOSED_REFUNDED"),
          Map.entry("PP-20020", "REFUND_ONLY CLOSED_REFUNDED"),
          Map.entry("PP-20023", "REFUND_ONLY MERCHANT_TO_ANSWER"),
          Map.entry("PP-20024", "EXCHANGE MERCHANT_TO_ANSWER"),
          Map.entry("PP-20025", "COMPLAINT WAITING"));

  private static final String STATES_OF =
      """
      select coalesce(string_agg(each, ', ' order by each), '') from (
        select type || ' ' || state as each
        from case_summary where market = 'CN' and shop_order_id = :number
        union all
        select m.kind || ' ' || m.state from matter m
        where m.bucket = :bucket and m.order_id = :order) found
      """;

  private static final String UNBALANCED =
      """
      with account as (
        select b.bucket, b.order_id, b.escrow, b.payable,
               'order:' || replace(b.order_id::text, '-', '') as name
        from order_book b)
      select count(*) from account a
      where a.escrow <> (
              select coalesce(sum(case when t.credit = a.name || ':escrow' then t.amount
                                       when t.debit = a.name || ':escrow' then -t.amount
                                       else 0 end), 0)
              from transfer t where t.bucket = a.bucket)
         or a.payable <> (
              select coalesce(sum(case when t.credit = a.name || ':payable' then t.amount
                                       when t.debit = a.name || ':payable' then -t.amount
                                       else 0 end), 0)
              from transfer t where t.bucket = a.bucket)
         or a.payable <> (
              select sum(e.granted - e.refunded) from entitlement e
              where e.bucket = a.bucket and e.order_id = a.order_id)
      """;

  /** Silence is ruled on when the 48 hours are over, not when somebody next looks. */
  private static final String LATE_RULINGS =
      """
      select count(*) from journal r join journal a on a.stream = r.stream
      where r.type = 'RulingMade' and r.actor::text like '%clock%' and a.type = 'Applied'
        and r.at > a.at + interval '48 hours 1 minute'
      """;

  @Test
  void isToldOnceAndFoundAgain() {
    TestDatabase database = TestDatabase.migrated();
    long told;
    Instant then;
    try (ConfigurableApplicationContext first = start(database)) {
      JdbcClient sql = first.getBean(JdbcClient.class);
      assertThat(sql.sql("select distinct state from cases").query(String.class).list())
          .containsExactlyInAnyOrderElementsOf(STATES);
      assertThat(count(sql, "select count(*) from purchase")).isBetween(110L, 190L);
      assertThat(count(sql, UNBALANCED)).isZero();
      assertThat(count(sql, "select count(*) from journal where at > now()")).isZero();
      Awaitility.await().until(() -> first.getBean(Deadlines.class).overdue() == 0);
      assertThat(count(sql, LATE_RULINGS)).isZero();
      everyStoryStandsWhereItIsShown(sql);
      everybodyCanLogIn(first);
      first.getBean(Demo.class).load();
      told = count(sql, "select count(*) from journal");
      then = letTimePass(first);
      theCarrierMovesParcels(sql);
      assertThat(count(sql, "select count(*) from journal")).isGreaterThan(told);
      assertThat(count(sql, UNBALANCED)).isZero();
      told = count(sql, "select count(*) from journal");
    }
    try (ConfigurableApplicationContext second = start(database)) {
      JdbcClient sql = second.getBean(JdbcClient.class);
      assertThat(second.getBean(MovableClock.class).instant()).isAfter(then);
      assertThat(count(sql, "select count(*) from journal")).isEqualTo(told);
    }
  }

  private static void everyStoryStandsWhereItIsShown(JdbcClient sql) {
    Map<String, String> found = new TreeMap<>();
    for (String number : STORIES.keySet()) {
      LockKey order = Order.id("CN", number);
      found.put(
          number,
          sql.sql(STATES_OF)
              .param("number", number)
              .param("bucket", order.bucket())
              .param("order", order.id())
              .query(String.class)
              .single());
    }
    assertThat(found).containsExactlyInAnyOrderEntriesOf(STORIES);
  }

  /** What the demo's own carrier was asked to stop, and what is refused at the door. */
  private static void theCarrierMovesParcels(JdbcClient sql) {
    for (String number : List.of("PP-20731", "PP-20732")) {
      LockKey order = Order.id("CN", number);
      Awaitility.await()
          .untilAsserted(
              () ->
                  assertThat(
                          sql.sql("select state from cases where bucket = ? and order_id = ?")
                              .params(order.bucket(), order.id())
                              .query(String.class)
                              .single())
                      .as(number)
                      .isEqualTo("CLOSED_REFUNDED"));
    }
  }

  private static void everybodyCanLogIn(ConfigurableApplicationContext context) {
    JsonNode demo = HttpUser.anonymous(base(context)).get("/demo").ok();
    assertThat(demo.path("enabled").asBoolean()).isTrue();
    assertThat(demo.path("logins")).hasSize(14);
    for (JsonNode login : demo.path("logins")) {
      HttpUser user = HttpUser.anonymous(base(context));
      Map<String, String> words =
          Map.of(
              "login", login.path("login").asString(),
              "password", login.path("password").asString());
      assertThat(user.post("/session", words).ok().path("role").asString())
          .isEqualTo(login.path("role").asString());
    }
  }

  /** One click on "+1 day", sent twice by a nervous network. */
  private static Instant letTimePass(ConfigurableApplicationContext context) {
    String key = HttpUser.anonymous(base(context)).get("/demo").ok().path("apiKey").asString();
    HttpUser shop = HttpUser.program(base(context), key);
    Instant before = context.getBean(MovableClock.class).instant();
    shop.post("/demo/clock", Map.of("advance", "PT24H"), "one click").ok();
    shop.post("/demo/clock", Map.of("advance", "PT24H"), "one click").ok();
    Instant after = context.getBean(MovableClock.class).instant();
    assertThat(after).isBetween(before.plusSeconds(24 * 60 * 60), before.plusSeconds(25 * 60 * 60));
    return after;
  }

  private static long count(JdbcClient sql, String query) {
    return sql.sql(query).query(Long.class).single();
  }

  private static URI base(ConfigurableApplicationContext context) {
    return URI.create(
        "http://localhost:" + context.getEnvironment().getProperty("local.server.port"));
  }

  private static ConfigurableApplicationContext start(TestDatabase database) {
    return new SpringApplicationBuilder(Redress.class)
        .run(
            "--redress.demo=true",
            "--redress.clock.movable=true",
            "--server.port=0",
            "--management.server.port=-1",
            "--redress.data=target/test-demo-" + ProcessHandle.current().pid(),
            "--spring.datasource.url=" + database.url(),
            "--spring.datasource.username=" + database.user(),
            "--spring.datasource.password=" + database.password());
  }
}
