package dev.redress.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.HttpUser;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * F12 by comparison: two shops live through the same case; one ruling dismisses it at once, the
 * other pays and is overturned for fraud. Afterwards no number of theirs tells the two apart.
 */
@Tag("database")
class AsIfNeverRuledTest {

  private final Story overturned = new Story("as-if");
  private final Story dismissed = new Story("as-if");

  @Test
  void everyNumberIsWhatItWouldHaveBeen() {
    compare(Rulings.one("PARTIAL", 12000L));
  }

  /** F8: the platform had funded it, so that the buyer owes the platform and not the merchant. */
  @Test
  void alsoWhereThePlatformHadPaid() {
    Map<String, Object> ruling = new HashMap<>(Rulings.one("PARTIAL", 12000L));
    ruling.put("funder", "PLATFORM");
    String wrong = compare(ruling);
    String buyer =
        overturned.view(overturned.operator(), wrong).path("buyer").path("id").asString();
    assertThat(overturned.transfers(wrong.substring(0, 32)))
        .containsExactly(
            "CAPTURE wallet → escrow 20000",
            "GRANT platform:subsidy → payable 12000",
            "EXECUTION payable → wallet 12000",
            "RESTORATION buyer:CN/" + buyer + ":claims → platform:subsidy 12000",
            "RELEASE escrow → merchant balance 20000");
    assertThat(overturned.buyer().get("/inbox").ok().toString()).contains("OWED_TO_PLATFORM");
    assertThat(overturned.merchant().get("/inbox").ok().toString()).doesNotContain("RESTORED");
  }

  /** The case that was ruled on, and overturned. */
  private String compare(Map<String, Object> ruling) {
    String wrong = heard(overturned);
    rule(overturned, overturned.arbitrator(), wrong, ruling);
    String right = heard(dismissed);
    rule(dismissed, dismissed.arbitrator(), right, Rulings.one("DISMISS", null));
    overturned.settle();
    assertThat(numbers(overturned, wrong)).isNotEqualTo(numbers(dismissed, right));
    assertThat(numbers(dismissed, right)).containsEntry("score", 100);
    assertThat((int) numbers(overturned, wrong).get("score")).isLessThan(100);

    appeal(wrong);
    overturned.settle();
    for (Story each : List.of(overturned, dismissed)) {
      String order = (each == overturned ? wrong : right).substring(0, 32);
      each.shop().post("/orders/" + order + "/release-escrow", Map.of()).ok();
    }
    overturned.settle();

    assertThat(numbers(overturned, wrong)).isEqualTo(numbers(dismissed, right));
    assertThat(numbers(overturned, wrong)).containsEntry("merchant balance", 20000L);
    assertThat(said(overturned, wrong)).isEqualTo(said(dismissed, right));
    overturned.booksAgree();
    return wrong;
  }

  private static String heard(Story story) {
    String order = story.delivered(Story.line("耳机", 1, 20000, 0), 20000);
    String photo = story.photo(story.buyer(), order);
    String id = story.apply(order, "REFUND_ONLY", "QUALITY", 1, List.of(photo));
    story.operator().post(path(id, "step-in"), Map.of("reason", "双方无法沟通")).ok();
    story.evidenceDone(id);
    story.arbitrator().post(path(id, "take-hearing"), Map.of()).ok();
    return id;
  }

  private static void rule(Story story, HttpUser by, String id, Map<String, Object> ruling) {
    by.post(path(id, "rule"), ruling).ok();
    story.settle();
  }

  private void appeal(String id) {
    String photo = overturned.photo(overturned.merchant(), id.substring(0, 32));
    Map<String, Object> why =
        Map.of("ground", "NEW_EVIDENCE", "statement", "照片是别人的。", "evidence", List.of(photo));
    overturned.merchant().post(path(id, "file-appeal"), why).ok();
    overturned.evidenceDone(id);
    HttpUser other = overturned.server().staff("arbitrator", "Xu of " + id);
    other.post(path(id, "take-hearing"), Map.of()).ok();
    Map<String, Object> decision =
        Map.of("overturn", true, "fraud", true, "instead", Rulings.one("DISMISS", null));
    other.post(path(id, "decide-appeal"), decision).ok();
  }

  /** Everything that is counted of the shop, and everything that it owns or owes. */
  private static Map<String, Object> numbers(Story story, String id) {
    JdbcClient jdbc = story.server().bean(JdbcClient.class);
    String shop = story.view(story.operator(), id).path("merchant").path("id").asString();
    Map<String, Object> all = new TreeMap<>();
    jdbc.sql(
            """
            select metric, sum(count) as count, sum(total) as total from merchant_day
            where market = 'CN' and merchant = ? group by metric
            """)
        .param(shop)
        .query(
            row -> {
              // Nothing is left of what was counted and taken back.
              if (row.getLong("count") != 0 && !row.getString("metric").equals("FIRST_RESPONSE")) {
                all.put(row.getString("metric"), row.getLong("count") + "/" + row.getLong("total"));
              }
            });
    JsonNode standing = story.merchant().get("/merchant/standing").ok();
    all.put("score", standing.path("score").asInt());
    all.put("restrictions", standing.path("restrictions").toString());
    for (String account : List.of("balance", "deposit")) {
      all.put("merchant " + account, worth(jdbc, "merchant:CN/" + shop + ":" + account));
    }
    return all;
  }

  private static long worth(JdbcClient jdbc, String account) {
    return jdbc.sql(
            """
            select coalesce(sum(case when credit = :account then amount else -amount end), 0)
            from transfer where :account in (debit, credit)
            """)
        .param("account", account)
        .query(Long.class)
        .single();
  }

  /** What the case's page says of how it was decided. */
  private static List<String> said(Story story, String id) {
    JsonNode view = story.view(story.merchant(), id);
    JsonNode line = view.path("ruling").path("lines").path(0);
    return List.of(
        line.path("outcome").asString(),
        line.path("amount").path("minor").asString(),
        view.path("ruling").path("responsibility").toString());
  }

  private static String path(String id, String command) {
    return "/cases/" + id + "/" + command;
  }
}
