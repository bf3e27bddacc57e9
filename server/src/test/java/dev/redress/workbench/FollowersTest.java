package dev.redress.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.HttpUser;
import dev.redress.RedressServer;
import dev.redress.Sale;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.JournalReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What lists show of real cases, over HTTP. */
@Tag("database")
class FollowersTest {

  private final RedressServer redress = RedressServer.running();

  @Test
  void everybodySeesTheirOwnCaseAndNobodyElses() {
    Sale sale = Sale.delivered(redress, "lists-m1", "青花瓷杯", 3990);
    String id = sale.apply();
    sale.settle();

    JsonNode row = only(sale.buyer().reading("zh-CN").get("/cases?open=true").ok());
    assertThat(row.path("id").asString()).isEqualTo(id);
    assertThat(row.path("orderId").asString()).isEqualTo(sale.order().text());
    assertThat(row.path("shopOrderId").asString()).isEqualTo(sale.shopOrderId());
    assertThat(row.path("title").asString()).isEqualTo("青花瓷杯");
    assertThat(row.path("turn").asString()).isEqualTo("MERCHANT");
    assertThat(row.path("state").asString()).isEqualTo("MERCHANT_TO_ANSWER");
    assertThat(row.path("stateText").asString()).isNotBlank().isNotEqualTo("MERCHANT_TO_ANSWER");
    assertThat(row.path("asked").path("minor").asLong()).isEqualTo(3990);
    assertThat(row.path("overdue").asBoolean()).isFalse();
    sale.buyer().reading("en");

    assertThat(only(sale.merchant().get("/cases?turn=MERCHANT").ok()).path("id").asString())
        .isEqualTo(id);
    HttpUser rival = redress.as("merchant", "CN", "lists-rival");
    assertThat(rival.get("/cases").ok().path("items").size()).isZero();
    assertThat(redress.as("merchant", "DE", "lists-m1").get("/cases").ok().path("items").size())
        .isZero();
    HttpUser bench = redress.staff("arbitrator", "Wu");
    assertThat(only(bench.get("/cases?q=" + id).ok()).path("id").asString()).isEqualTo(id);
    redress.stranger().get("/cases").refused(401, "LOGIN_REQUIRED");
    redress.integration().get("/cases").refused(403, "FORBIDDEN");
  }

  @Test
  void anOrderShowsItsOpenCasesAndWhatWentBack() {
    Sale sale = Sale.delivered(redress, "lists-m2", "台灯", 8900);
    String id = sale.apply();
    sale.settle();

    JsonNode row = only(sale.buyer().get("/orders").ok());
    assertThat(row.path("status").asString()).isEqualTo("DELIVERED");
    assertThat(row.path("openCases").get(0).asString()).isEqualTo(id);
    assertThat(row.path("lines").get(0).path("paid").path("minor").asLong()).isEqualTo(8900);
    assertThat(row.path("refunded").path("minor").asLong()).isZero();

    sale.send(sale.merchant(), "agree-refund", Map.of());
    sale.until("CLOSED_REFUNDED");

    row = only(sale.merchant().get("/orders?q=" + sale.shopOrderId()).ok());
    assertThat(row.path("openCases").size()).isZero();
    assertThat(row.path("refunded").path("minor").asLong()).isEqualTo(8900);
    assertThat(redress.as("buyer", "CN", "lists-nobody").get("/orders").ok().path("items").size())
        .isZero();
  }

  @Test
  void readingTheSameEventsAgainChangesNothing() throws SQLException {
    Sale sale = Sale.delivered(redress, "lists-m3", "Kettle", 5000);
    sale.apply();
    sale.send(sale.merchant(), "agree-refund", Map.of());
    sale.until("CLOSED_REFUNDED");
    List<Map<String, Object>> before = rows(sale);

    replay(redress.bean(CaseSummaries.class), sale.entries());
    replay(redress.bean(OrderSummaries.class), sale.entries());
    replay(redress.bean(CaseSummaries.class), sale.entries().subList(0, 5));

    assertThat(before).hasSize(2);
    assertThat(rows(sale)).isEqualTo(before);
  }

  private List<Map<String, Object>> rows(Sale sale) {
    return redress
        .bean(JdbcClient.class)
        .sql(
            """
            select to_json(c)::text as row from case_summary c where order_id = :order
            union all select to_json(o)::text from order_summary o where order_id = :order
            """)
        .param("order", sale.order().id())
        .query()
        .listOfRows();
  }

  private void replay(JournalReader reader, List<JournalEntry> entries) throws SQLException {
    try (Connection tx = redress.bean(DataSource.class).getConnection()) {
      tx.setAutoCommit(false);
      reader.read(tx, entries);
      reader.read(tx, entries);
      tx.commit();
    }
  }

  @Test
  void theListIsATableForSpreadsheetsToo() {
    Sale sale = Sale.delivered(redress, "lists-m4", "=cmd|' /C calc'!A0, \"cup\"", 1250);
    String id = sale.apply();
    sale.settle();

    String csv =
        sale.merchant()
            .send("GET", "/cases?open=true", BodyPublishers.noBody(), List.of("Accept", "text/csv"))
            .text();

    assertThat(csv.lines()).hasSize(2);
    assertThat(csv).startsWith("\uFEFFCase,Order number,Market");
    assertThat(csv)
        .contains(id + "," + sale.shopOrderId() + ",CN,")
        .contains("CNY,12.50")
        .contains("\"'=cmd|' /C calc'!A0, \"\"cup\"\"\"");
    assertThat(
            sale.merchant()
                .send(
                    "GET",
                    "/cases?sort=luck",
                    BodyPublishers.noBody(),
                    List.of("Accept", "text/csv"))
                .status())
        .isBetween(400, 406);
  }

  @Test
  void operatorsSeeHowFarEachReaderIs() {
    JsonNode readers = redress.staff("operator", "Op").get("/operations/readers").ok();
    assertThat(readers.path("items").findValuesAsString("name"))
        .contains("workbench.cases", "workbench.orders", "notify.inbox", "merchants.metrics");
    redress.staff("arbitrator", "Wu").get("/operations/readers").refused(403, "FORBIDDEN");
  }

  private static JsonNode only(JsonNode page) {
    assertThat(page.path("items").size()).isEqualTo(1);
    assertThat(page.path("next").isNull()).isTrue();
    return page.path("items").get(0);
  }
}
