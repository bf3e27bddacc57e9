package dev.redress.workbench;

import dev.redress.kernel.Actor;
import dev.redress.kernel.LockKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of orders, newest first, page by page. */
@Component
final class OrderList {

  static final String NEWEST = "PLACED";

  private static final String COLUMNS =
      """
      select order_id, shop_order_id, market, buyer, buyer_name, merchant, merchant_name, status,
             placed_at, currency, captured, refunded, lines, open_cases, group_state,
             group_expires, picture
      from order_summary
      """;

  private final JdbcClient jdbc;
  private final Search search;

  OrderList(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.search = new Search(jdbc);
  }

  /** At most {@code limit} orders of the viewer. */
  Page<OrderSummaryView> page(
      Actor viewer, OrderFilter filter, @Nullable String cursor, int limit) {
    List<String> where = new ArrayList<>(List.of(Sight.condition(viewer)));
    Map<String, Object> params = new HashMap<>();
    params.put("market", viewer.market());
    params.put("party", viewer.party());
    params.put("limit", limit + 1);
    filter.conditions(where, params);
    search.narrow(viewer, filter.words(), where, params);
    Cursor after = Cursor.read(cursor, NEWEST);
    if (after != null) {
      where.add("(placed_at, order_id) < (cast(:after as timestamptz), :afterId)");
      params.put("after", after.time());
      params.put("afterId", id(after));
    }
    String sql =
        COLUMNS
            + " where "
            + String.join(" and ", where)
            + " order by placed_at desc, order_id desc limit :limit";
    List<OrderSummaryView> found =
        jdbc.sql(sql).params(params).query((row, n) -> OrderSummaryView.read(row)).list();
    return Page.of(found, limit, OrderSummaryView::cursor);
  }

  private static UUID id(Cursor after) {
    try {
      return LockKey.parse(after.id()).id();
    } catch (IllegalArgumentException e) {
      throw Cursor.refusal();
    }
  }
}
