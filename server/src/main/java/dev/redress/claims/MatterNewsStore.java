package dev.redress.claims;

import dev.redress.kernel.Actor;
import dev.redress.kernel.Column;
import dev.redress.kernel.LiveFeed;
import dev.redress.kernel.Permission;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which matters have changed, for open pages: of both sides, and of those who look after claims.
 */
@Component
final class MatterNewsStore implements LiveFeed {

  private static final String NEXT =
      "update matter_news_batch set batch = batch + 1 where name = 'matters' returning batch";

  private static final String MARK =
      """
      insert into matter_news (bucket, order_id, number, batch)
      select k.bucket, k.order_id, k.number, ?
      from unnest(?, ?, ?) as k(bucket, order_id, number)
      on conflict (bucket, order_id, number) do update set batch = excluded.batch
      """;

  private static final String NEWS =
      """
      select 1 from matter_news n
      join matter m on m.bucket = n.bucket and m.order_id = n.order_id and m.number = n.number
      where n.batch > ?
        and (v.role in ('SERVICE_AGENT', 'ARBITRATOR', 'OPERATOR')
             or (m.market = v.market
                 and ((v.role = 'BUYER' and m.buyer = v.party)
                      or (v.role = 'MERCHANT' and m.merchant = v.party))))
      """;

  private final JdbcClient jdbc;

  MatterNewsStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  static void mark(Connection tx, List<MatterId> changed) throws SQLException {
    long batch = LiveFeed.next(tx, NEXT);
    try (PreparedStatement mark = tx.prepareStatement(MARK)) {
      mark.setLong(1, batch);
      mark.setArray(2, Column.buckets(tx, changed, MatterId::order));
      mark.setArray(3, Column.uuids(tx, changed, MatterId::order));
      mark.setArray(4, Column.ints(tx, changed, MatterId::number));
      mark.executeUpdate();
    }
  }

  @Override
  public String event() {
    return "matters";
  }

  @Override
  public long newest() {
    return jdbc.sql("select batch from matter_news_batch where name = 'matters'")
        .query(Long.class)
        .single();
  }

  /** C8: whoever may not read the merchant's cases does not hear of its claims either. */
  @Override
  public List<Actor> heard(List<Actor> viewers, long since) {
    List<Actor> readers =
        viewers.stream().filter(each -> each.lacks(Permission.CASES_READ).isEmpty()).toList();
    return LiveFeed.heard(jdbc, NEWS, readers, since);
  }
}
