package dev.redress.workbench;

import dev.redress.cases.CaseId;
import dev.redress.cases.CaseView.PriorCase;
import dev.redress.cases.CasesBetween;
import dev.redress.cases.Turn;
import dev.redress.kernel.Texts;
import dev.redress.orders.Order;
import dev.redress.policy.CaseType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** F5: the cases between a buyer and a merchant, from the list of all cases. */
@Component
final class PriorCases implements CasesBetween {

  static final String BETWEEN =
      CaseList.COLUMNS
          + """
          where market = :market and buyer = :buyer and merchant = :merchant and case_id <> :but
          order by opened_at desc, case_id desc limit :most
          """;

  private static final String OF_BUYER =
      """
      select case_id, merchant from case_summary
      where market = :market and buyer = :buyer and case_id <> :but
      order by opened_at desc, case_id desc limit :most
      """;

  private final JdbcClient jdbc;
  private final Texts texts;
  private final Clock clock;

  PriorCases(JdbcClient jdbc, Texts texts, Clock clock) {
    this.jdbc = jdbc;
    this.texts = texts;
    this.clock = clock;
  }

  @Override
  public List<PriorCase> parties(Order order, CaseId but, Locale language) {
    Labels labels = new Labels(texts, language);
    Instant now = clock.instant();
    return jdbc
        .sql(BETWEEN)
        .param("market", order.market())
        .param("buyer", order.buyer().id())
        .param("merchant", order.merchant().id())
        .param("but", but.text())
        .param("most", MOST)
        .query((row, n) -> CaseRow.read(row))
        .list()
        .stream()
        .map(row -> prior(row, labels, now))
        .toList();
  }

  @Override
  public List<OfBuyer> ofBuyer(Order order, CaseId but, int most) {
    return jdbc.sql(OF_BUYER)
        .param("market", order.market())
        .param("buyer", order.buyer().id())
        .param("but", but.text())
        .param("most", most)
        .query(
            (row, n) ->
                new OfBuyer(CaseId.parse(row.getString("case_id")), row.getString("merchant")))
        .list();
  }

  private static PriorCase prior(CaseRow row, Labels labels, Instant now) {
    return new PriorCase(
        CaseId.parse(row.id()),
        row.order(),
        row.shopOrderId(),
        row.market(),
        CaseType.valueOf(row.type()),
        row.state(),
        labels.state(row.state()),
        Turn.valueOf(row.turn()),
        row.dueAt(),
        row.open(),
        row.asked(),
        row.reason(),
        labels.reason(row.reason()),
        row.title(),
        row.buyer(),
        row.merchant(),
        row.openedAt(),
        row.updatedAt(),
        row.open() && row.dueAt() != null && row.dueAt().isBefore(now));
  }
}
