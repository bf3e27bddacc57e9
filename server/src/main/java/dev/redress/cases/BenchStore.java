package dev.redress.cases;

import dev.redress.cases.BenchHttp.ArbitratorView;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of what the bench knows of itself. */
@Component
final class BenchStore {

  private static final String ARBITRATORS =
      """
      select arbitrator, max(name) as name, count(*) as rulings,
             count(overturned_at) as overturned,
             count(*) filter (where ground = 'NEW_EVIDENCE') as new_evidence,
             count(*) filter (where ground = 'RULE_MISAPPLIED') as rule_misapplied,
             count(*) filter (where ground = 'PROCEDURE') as procedure,
             count(*) filter (where ground = 'CONFLICT_OF_INTEREST') as interest
      from bench_ruling group by arbitrator order by count(*) desc, arbitrator
      """;

  private final JdbcClient jdbc;

  BenchStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Who ruled how often, and what of it was overturned; the busiest first. */
  List<ArbitratorView> arbitrators() {
    return jdbc.sql(ARBITRATORS)
        .query(
            (row, n) ->
                new ArbitratorView(
                    row.getString("name"),
                    row.getLong("rulings"),
                    row.getLong("overturned"),
                    row.getLong("new_evidence"),
                    row.getLong("rule_misapplied"),
                    row.getLong("procedure"),
                    row.getLong("interest")))
        .list();
  }
}
