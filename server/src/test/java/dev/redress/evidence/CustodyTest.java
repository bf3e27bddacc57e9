package dev.redress.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.RedressServer;
import dev.redress.Sale;
import dev.redress.kernel.Journal;
import dev.redress.kernel.JournalEntry;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** V3: a piece of evidence is on record as soon as it is there, and there as soon as on record. */
@Tag("database")
class CustodyTest {

  @Test
  void aPieceAndItsEventAreThereTogetherOrNotAtAll() {
    try (RedressServer redress = RedressServer.another()) {
      Sale sale = Sale.delivered(redress, "custody-shop", "水杯", 100);
      JdbcClient jdbc = redress.bean(JdbcClient.class);
      byte[] photo = Pictures.png(9, 9);

      jdbc.sql("alter table custody rename to custody_away").update();
      assertThat(upload(sale, photo).status()).isEqualTo(500);
      jdbc.sql("alter table custody_away rename to custody").update();
      assertThat(redress.bean(Evidence.class).all(sale.order())).isEmpty();

      jdbc.sql("alter table evidence rename to evidence_away").update();
      assertThat(upload(sale, photo).status()).isEqualTo(500);
      jdbc.sql("alter table evidence_away rename to evidence").update();
      assertThat(custody(redress, sale)).isEmpty();

      String id = upload(sale, photo).ok().path("id").asString();
      assertThat(upload(sale, photo).ok().path("id").asString()).isEqualTo(id);
      assertThat(redress.bean(Evidence.class).all(sale.order()))
          .singleElement()
          .satisfies(
              item -> {
                assertThat(item.id()).isEqualTo(id);
                assertThat(item.at()).isEqualTo(custody(redress, sale).getFirst().at());
              });
      assertThat(custody(redress, sale))
          .singleElement()
          .satisfies(event -> assertThat(event.payload()).contains(id).doesNotContain("cameFrom"));
      assertThat(jdbc.sql("select came_from from evidence").query(String.class).single())
          .isNotEmpty();
    }
  }

  private static dev.redress.HttpAnswer upload(Sale sale, byte[] photo) {
    return sale.buyer().upload("/evidence", "p.png", photo, "orderId", sale.order().text());
  }

  private static List<JournalEntry> custody(RedressServer redress, Sale sale) {
    return redress.bean(Journal.class).of(sale.order(), sale.order().text() + "-custody");
  }
}
