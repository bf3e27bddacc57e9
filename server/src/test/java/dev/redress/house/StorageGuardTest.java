package dev.redress.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.RedressServer;
import dev.redress.kernel.JournalPlaces;
import dev.redress.launch.TestDatabase;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The same tables have to run on one server and distributed by bucket (DESIGN §6): held here
 * without a distributed server, by the catalogue and by the planner.
 */
@Tag("database")
class StorageGuardTest {

  /** Small tables that are the same everywhere, and rows of readers that no command locks. */
  private static final Set<String> REFERENCE =
      Set.of(
          "bench_hearing",
          "bench_interest",
          "bench_member",
          "bench_sample",
          "bench_seed",
          "carrier_code",
          "carrier_health",
          "carrier_link",
          "carrier_push",
          "case_summary_batch",
          "chat_summary_batch",
          "demo_clock_move",
          "demo_market",
          "desk_summary_batch",
          "docket",
          "inbox",
          "inbox_counter",
          "inbox_read",
          "mail",
          "matter_news_batch",
          "merchant_day",
          "merchant_funds",
          "notice_preference",
          "parcel_route",
          "precedent",
          "reader",
          "record_bundle",
          "record_checkpoint",
          "record_directory",
          "record_key",
          "record_run",
          "record_tile",
          "record_time_stamp",
          "record_tree",
          "retail_return",
          "retail_row",
          "return_address",
          "spring_session",
          "spring_session_attributes",
          "evidence_copy",
          "evidence_intake",
          "flyway_schema_history",
          "webhook_attempt",
          "webhook_counter",
          "webhook_delivery",
          "webhook_endpoint",
          "webhook_health",
          "webhook_replay");

  private static final String TABLES =
      """
      select c.relname from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
        and not c.relispartition
        and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'bucket'
                    and not a.attisdropped) = ?
      order by 1
      """;

  private static JdbcClient jdbc;

  @BeforeAll
  static void open() {
    jdbc = JdbcClient.create(TestDatabase.migrated().dataSource());
  }

  @Test
  void everyTableWithoutABucketIsANamedReferenceTable() {
    assertThat(tables(false)).allMatch(REFERENCE::contains);
  }

  /** {@link JournalPlaces}: a restore into another PostgreSQL numbers transactions anew. */
  @Test
  void everyTransactionNumberMovesWithTheJournal() {
    List<String> kept =
        jdbc.sql(
                """
                select table_name || '.' || column_name from information_schema.columns
                where table_schema = 'public' and data_type = 'xid8'
                  and table_name not in ('journal', 'reader') and table_name not like 'journal\\_%'
                """)
            .query(String.class)
            .list();
    assertThat(RedressServer.running().bean(JournalPlaces.class).places())
        .extracting(place -> place.table() + "." + place.xid())
        .containsExactlyInAnyOrderElementsOf(kept);
  }

