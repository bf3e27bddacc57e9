package dev.redress.bench;

import dev.redress.cases.CaseId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Many cases out of a few: every row of a really made order, its case, books, journal and lists is
 * copied in SQL under the id that an order of another name would have, with other parties. What
 * commands read and write is right in it. Hashes are the template's, so that a copy's chain goes on
 * but does not verify. Several work beside each other, each on a connection of its own.
 */
final class Copies {

  private static final int PART = 50_000;

  /** Each table, and where the order's 32 digits are in it. */
  private record Table(String name, String order) {}

  private static final List<Table> TABLES =
      List.of(
          new Table("purchase", "replace(id::text, '-', '')"),
          new Table("order_book", "replace(order_id::text, '-', '')"),
          new Table("entitlement", "replace(order_id::text, '-', '')"),
          new Table("transfer", "left(stream, 32)"),
          new Table("cases", "replace(order_id::text, '-', '')"),
          new Table("journal", "left(stream, 32)"),
          new Table("deadline", "left(stream, 32)"),
          new Table("idempotency_key", "left(answer->>'id', 32)"),
          new Table("case_summary", "replace(order_id::text, '-', '')"),
          new Table("order_summary", "replace(order_id::text, '-', '')"),
          new Table("order_words", "replace(order_id::text, '-', '')"),
          new Table("inbox", "replace(order_id::text, '-', '')"),
          new Table("merchant_fact", "left(case_id, 32)"));

  private final Sql sql;
  private final String later;
  private final int templates;

  /**
   * Remembers templates.
   *
   * @param shops the templates' order numbers, in their order
   * @param later an interval by which what copies wait for is later than what templates do
   */
  Copies(Sql sql, List<CaseId> made, List<String> shops, String later) {
    this.sql = sql;
    this.later = later;
    this.templates = made.size();
    sql.run("create temp table tpl (n int, tpl text primary key, shop text)");
    for (int n = 0; n < made.size(); n++) {
      sql.run("insert into tpl values (?::int, ?, ?)", n, made.get(n).order().text(), shops.get(n));
    }
    for (Table table : TABLES) {
      sql.run(
          "create temp table t_%1$s as select %2$s as tpl, t.* from %1$s t where %2$s in (select tpl from tpl)"
              .formatted(table.name(), table.order()));
      sql.run("analyze t_" + table.name());
    }
  }

  static String shop(long number) {
    return "copy-" + number;
  }

  static String buyer(long number) {
    return "copy-buyer-" + number / 4;
  }

  /** One merchant has a fifth of everything. */
  static String merchant(long number) {
    return "copy-merchant-" + (number % 5 == 0 ? 0 : number % 1999);
  }

  /** Copies with the numbers from one up to, not including, another: each hand makes a share. */
  static void make(List<Copies> hands, long from, long to) {
    long share = Math.ceilDiv(to - from, hands.size());
    IntStream.range(0, hands.size())
        .parallel()
        .forEach(n -> hands.get(n).make(from + n * share, Math.min(to, from + (n + 1) * share)));
  }

  private void make(long from, long to) {
    for (long part = from; part < to; part += PART) {
      prepare(part, Math.min(to, part + PART));
      TABLES.forEach(this::copy);
    }
  }

  /** Ids as {@code LockKey.named} makes them, so that a shop could tell the copy again. */
  private void prepare(long from, long to) {
    sql.run("drop table if exists copy");
    sql.run(
        """
        create temp table copy as
        select x.i, t.tpl, t.shop as tpl_shop, x.shop, x.buyer, x.merchant,
               encode(substr(x.h, 1, 16), 'hex') as text,
               encode(substr(x.h, 1, 16), 'hex')::uuid as id,
               ((get_byte(x.h, 14) & 3) * 256 + get_byte(x.h, 15))::smallint as bucket,
               make_interval(secs => (x.i * 7919 %% 864000)) + interval '%2$s' as later
        from (
          select i, 'copy-' || i as shop, 'copy-buyer-' || i / 4 as buyer,
                 'copy-merchant-' || case when i %% 5 = 0 then 0 else i %% 1999 end as merchant,
                 set_byte(set_byte(h, 6, (get_byte(h, 6) & 15) | 128), 8, (get_byte(h, 8) & 63) | 128) as h
          from generate_series(?, ? - 1) i,
          lateral (select sha256(convert_to(E'order\\n%3$s\\ncopy-' || i, 'UTF8')) as h) hashed) x
        join tpl t on t.n = x.i %% %1$d
        """
            .formatted(templates, later, Market.CODE),
        from,
        to);
    sql.run("analyze copy");
  }

  private void copy(Table table) {
    List<String> columns =
        sql.texts(
            """
            select column_name || ' ' || data_type from information_schema.columns
            where table_schema = 'public' and table_name = ? and column_name <> 'xid'
            order by ordinal_position
            """,
            table.name());
    String names =
        columns.stream().map(column -> column.split(" ", 2)[0]).collect(Collectors.joining(", "));
    String values =
        columns.stream()
            .map(column -> column.split(" ", 2))
            .map(column -> value(table, column[0], column[1]))
            .collect(Collectors.joining(", "));
    sql.run(
        "insert into %1$s (%2$s) select %3$s from copy c join t_%1$s t on t.tpl = c.tpl"
            .formatted(table.name(), names, values));
  }

  private static String value(Table table, String column, String type) {
    String own = "t." + column;
    if ("bucket".equals(column)) {
      return "c.bucket";
    }
    if ("idempotency_key".equals(table.name()) && "key".equals(column)) {
      return "t.key || '/' || c.i";
    }
    return switch (type) {
      case "uuid" -> "c.id";
      case "text" -> replaced(own);
      case "json" -> replaced(own + "::text") + "::json";
      case "ARRAY" -> replaced(own + "::text") + "::text[]";
      case "timestamp with time zone" ->
          "journal".equals(table.name()) || "transfer".equals(table.name())
              ? own
              : own + " + c.later";
      default -> own;
    };
  }

  private static String replaced(String text) {
    return "replace(replace(replace(replace(%s, c.tpl, c.text), c.tpl_shop, c.shop), '%s', c.buyer), '%s', c.merchant)"
        .formatted(text, Market.BUYER, Market.MERCHANT);
  }

  /** Bytes on disk of all tables that cases fill, indexes and all. */
  long bytes() {
    return sql.number(
        """
        select sum(pg_total_relation_size(c.oid)) from pg_class c
        join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'public' and c.relkind in ('r', 'm')
        """);
  }

  /** Bytes of each table, largest first, as a sentence for people. */
  String largest() {
    return sql
        .texts(
            """
            select regexp_replace(relname, '_rest$|_\\d{4}_\\d\\d$', '') || ' '
                   || pg_size_pretty(sum(pg_total_relation_size(oid)))
            from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
            group by regexp_replace(relname, '_rest$|_\\d{4}_\\d\\d$', '')
            order by sum(pg_total_relation_size(oid)) desc limit 8
            """)
        .stream()
        .sorted(Comparator.comparingInt(line -> 0))
        .collect(Collectors.joining(", "));
  }
}
