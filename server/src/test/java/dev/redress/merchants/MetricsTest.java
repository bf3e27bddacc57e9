package dev.redress.merchants;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.HttpUser;
import dev.redress.RedressServer;
import dev.redress.Sale;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** M4: what is counted, when, and what is kept apart. */
class MetricsTest {

  private final RedressServer redress = RedressServer.running();

  @Test
  void aRulingOnSilenceIsNoDisputeRefund() throws SQLException {
    Sale sale = Sale.delivered(redress, "metrics-silent", "Mug", 3990);
    sale.apply();
    redress.advance(Duration.ofDays(2));
    sale.until("CLOSED_REFUNDED");

    assertThat(figures(sale.merchant()))
        .containsEntry("CASES_OPENED", "1")
        .containsEntry("REFUNDS", "1")
        .containsEntry("SILENCE_REFUNDS", "1")
        .containsEntry("DISPUTE_REFUNDS", "0")
        .containsEntry("DISPUTE_REFUND_RATE", "0.0")
        .containsEntry("INTERVENTIONS", "0")
        .containsEntry("SELF_RESOLUTION_TIME", "–");

    replay(sale);
    assertThat(figures(sale.merchant())).containsEntry("SILENCE_REFUNDS", "1");
  }

  @Test
  void aRefundThatAPersonRuledAfterAHearingIsADisputeRefundOnceTheMoneyIsBack()
      throws SQLException {
    Sale sale = Sale.delivered(redress, "metrics-hard", "Lamp", 10000);
    sale.apply();
    reject(sale);
    sale.send(sale.buyer(), "request-intervention", said("Please look at the photos.", List.of()));
    sale.send(sale.buyer(), "finish-evidence", Map.of());
    sale.send(sale.merchant(), "finish-evidence", Map.of());
    HttpUser judge = redress.staff("arbitrator", "Metrics Wu");
    sale.send(judge, "take-hearing", Map.of());
    sale.send(judge, "rule", ruling());
    sale.until("CLOSED_REFUNDED");

    assertThat(figures(sale.merchant()))
        .containsEntry("CASES_OPENED", "1")
        .containsEntry("REFUNDS", "1")
        .containsEntry("DISPUTE_REFUNDS", "1")
        .containsEntry("DISPUTE_REFUND_RATE", "100.0")
        .containsEntry("SILENCE_REFUNDS", "0")
        .containsEntry("INTERVENTIONS", "1")
        .containsEntry("INTERVENTION_RATE", "100.0")
        .containsEntry("SELF_RESOLUTION_TIME", "–");

    replay(sale);
    assertThat(figures(sale.merchant())).containsEntry("DISPUTE_REFUNDS", "1");
  }

  private static void reject(Sale sale) {
    Map<String, Object> body =
        new HashMap<>(
            said("It left our house in perfect order.", List.of(sale.photo(sale.merchant()))));
    body.put("reason", "NOT_A_QUALITY_PROBLEM");
    sale.send(sale.merchant(), "reject", body);
  }

  private static Map<String, Object> said(String statement, List<String> evidence) {
    return Map.of("statement", statement, "evidence", evidence);
  }

  private static Map<String, Object> ruling() {
    return Map.of(
        "lines",
        List.of(
            Map.of(
                "line",
                1,
                "outcome",
                "PARTIAL",
                "amount",
                Map.of("currency", "CNY", "minor", 6000))),
        "freightPayer",
        "MERCHANT",
        "responsibility",
        Map.of("buyer", 40, "merchant", 60, "carrier", 0, "platform", 0),
        "rules",
        List.of("F8"),
        "believed",
        List.of(),
        "notBelieved",
        List.of(),
        "reasons",
        Map.of(
            "zh-CN", "双方均有责任，故支持部分退款。", "en", "Both sides share the blame, so a part goes back."));
  }

  @Test
  void whatTheTwoSettleAloneIsMeasuredFromApplicationToClose() {
    Sale sale = Sale.delivered(redress, "metrics-kind", "Scarf", 2000);
    sale.apply();
    redress.advance(Duration.ofHours(6));
    sale.send(sale.merchant(), "agree-refund", Map.of());
    sale.until("CLOSED_REFUNDED");

    assertThat(figures(sale.merchant()))
        .containsEntry("REFUNDS", "1")
        .containsEntry("SELF_RESOLUTION_TIME", "6.0")
        .containsEntry("INTERVENTIONS", "0");
    JsonNode rows = sale.merchant().get("/merchant/metrics").ok().path("rows");
    rows.forEach(row -> assertThat(row.path("average").asString()).isNotBlank());
  }

  @Test
  void afterThirtyDaysItIsForgotten() {
    Sale sale = Sale.delivered(redress, "metrics-old", "Hat", 2000);
    sale.apply();
    sale.send(sale.merchant(), "agree-refund", Map.of());
    sale.until("CLOSED_REFUNDED");
    assertThat(figures(sale.merchant())).containsEntry("REFUNDS", "1");

    redress.advance(Duration.ofDays(30));

    assertThat(figures(sale.merchant())).containsEntry("REFUNDS", "0");
  }

  @Test
  void onlyMerchantsHaveThem() {
    redress.as("buyer", "CN", "metrics-buyer").get("/merchant/metrics").refused(403, "FORBIDDEN");
    redress.stranger().get("/merchant/metrics").refused(401, "LOGIN_REQUIRED");
  }

  private void replay(Sale sale) throws SQLException {
    try (Connection tx = redress.bean(DataSource.class).getConnection()) {
      tx.setAutoCommit(false);
      redress.bean(MetricsReader.class).read(tx, sale.entries());
      redress.bean(MetricsReader.class).read(tx, sale.entries());
      tx.commit();
    }
  }

  private static Map<String, String> figures(HttpUser merchant) {
    JsonNode view = merchant.get("/merchant/metrics").ok();
    assertThat(view.path("days").asInt()).isEqualTo(30);
    Map<String, String> figures = new HashMap<>();
    view.path("rows")
        .forEach(row -> figures.put(row.path("code").asString(), row.path("value").asString()));
    return figures;
  }
}