  @Test
  void theBucketComesFirstInEveryPrimaryAndUniqueKey() {
    List<String> wrong =
        jdbc.sql(
                """
                select c.relname || '.' || i.indexrelid::regclass
                from pg_index i
                join pg_class c on c.oid = i.indrelid
                join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
                where i.indisunique and c.relname in (:tables) and a.attname <> 'bucket'
                """)
            .param("tables", tables(true))
            .query(String.class)
            .list();
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyTableWithABucketHasAPrimaryKey() {
    List<String> without =
        jdbc.sql(
                """
                select c.relname from pg_class c
                where c.relname in (:tables) and c.relnamespace = 'public'::regnamespace
                  and not exists (select from pg_index i where i.indrelid = c.oid and i.indisprimary)
                """)
            .param("tables", tables(true))
            .query(String.class)
            .list();
    assertThat(without).isEmpty();
  }

  @Test
  void noForeignKeyLeavesItsBucket() {
    List<String> wrong =
        jdbc.sql(
                """
                select k.conname from pg_constraint k
                join pg_class c on c.oid = k.conrelid
                join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
                where k.contype = 'f' and c.relname in (:tables) and a.attname <> 'bucket'
                """)
            .param("tables", tables(true))
            .query(String.class)
            .list();
    assertThat(wrong).isEmpty();
  }

  @Test
  void thereIsNoTriggerAndNoSequence() {
    assertThat(names("select tgname from pg_trigger where not tgisinternal")).isEmpty();
    assertThat(
            names(
                "select relname from pg_class where relkind = 'S' and relnamespace = 'public'::regnamespace"))
        .isEmpty();
  }

  @Test
  void distributedEveryHotStatementTouchesOnePartition() {
    jdbc.sql("create schema spread").update();
    for (String table : tables(true)) {
      spread(table);
    }
    for (String table : tables(true)) {
      assertThat(partitions("select * from spread.%s t where t.bucket = 7::int2".formatted(table)))
          .as(table)
          .hasSize(1);
    }
    for (String hot : HOT) {
      Set<String> touched = partitions(hot);
      assertThat(touched.stream().map(name -> name.replaceAll("_p\\d+$", "")).distinct().count())
          .as(hot)
          .isEqualTo(touched.size());
      assertThat(touched).as(hot).isNotEmpty();
    }
  }

  /** The stores' statements in the form in which they go to one bucket, named as a constant. */
  private static final List<String> HOT =
      List.of(
          """
          select 1 from spread.purchase p
          join unnest('{7}'::int2[], '{00000000-0000-8000-8000-000000000007}'::uuid[]) k(bucket, id)
            on p.bucket = k.bucket and p.id = k.id
          where p.bucket = 7::int2 order by p.bucket, p.id for no key update of p
          """,
          """
          select e.granted from spread.order_book b
          join spread.entitlement e on e.bucket = b.bucket and e.order_id = b.order_id
          where b.bucket = 7::int2 and e.bucket = 7::int2
            and b.order_id = '00000000-0000-8000-8000-000000000007'
          """,
          """
          update spread.entitlement e set granted = e.granted + n.amount
          from unnest('{7}'::int2[], '{00000000-0000-8000-8000-000000000007}'::uuid[],
                      '{1}'::int2[], '{5}'::int8[]) n(bucket, id, line, amount)
          where e.bucket = n.bucket and e.order_id = n.id and e.line = n.line
            and e.bucket = 7::int2 and e.granted + n.amount <= e.captured
          """,
          """
          update spread.purchase p set status = 'SHIPPED'
          where p.bucket = 7::int2 and p.id = '00000000-0000-8000-8000-000000000007'
            and p.version = 3
          """,
          """
          select key from spread.idempotency_key
          where bucket = 7::int2 and actor = 'BUYER:1' and key = 'k'
          """,
          "delete from spread.deadline where bucket = 7::int2 and stream = 's'",
          """
          select t.amount from spread.transfer t
          where t.bucket = 7::int2 and t.stream = 's' and t.version = 2
          """,
          "select payload from spread.journal where bucket = 7::int2 and stream = 's' order by version");

  private static void spread(String table) {
    jdbc.sql(
            "create table spread.%1$s (like public.%1$s including all) partition by hash (bucket)"
                .formatted(table))
        .update();
    for (int i = 0; i < 4; i++) {
      jdbc.sql(
              "create table spread.%1$s_p%2$d partition of spread.%1$s for values with (modulus 4, remainder %2$d)"
                  .formatted(table, i))
          .update();
    }
  }

  private static Set<String> partitions(String statement) {
    Pattern named = Pattern.compile("\\b(?:on|Update on|Delete on) (?:spread\\.)?(\\w+_p\\d+)\\b");
    Set<String> found = new TreeSet<>();
    for (String line : names("explain " + statement)) {
      Matcher each = named.matcher(line);
      while (each.find()) {
        found.add(each.group(1));
      }
    }
    return found;
  }

  private static List<String> tables(boolean withBucket) {
    return jdbc.sql(TABLES).param(withBucket).query(String.class).list();
  }

  private static List<String> names(String sql) {
    return jdbc.sql(sql).query(String.class).list();
  }
}
