package dev.redress.notify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.HttpUser;
import dev.redress.RedressServer;
import dev.redress.Sale;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who hears what of a case, once. */
@Tag("database")
class InboxTest {

  private final RedressServer redress = RedressServer.running();

  @Test
  void silenceIsRemindedOfAndBothHearHowItEnded() throws SQLException {
    Sale sale = Sale.delivered(redress, "inbox-silent", "青花瓷杯", 3990);
    sale.apply();
    pass(sale, 24, 1);
    pass(sale, 18, 2);
    pass(sale, 5, 3);
    redress.advance(Duration.ofHours(1));
    sale.until("CLOSED_REFUNDED");

    assertThat(kinds(sale.merchant()))
        .containsExactly(
            "APPLIED",
            "MERCHANT_REMINDED",
            "MERCHANT_REMINDED",
            "MERCHANT_REMINDED",
            "RULED_ON_SILENCE",
            "CLOSED_REFUNDED");
    assertThat(kinds(sale.buyer()))
        .containsExactly("RULED_ON_SILENCE", "REFUND_GRANTED", "REFUND_ARRIVED");

    replay(sale);

    assertThat(kinds(sale.merchant())).hasSize(6);
    assertThat(kinds(sale.buyer())).hasSize(3);
  }

  private void pass(Sale sale, int hours, int reminders) {
    redress.advance(Duration.ofHours(hours));
    redress.eventually(
        () -> (int) kinds(sale.merchant()).stream().filter("MERCHANT_REMINDED"::equals).count(),
        reminders);
  }

  private void replay(Sale sale) throws SQLException {
    try (Connection tx = redress.bean(DataSource.class).getConnection()) {
      tx.setAutoCommit(false);
      redress.bean(InboxReader.class).read(tx, sale.entries());
      redress.bean(InboxReader.class).read(tx, sale.entries());
      tx.commit();
    }
  }

  @Test
  void messagesAreInTheReadersLanguageAndNameMoneyAndTime() {
    Sale sale = Sale.delivered(redress, "inbox-words", "台灯", 8900);
    sale.apply();
    sale.settle();

    String english = newest(sale.merchant().reading("en"));
    String chinese = newest(sale.merchant().reading("zh-CN"));

    assertThat(english).contains("¥89.00", "台灯", sale.shopOrderId(), "(UTC+8)").doesNotContain("{");
    assertThat(chinese).contains("¥89.00", "申请退款", "(UTC+8)").doesNotContain("{");
  }

  @Test
  void whatWasReadStaysReadAndWhatComesLaterIsNew() {
    Sale sale = Sale.delivered(redress, "inbox-read", "Kettle", 5000);
    sale.apply();
    sale.settle();
    HttpUser merchant = sale.merchant();
    JsonNode first = merchant.get("/inbox").ok();
    assertThat(first.path("unread").asLong()).isEqualTo(1);
    assertThat(first.path("items").get(0).path("read").asBoolean()).isFalse();
    assertThat(first.path("items").get(0).path("caseId").asString()).isEqualTo(sale.caseId());

    String beyond = "999999999999";
    merchant.post("/inbox/read", Map.of("upTo", beyond)).ok();
    assertThat(merchant.get("/inbox").ok().path("unread").asLong()).isZero();

    sale.send(sale.buyer(), "withdraw", Map.of());
    sale.settle();
    assertThat(merchant.get("/inbox").ok().path("unread").asLong()).isEqualTo(1);
    merchant.post("/inbox/read", Map.of("upTo", "yesterday")).refused(400, "MALFORMED_REQUEST");
  }

  @Test
  void pagesGoBackWithoutRepeating() {
    Sale sale = Sale.delivered(redress, "inbox-pages", "Scarf", 2000);
    sale.apply();
    for (int i = 0; i < 6; i++) {
      sale.send(
          sale.buyer(), "add-statement", Map.of("text", "Number " + i, "evidence", List.of()));
    }
    sale.settle();

    List<String> seen = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = sale.merchant().get("/inbox?limit=3&cursor=" + cursor).ok();
      page.path("items").forEach(item -> seen.add(item.path("id").asString()));
      cursor = page.path("next").isNull() ? "" : page.path("next").asString();
    } while (!cursor.isEmpty());

    assertThat(seen).hasSize(7).doesNotHaveDuplicates();
    assertThat(redress.as("merchant", "CN", "inbox-rival").get("/inbox").ok().path("items").size())
        .isZero();
  }

  private static String newest(HttpUser reader) {
    return reader.get("/inbox").ok().path("items").get(0).path("text").asString();
  }

  /** Oldest first. */
  private static List<String> kinds(HttpUser reader) {
    List<String> kinds = new ArrayList<>();
    reader
        .get("/inbox")
        .ok()
        .path("items")
        .forEach(item -> kinds.add(item.path("kind").asString()));
    // What a loss costs is entered by another reader, in a moment of its own.
    kinds.remove("LOSS_ENTERED");
    return kinds.reversed();
  }
}
