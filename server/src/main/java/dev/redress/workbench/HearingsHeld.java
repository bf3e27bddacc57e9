package dev.redress.workbench;

import dev.redress.cases.BenchLoad;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** F6, from the list of all cases. */
@Component
final class HearingsHeld implements BenchLoad {

  private static final String COUNT =
      """
      select count(*) from case_summary
      where open and owner = :owner and (lease is null or lease > :now)
      """;

  private final JdbcClient jdbc;

  HearingsHeld(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public int held(String arbitrator, Instant now) {
    return jdbc.sql(COUNT)
        .param("owner", arbitrator)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(Integer.class)
        .single();
  }
}
