package dev.redress.demo;

import dev.redress.launch.CannotStart;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is kept about the demo itself. Also stands guard: one database is demo or real, not both.
 */
@Component
final class DemoStore {

  private static final int LISTENS_NOWHERE = -1;

  private final JdbcClient jdbc;

  DemoStore(
      JdbcClient jdbc,
      @Value("${redress.demo:false}") boolean demo,
      @Value("${server.port:8080}") int port) {
    this.jdbc = jdbc;
    // Commands without pages, such as an import, may add to either.
    if (port != LISTENS_NOWHERE) {
      refuseWrongData(demo);
    }
  }

  /**
   * The demo as it is kept.
   *
   * @param began when it was first started, by the machine's clock
   * @param reached how far the invented history has been told
   * @param offset how far the clock has been moved ahead since
   * @param apiKey secret of the shop's program
   */
  record Kept(Instant began, Instant reached, boolean loaded, Duration offset, String apiKey) {}

  private void refuseWrongData(boolean demo) {
    boolean begun = find().isPresent();
    if (begun && !demo) {
      throw new CannotStart(
          "These data are a demo's, with passwords that everybody knows: "
              + "start with ./redress demo, or give another directory with --data DIR.");
    }
    if (!begun && demo && used()) {
      throw new CannotStart(
          "These data are in real use and are not mixed with a demo: "
              + "start with ./redress run, or give another directory with --data DIR.");
    }
  }

  private boolean used() {
    return jdbc.sql("select exists (select from account)").query(Boolean.class).single();
  }

  Optional<Kept> find() {
    return jdbc.sql(
            "select began, reached, loaded, clock_offset, api_key from demo_market where id = 1")
        .query(
            (row, n) ->
                new Kept(
                    row.getTimestamp("began").toInstant(),
                    row.getTimestamp("reached").toInstant(),
                    row.getBoolean("loaded"),
                    Duration.ofMillis(row.getLong("clock_offset")),
                    row.getString("api_key")))
        .optional();
  }

  void begin(Instant now, Instant from) {
    jdbc.sql(
            """
            insert into demo_market (id, began, reached, loaded, clock_offset, api_key)
            values (1, ?, ?, false, 0, '')
            """)
        .params(Timestamp.from(now), Timestamp.from(from))
        .update();
  }

  void keepApiKey(String secret) {
    jdbc.sql("update demo_market set api_key = ?").param(secret).update();
  }

  void reached(Instant at) {
    jdbc.sql("update demo_market set reached = ?").param(Timestamp.from(at)).update();
  }

  void loaded() {
    jdbc.sql("update demo_market set loaded = true").update();
  }

  /** Keeps where the clock is about to be moved; false: this very click has been here before. */
  boolean keepMove(String account, String key, Duration offset) {
    int moved =
        jdbc.sql(
                """
                with click as (
                  insert into demo_clock_move (account, key) values (?, ?)
                  on conflict do nothing returning 1)
                update demo_market set clock_offset = ? where exists (select from click)
                """)
            .params(account, key, offset.toMillis())
            .update();
    return moved == 1;
  }

  /** How many payments a provider is being asked to make right now. */
  long paymentsUnderWay() {
    return jdbc.sql("select count(*) from refund where state = 'SENDING'")
        .query(Long.class)
        .single();
  }
}
