package dev.redress.quality;

import dev.redress.kernel.Actor;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The seed of the sample, and how much of it operators wanted when; added to, never changed. */
@Component
final class SampleStore {

  private static final int SEED = 32;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  SampleStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** What an operator wanted; it holds until another one is said. */
  record Raised(int percent, String byName) {}

  /** Made at the first question, then the same for ever. */
  byte[] seed() {
    return kept()
        .orElseGet(
            () -> {
              byte[] made = new byte[SEED];
              random.nextBytes(made);
              keep(made);
              return kept().orElseThrow();
            });
  }

  /** The first that is kept stays. */
  void keep(byte[] seed) {
    jdbc.sql("insert into bench_seed (seed) values (?) on conflict (one) do nothing")
        .param(seed)
        .update();
  }

  private Optional<byte[]> kept() {
    return jdbc.sql("select seed from bench_seed").query(byte[].class).optional();
  }

  /** What held in a market at that moment; empty: the policy alone. */
  Optional<Raised> at(String market, Instant moment) {
    return jdbc.sql(
            """
            select percent, by_name from bench_sample where market = ? and at <= ?
            order by at desc limit 1
            """)
        .params(market, moment.atOffset(ZoneOffset.UTC))
        .query((row, n) -> new Raised(row.getInt(1), row.getString(2)))
        .optional();
  }

  void raise(String market, int percent, Actor by) {
    jdbc.sql(
            """
            insert into bench_sample (market, at, percent, by_id, by_name)
            values (?, ?, ?, ?, ?) on conflict (market, at) do update
            set percent = excluded.percent, by_id = excluded.by_id, by_name = excluded.by_name
            """)
        .params(market, clock.instant().atOffset(ZoneOffset.UTC), percent, by.id(), by.name())
        .update();
  }
}
