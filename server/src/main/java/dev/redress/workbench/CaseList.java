package dev.redress.workbench;

import dev.redress.kernel.Actor;
import dev.redress.workbench.CaseFilter.Sort;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lists of cases, page by page: the page behind a cursor begins behind the row that the cursor
 * names, also when that row has moved or gone.
 */
@Component
final class CaseList {

  /**
   * Ends with the table; read by {@link CaseRow#read}. No column is told under a name that another
   * has in the table: what is ordered by such a name has no index.
   */
  static final String COLUMNS =
      """
      select case_id, order_id, shop_order_id, market, type, state, turn,
             nullif(due_at, 'infinity') as due, open, asked, currency, reason, title, buyer,
             buyer_name, merchant, merchant_name, opened_at, updated_at, owner, owner_name,
             lease
      from case_summary
      """;

  private final JdbcClient jdbc;
  private final Search search;

  CaseList(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.search = new Search(jdbc);
  }

  /** At most {@code limit} cases of the viewer. */
  Page<CaseRow> page(Actor viewer, CaseFilter filter, @Nullable String cursor, int limit) {
    Sort sort = filter.order();
    List<String> where = new ArrayList<>(List.of(Sight.condition(viewer)));
    Map<String, Object> params = new HashMap<>();
    params.put("market", viewer.market());
    params.put("party", viewer.party());
    params.put("limit", limit + 1);
    filter.conditions(where, params);
    search.narrow(viewer, filter.words(), where, params);
    Optional.ofNullable(Cursor.read(cursor, sort.name()))
        .ifPresent(after -> where.add(behind(after, sort, params)));
    List<CaseRow> found =
        jdbc.sql(select(where, sort)).params(params).query((row, n) -> CaseRow.read(row)).list();
    return Page.of(found, limit, row -> row.cursor(sort));
  }

  /** The statement of one page, with parameter {@code :limit} and those of its conditions. */
  static String select(List<String> where, Sort sort) {
    return COLUMNS
        + " where "
        + String.join(" and ", where)
        + " order by %1$s %2$s, case_id %2$s limit :limit".formatted(sort.column, sort.direction);
  }

  private static String behind(Cursor after, Sort sort, Map<String, Object> params) {
    params.put("afterId", after.id());
    params.put("after", sort == Sort.VALUE ? after.number() : after.time());
    String value = sort == Sort.VALUE ? ":after" : "cast(:after as timestamptz)";
    String beyond = "asc".equals(sort.direction) ? ">" : "<";
    return "(%s, case_id) %s (%s, :afterId)".formatted(sort.column, beyond, value);
  }
}
