package dev.redress.record;

import dev.redress.HttpUser;
import dev.redress.RedressServer;
import dev.redress.Sale;
import dev.redress.orders.OrderContent.Address;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Sales with an address, words and pictures, of which a case was refunded and all is over. */
final class EndedSales {

  private static final String WORDS = "裂了，打 13800138000 找王小明";

  private static final Address HOME = new Address("欧阳明", "13900139000", "西湖区文三路 90 号");

  private final RedressServer redress;

  EndedSales(RedressServer redress) {
    this.redress = redress;
  }

  /** An order whose case was refunded and that nothing waits for. */
  Sale over(String shop) {
    Sale sale = Sale.deliveredAt(redress, shop, HOME, 3900);
    sale.buyer()
        .post(
            "/orders/" + sale.order().text() + "/chat/say",
            Map.of("text", WORDS, "evidence", List.of()))
        .ok();
    sale.apply();
    sale.send(sale.merchant(), "agree-refund", Map.of());
    sale.until("CLOSED_REFUNDED");
    return sale;
  }

  JsonNode ask(Sale sale) {
    return redress
        .as("operator", "", "")
        .post(
            "/orders/" + sale.order().text() + "/erasures", Map.of("reason", "By letter of 1 May"))
        .ok();
  }

  long waiting(Sale sale) {
    return redress
        .bean(JdbcClient.class)
        .sql("select count(*) from deadline where starts_with(stream, ?)")
        .param(sale.order().text())
        .query(Long.class)
        .single();
  }

  /** Nothing waits for anybody any more. */
  void atRest(Sale sale) {
    redress.advance(Duration.ofDays(30));
    sale.settle();
    redress.eventually(() -> waiting(sale), 0L);
  }

  void longOver(Sale sale) {
    atRest(sale);
    redress.advance(Duration.ofDays(3 * 365));
  }

  static JsonNode bundle(HttpUser by, Sale sale) {
    return by.post("/record/bundles", Map.of("cases", List.of(sale.caseId()))).ok();
  }
}
