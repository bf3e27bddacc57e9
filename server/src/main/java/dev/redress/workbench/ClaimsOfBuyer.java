package dev.redress.workbench;

import dev.redress.cases.BuyerClaims;
import dev.redress.cases.CaseId;
import dev.redress.kernel.Actor;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** B11, from the list of all cases; its index by buyer and time makes it a few rows. */
@Component
final class ClaimsOfBuyer implements BuyerClaims {

  private static final String COUNT =
      """
      select count(*) from case_summary
      where market = :market and buyer = :buyer and opened_at >= :since and type = 'REFUND_ONLY'
        and reason in (:reasons) and case_id <> :but
      """;

  private final JdbcClient jdbc;

  ClaimsOfBuyer(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public int refundsOnly(
      Actor buyer, Collection<String> reasons, Instant since, @Nullable CaseId but) {
    return reasons.isEmpty()
        ? 0
        : jdbc.sql(COUNT)
            .param("market", buyer.market())
            .param("buyer", buyer.party())
            .param("since", since.atOffset(ZoneOffset.UTC))
            .param("reasons", reasons)
            .param("but", but == null ? "" : but.text())
            .query(Integer.class)
            .single();
  }
}
