package dev.redress.merchants;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.HttpUser;
import dev.redress.RedressServer;
import dev.redress.Sale;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** M4: what is counted, when, and what is kept apart. */
@Tag("database")
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
    sale.send(sale.merchant(), "send-script", Map.of("reason", "NOT_A_QUALITY_PROBLEM"));
    sale.send(sale.buyer(), "add-statement", Map.of("text", "It is torn."));
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
    assertThat(rows.at("/7/value").asString()).isEqualTo("1");
    assertThat(rows.at("/7/unit").asString()).isEqualTo("case");
    assertThat(rows.at("/7/averageUnit").asString()).isEqualTo("cases");
  }

  /** Two orders of one shop; on the first a person rules for the buyer, on the second nothing. */
  @Test
  void disputeRefundAndInterventionRatesOfM4AreCasesPerPaidOrder() {
    Sale sale = Sale.delivered(redress, "metrics-m4-rates", "Lamp", 10000);
    Sale.delivered(redress, "metrics-m4-rates", "Lamp", 10000);
    sale.apply();
    reject(sale);
    sale.send(sale.buyer(), "request-intervention", said("Please look at the photos.", List.of()));
    sale.send(sale.buyer(), "finish-evidence", Map.of());
    sale.send(sale.merchant(), "finish-evidence", Map.of());
    sale.settle();
    assertThat(figures(sale.merchant()))
        .containsEntry("INTERVENTION_RATE", "50.0")
        .containsEntry("DISPUTE_REFUND_RATE", "0.0");

    HttpUser judge = redress.staff("arbitrator", "Metrics Lu");
    sale.send(judge, "take-hearing", Map.of());
    sale.send(judge, "rule", ruling());
    sale.until("CLOSED_REFUNDED");

    assertThat(figures(sale.merchant())).containsEntry("DISPUTE_REFUND_RATE", "50.0");
    assertThat(drags(sale.merchant(), "DISPUTE_REFUND_RATE")).containsExactly(sale.caseId());
    assertThat(drags(sale.merchant(), "QUALITY_REFUND_RATE")).containsExactly(sale.caseId());
    assertThat(drags(sale.merchant(), "SILENCE_REFUNDS")).isEmpty();
  }

  @Test
  void firstResponseTimeOfM4EndsWithTheMerchantsFirstActAndSilenceHasNone() {
    Sale sale = Sale.delivered(redress, "metrics-m4-first", "Scarf", 2000);
    sale.apply();
    redress.advance(Duration.ofHours(3));
    reject(sale);
    redress.advance(Duration.ofHours(5));
    sale.send(sale.merchant(), "agree-refund", Map.of());
    sale.until("CLOSED_REFUNDED");

    assertThat(figures(sale.merchant()))
        .containsEntry("FIRST_RESPONSE_TIME", "3.0")
        .containsEntry("SELF_RESOLUTION_TIME", "8.0");
    JsonNode first =
        sale.merchant().get("/merchant/metrics/FIRST_RESPONSE_TIME/cases").ok().at("/items/0");
    assertThat(first.path("measured").asString()).isEqualTo("3.0");

    Sale silent = Sale.delivered(redress, "metrics-m4-silent", "Scarf", 2000);
    silent.apply();
    redress.advance(Duration.ofDays(2));
    silent.until("CLOSED_REFUNDED");
    assertThat(figures(silent.merchant())).containsEntry("FIRST_RESPONSE_TIME", "–");
  }

  /** One case keeps the goods and blames them, the other sends them back for no reason. */
  @Test
  void refundOnlyAndQualityRefundRatesOfM4() {
    Sale kept = Sale.delivered(redress, "metrics-m4-kinds", "Cup", 2000);
    kept.apply();
    kept.send(kept.merchant(), "agree-refund", Map.of());
    kept.until("CLOSED_REFUNDED");
    assertThat(figures(kept.merchant()))
        .containsEntry("REFUND_ONLY_RATE", "100.0")
        .containsEntry("QUALITY_REFUND_RATE", "100.0");

    Sale back = Sale.delivered(redress, "metrics-m4-kinds", "Cup", 2000);
    back.buyer()
        .post(
            "/cases",
            Map.of(
                "orderId",
                back.order().text(),
                "type",
                "RETURN_REFUND",
                "reason",
                "NO_REASON",
                "goodsReceived",
                true,
                "lines",
                List.of(Map.of("line", 1, "quantity", 1))))
        .ok();
    back.send(back.merchant(), "agree-return", Map.of("address", "1 Return Road"));
    back.send(back.buyer(), "ship-return", Map.of("carrier", "SF", "tracking", "SF-M4-BACK"));
    back.send(back.merchant(), "confirm-return", Map.of());
    back.until("CLOSED_REFUNDED");

    assertThat(figures(back.merchant()))
        .containsEntry("REFUNDS", "2")
        .containsEntry("REFUND_ONLY_RATE", "50.0")
        .containsEntry("QUALITY_REFUND_RATE", "50.0");
  }

  @Test
  void eachNumberOfM4HasADefinitionATrendAndATable() {
    Sale sale = Sale.delivered(redress, "metrics-m4-trend", "=HYPERLINK(1)", 2000);
    sale.apply();
    sale.send(sale.merchant(), "agree-refund", Map.of());
    sale.until("CLOSED_REFUNDED");
    JsonNode rows = sale.merchant().get("/merchant/metrics").ok().path("rows");
    rows.forEach(row -> assertThat(row.path("means").asString()).isNotBlank());

    JsonNode points = sale.merchant().get("/merchant/metrics/REFUND_ONLY_RATE").ok().path("points");
    assertThat(points).hasSize(30);
    assertThat(points.path(28).path("value").isNull()).isTrue();
    assertThat(points.path(29).path("value").decimalValue()).isEqualByComparingTo("100");
    assertThat(points.path(29).path("average").isNumber()).isTrue();
    assertThat(csv(sale.merchant(), "/merchant/metrics"))
        .startsWith("\uFEFFDay (UTC),")
        .contains(redress.now().toString().substring(0, 10) + ",REFUND_ONLY_RATE,");
    assertThat(csv(sale.merchant(), "/merchant/metrics/REFUNDS/cases"))
        .startsWith("\uFEFFCase,")
        .contains(sale.caseId(), "'=HYPERLINK(1)");
    sale.merchant().get("/merchant/metrics/LUCK").refused(404, "NOT_FOUND");
    sale.merchant()
        .get("/merchant/metrics/REFUNDS/cases?cursor=x")
        .refused(400, "MALFORMED_REQUEST");
  }

  private static String csv(HttpUser who, String path) {
    return who.reading("en")
        .send("GET", path, BodyPublishers.noBody(), List.of("Accept", "text/csv"))
        .text();
  }

  private static List<String> drags(HttpUser merchant, String code) {
    List<String> cases = new ArrayList<>();
    merchant
        .get("/merchant/metrics/" + code + "/cases")
        .ok()
        .path("items")
        .forEach(item -> cases.add(item.path("caseId").asString()));
    return cases;
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
