package dev.redress.workbench;

import dev.redress.cases.CaseEvent;
import dev.redress.kernel.Column;
import dev.redress.kernel.EventTypes;
import dev.redress.kernel.Interest;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.JournalReader;
import dev.redress.kernel.LockKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Keeps {@code order_summary}: copies every order that a batch touches, with its open cases and
 * what has gone back, as they stand now. Repeating a batch changes nothing.
 */
@Component
final class OrderSummaries implements JournalReader {

  private static final int ID = 32;

  /** What has gone back of the order {@code k}. */
  private static final String REFUNDED =
      """
      (select coalesce(sum(e.refunded), 0)
       from entitlement e where e.bucket = k.bucket and e.order_id = k.id)
      """;

  /** The cases of the order {@code k} that are open. */
  private static final String OPEN_CASES =
      """
      array(select replace(c.order_id::text, '-', '') || '-' || c.number
            from cases c
            where c.bucket = k.bucket and c.order_id = k.id and c.open order by c.number)
      """;

  /** What an order is never changes, so that its content is read once. */
  private static final String ADD =
      """
      insert into order_summary
        (bucket, order_id, shop_order_id, version, market, buyer, buyer_name, merchant,
         merchant_name, status, placed_at, currency, captured, refunded, titles, lines, open_cases,
         group_state, group_expires, picture)
      select p.bucket, p.id, p.shop_order_id, p.version, p.market,
             p.content #>> '{buyer,id}', p.content #>> '{buyer,name}',
             p.content #>> '{merchant,id}', p.content #>> '{merchant,name}',
             p.status, (p.content ->> 'placedAt')::timestamptz, p.content ->> 'currency',
             p.captured, %s, bought.titles, bought.lines, %s, p.group_state,
             p.group_expires_at, nullif(p.content #>> '{listings,0,picture}', '')
      from unnest(?, ?) as k(bucket, id)
      join purchase p on p.bucket = k.bucket and p.id = k.id
      cross join lateral (
        select string_agg(l.line ->> 'title', ' · ' order by l.place) as titles,
               json_agg(json_build_object('line', l.line -> 'line', 'title', l.line -> 'title',
                        'quantity', l.line -> 'quantity', 'paid', l.line -> 'paid')
                        order by l.place) as lines
        from json_array_elements(p.content -> 'lines') with ordinality as l(line, place)) bought
      where not exists (
        select from order_summary s where s.bucket = k.bucket and s.order_id = k.id)
      on conflict (bucket, order_id) do nothing
      """
          .formatted(REFUNDED, OPEN_CASES);

  /**
   * What became of it; a row that says so already is left alone, and most events change nothing.
   */
  private static final String CHANGE =
      """
      update order_summary s
      set version = n.version, status = n.status, captured = n.captured, refunded = n.refunded,
          open_cases = n.open_cases, group_state = n.group_state,
          group_expires = n.group_expires_at
      from (
        select k.bucket, k.id, p.version, p.status, p.captured, p.group_state, p.group_expires_at,
               %s as refunded, %s as open_cases
        from unnest(?, ?) as k(bucket, id)
        join purchase p on p.bucket = k.bucket and p.id = k.id) n
      where s.bucket = n.bucket and s.order_id = n.id
        and (s.version, s.status, s.captured, s.refunded, s.open_cases, s.group_state,
             s.group_expires)
          is distinct from (n.version, n.status, n.captured, n.refunded, n.open_cases,
             n.group_state, n.group_expires_at)
      """
          .formatted(REFUNDED, OPEN_CASES);

  /** Rooms whose streams begin with the order's id. */
  private final Interest interest =
      Interest.in("order", "refund").and(Interest.named("case", ofCases()));

  private static Set<String> ofCases() {
    Set<String> wanted = EventTypes.names(CaseEvent.class);
    wanted.removeAll(CaseEvent.LEAVE_IT_OPEN);
    return wanted;
  }

  @Override
  public String name() {
    return "workbench.orders";
  }

  @Override
  public Interest interest() {
    return interest;
  }

  @Override
  public void read(Connection tx, List<JournalEntry> entries) throws SQLException {
    List<LockKey> orders =
        entries.stream()
            .filter(interest::isIn)
            .map(entry -> LockKey.parse(entry.stream().substring(0, ID)))
            .distinct()
            .toList();
    if (orders.isEmpty()) {
      return;
    }
    run(tx, ADD, orders);
    run(tx, CHANGE, orders);
    Search.keep(tx, orders);
  }

  private static void run(Connection tx, String sql, List<LockKey> orders) throws SQLException {
    try (PreparedStatement statement = Column.keyed(tx, sql, orders)) {
      statement.executeUpdate();
    }
  }
}
