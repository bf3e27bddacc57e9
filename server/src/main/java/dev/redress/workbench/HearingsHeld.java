package dev.redress.workbench;

import dev.redress.cases.BenchLoad;
import dev.redress.cases.CaseId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
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

  private static final String CASES =
      "select case_id from case_summary where open and owner = ? order by case_id";

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

  @Override
  public List<CaseId> cases(String arbitrator) {
    return jdbc.sql(CASES)
        .param(arbitrator)
        .query((row, n) -> CaseId.parse(row.getString("case_id")))
        .list();
  }
}
