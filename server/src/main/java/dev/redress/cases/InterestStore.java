package dev.redress.cases;

import dev.redress.kernel.Actor;
import dev.redress.orders.Order;
import dev.redress.orders.Party;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** F6: in whom arbitrators have declared an interest; they do not hear cases of theirs. */
@Component
final class InterestStore {

  private static final String DECLARE =
      """
      insert into bench_interest (arbitrator, market, side, party, name, since)
      values (?, ?, ?, ?, ?, ?) on conflict (arbitrator, market, side, party) do nothing
      """;

  private static final String END =
      "delete from bench_interest where arbitrator = ? and market = ? and side = ? and party = ?";

  private static final String OF =
      """
      select market, side, party, name, since from bench_interest
      where arbitrator = ? order by since, market, side, party
      """;

  private static final String IN =
      """
      select arbitrator from bench_interest
      where market = :market
        and (side = 'BUYER' and party = :buyer or side = 'MERCHANT' and party = :merchant)
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  InterestStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** What this arbitrator has declared, the oldest first. */
  List<Interests.Interest> of(String arbitrator) {
    return jdbc.sql(OF)
        .param(arbitrator)
        .query(
            (row, n) ->
                new Interests.Interest(
                    row.getString("market"),
                    Side.valueOf(row.getString("side")),
                    row.getString("party"),
                    row.getString("name"),
                    row.getObject("since", OffsetDateTime.class).toInstant()))
        .list();
  }

  /** Whoever is not neutral to a side of this order, by account. */
  Set<String> in(Order order) {
    return jdbc.sql(IN)
        .param("market", order.market())
        .param("buyer", order.buyer().id())
        .param("merchant", order.merchant().id())
        .query(String.class)
        .set();
  }

  boolean concerns(String arbitrator, Order order) {
    return in(order).contains(arbitrator);
  }

  /** Declares it, or takes it back. */
  void declare(Actor arbitrator, Order order, Side side, boolean holds) {
    Party party = side == Side.BUYER ? order.buyer() : order.merchant();
    if (holds) {
      jdbc.sql(DECLARE)
          .params(arbitrator.id(), order.market(), side.name(), party.id(), party.name())
          .param(clock.instant().atOffset(ZoneOffset.UTC))
          .update();
    } else {
      jdbc.sql(END).params(arbitrator.id(), order.market(), side.name(), party.id()).update();
    }
  }
}
