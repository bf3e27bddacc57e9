package dev.redress.merchants;

import dev.redress.kernel.Actor;
import dev.redress.kernel.BadInput;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Money;
import dev.redress.kernel.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cases that a number counts, page by page: of times the longest first, else the latest. */
@Component
final class DraggedStore {

  static final int PAGE = 50;

  private static final Pattern CURSOR = Pattern.compile("(-?[0-9]{1,18})~([0-9a-f-]{34,40})");

  private static final String MICROS = "(extract(epoch from f.at) * 1000000)::bigint";

  private final JdbcClient jdbc;
  private final MetricsStore metrics;

  DraggedStore(JdbcClient jdbc, MetricsStore metrics) {
    this.jdbc = jdbc;
    this.metrics = metrics;
  }

  /**
   * One of them.
   *
   * @param hours what it measured; null where the number only counts
   * @param place where it stands in the list
   */
  record Row(
      String caseId,
      LockKey order,
      String title,
      String type,
      String reason,
      Money asked,
      Instant at,
      @Nullable String hours,
      long place) {

    String typeText(Texts texts, Locale language) {
      return label(texts, language, "type." + type, type);
    }

    String reasonText(Texts texts, Locale language) {
      return label(texts, language, "reason." + reason, reason);
    }

    private static String label(Texts texts, Locale language, String key, String code) {
      return texts.has(language, key) ? texts.text(language, key) : code;
    }
  }

  /**
   * @param next cursor of the following page; null: this is the last
   */
  record Page(List<Row> rows, @Nullable String next) {}

  Page page(Figure figure, Actor merchant, @Nullable String cursor) {
    boolean longest = figure.unit() == Figure.Unit.HOURS;
    Map<String, Object> params = new HashMap<>();
    params.put("market", merchant.market());
    params.put("merchant", merchant.party());
    params.put("metric", figure.counted().name());
    LocalDate first = metrics.today().minusDays(MetricsStore.DAYS - 1L);
    params.put("since", first.atStartOfDay().atOffset(ZoneOffset.UTC));
    params.put("limit", PAGE + 1);
    String beyond = cursor == null || cursor.isEmpty() ? "" : beyond(cursor, longest, params);
    String sql =
        """
        select f.case_id, c.order_id, c.title, c.type, c.reason, c.asked, c.currency, f.at,
               f.seconds, %1$s as place
        from merchant_fact f
        join cases c on c.bucket = f.bucket and c.order_id = left(f.case_id, 32)::uuid
          and c.number = substr(f.case_id, 34)::int
        where f.market = :market and f.merchant = :merchant and f.metric = :metric
          and f.at >= :since %2$s
          and not exists (
            select from merchant_fact u
            where u.bucket = f.bucket and u.case_id = f.case_id
              and u.metric = 'UNDONE_' || f.metric)
        order by %3$s desc, f.case_id desc limit :limit
        """
            .formatted(longest ? "f.seconds" : MICROS, beyond, longest ? "f.seconds" : "f.at");
    List<Row> found = jdbc.sql(sql).params(params).query((row, n) -> read(row, longest)).list();
    if (found.size() <= PAGE) {
      return new Page(found, null);
    }
    Row last = found.get(PAGE - 1);
    return new Page(List.copyOf(found.subList(0, PAGE)), last.place() + "~" + last.caseId());
  }

  private static String beyond(String cursor, boolean longest, Map<String, Object> params) {
    Matcher read = CURSOR.matcher(cursor);
    if (!read.matches()) {
      throw new BadInput("cursor: the next of an earlier page of the same list is expected.");
    }
    params.put("place", Long.parseLong(read.group(1)));
    params.put("afterId", read.group(2));
    return longest
        ? "and (f.seconds, f.case_id) < (:place, :afterId)"
        : "and (f.at, f.case_id) < (timestamptz 'epoch' + :place * interval '1 microsecond', :afterId)";
  }

  private static Row read(ResultSet row, boolean longest) throws SQLException {
    return new Row(
        row.getString("case_id"),
        new LockKey(row.getObject("order_id", UUID.class)),
        row.getString("title"),
        row.getString("type"),
        row.getString("reason"),
        Money.of(row.getString("currency"), row.getLong("asked")),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        longest ? hours(row.getLong("seconds")) : null,
        row.getLong("place"));
  }

  private static String hours(long seconds) {
    return BigDecimal.valueOf(seconds)
        .divide(BigDecimal.valueOf(3600), 1, RoundingMode.HALF_UP)
        .toPlainString();
  }
}
