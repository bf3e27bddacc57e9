package dev.redress.governance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.HttpUser;
import dev.redress.RedressServer;
import dev.redress.governance.StandingCommand.Enter;
import dev.redress.kernel.LockKey;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** M2, M3: what becomes of an entry is read in the inbox of whom it concerns, by its own name. */
@Tag("database")
class StandingInboxTest {

  private static final String WORDS = "我们已提供品牌授权书和进货凭证，请平台再次核对。";

  private final RedressServer server = RedressServer.running();
  private final Standings standings = server.bean(Standings.class);
  private final HttpUser operator = server.staff("operator", "Standing inbox");

  @Test
  void aReducedEntryTellsTheMerchantWhatMovedAndWhatCameBack() {
    Merchant shop = new Merchant("CN", "standing-inbox-reduced");
    fake(shop, "减半铺", 1);
    pass(Duration.ofDays(4));
    contest(shop, 1);
    assertThat(operators("减半铺")).containsExactly("ENTRY_CONTESTED");
    decide(shop, 1, "REDUCED");
    assertThat(heard(shop)).contains("CONTEST_DECIDED", "RESTRICTION_MOVED", "FINE_RETURNED");
    said(shop, "CONTEST_DECIDED", WORDS);
    said(shop, "RESTRICTION_MOVED", "(UTC+8)");
    said(shop, "FINE_RETURNED", "¥250.00");
  }

  @Test
  void aContestThatLiesIsToldToBothAndALiftedEntryLiftsItsRestriction() {
    Merchant shop = new Merchant("CN", "standing-inbox-lifted");
    fake(shop, "解除铺", 1);
    pass(Duration.ofDays(4));
    contest(shop, 1);
    pass(Duration.ofDays(20));
    assertThat(operators("解除铺")).contains("ENTRY_CONTESTED", "CONTEST_OVERDUE");
    assertThat(heard(shop)).contains("CONTEST_OVERDUE");
    said(shop, "CONTEST_OVERDUE", "(UTC+8)");
    decide(shop, 1, "LIFTED");
    assertThat(heard(shop)).contains("CONTEST_DECIDED", "RESTRICTION_LIFTED", "FINE_RETURNED");
    said(shop, "RESTRICTION_LIFTED", "");
    said(shop, "FINE_RETURNED", "¥500.00");
  }

  @Test
  void anOverturnedRulingTellsTheMerchantThatItsLossIsUndone() {
    Merchant shop = new Merchant("CN", "standing-inbox-undone");
    fake(shop, "撤销铺", 1);
    standings.undo(shop, source(1), "RULING_OVERTURNED").join().orThrow();
    server.settle();
    assertThat(heard(shop)).endsWith("LOSS_UNDONE");
    said(shop, "LOSS_UNDONE", "15");
  }

  /** One name wherever somebody reads of the shop: that of its newest order; its id without any. */
  @Test
  void listAndInboxCallAShopByTheSameName() {
    Merchant shop = new Merchant("CN", "standing-inbox-named");
    fake(shop, "旧名铺", 1);
    fake(shop, "新名铺", 2);
    assertThat(named(shop)).isEqualTo("新名铺");
    contest(shop, 1);
    assertThat(operators("旧名铺")).isEmpty();
    assertThat(operators("新名铺")).containsExactly("ENTRY_CONTESTED");

    forgetName(shop);
    assertThat(named(shop)).isEqualTo(shop.id());
    contest(shop, 2);
    assertThat(operators(shop.id())).containsExactly("ENTRY_CONTESTED");
  }

  /** As rows are that older programs have written. */
  private void forgetName(Merchant shop) {
    int rows =
        server
            .bean(JdbcClient.class)
            .sql(
                """
                update merchant_standing set body = (body::jsonb - 'name')::json
                where market = ? and merchant = ?
                """)
            .params(shop.market(), shop.id())
            .update();
    assertThat(rows).isEqualTo(1);
  }

  private String named(Merchant shop) {
    JsonNode listed =
        operator
            .get("/merchants/standings?which=ALL")
            .ok()
            .path("items")
            .valueStream()
            .filter(each -> each.path("merchant").asString().equals(shop.id()))
            .findFirst()
            .orElseThrow();
    JsonNode alone = operator.get("/merchants/CN/" + shop.id() + "/standing").ok();
    assertThat(listed.path("merchantName")).isEqualTo(alone.path("merchantName"));
    return alone.path("merchantName").asString();
  }

  private void fake(Merchant shop, String name, int number) {
    standings
        .enter(
            new Enter(
                shop, name, "COMPLAINT_COUNTERFEIT", source(number), "CN-1", List.of("A_LESSON")))
        .join()
        .orThrow();
    server.settle();
  }

  private static Source source(int number) {
    String order = LockKey.named("order", "CN", "standing-inbox").text();
    return new Source(Source.Kind.COMPLAINT, order + "-m" + number, 3);
  }

  private HttpUser owner(Merchant shop) {
    return server.as("merchant", shop.market(), shop.id());
  }

  private void contest(Merchant shop, int entry) {
    owner(shop)
        .post("/merchant/standing/entries/" + entry + "/contest", Map.of("statement", WORDS))
        .ok();
    server.settle();
  }

  private void decide(Merchant shop, int entry, String verdict) {
    operator
        .post(
            "/merchants/CN/" + shop.id() + "/decide-contest",
            Map.of("entry", entry, "verdict", verdict, "reasons", WORDS))
        .ok();
    server.settle();
  }

  private void pass(Duration time) {
    server.advance(time);
    server.settle();
  }

  /** What the merchant hears, oldest first. */
  private List<String> heard(Merchant shop) {
    return messages(owner(shop)).stream().map(each -> each.path("kind").asString()).toList();
  }

  /** What operators hear of this shop, oldest first. */
  private List<String> operators(String shop) {
    return messages(operator.reading("zh-CN")).stream()
        .filter(each -> each.path("text").asString().contains(shop))
        .map(each -> each.path("kind").asString())
        .toList();
  }

  private static List<JsonNode> messages(HttpUser reader) {
    return reader.get("/inbox?limit=100").ok().path("items").valueStream().toList().reversed();
  }

  /** The newest message of a kind says this, in both languages, and leaves nothing open. */
  private void said(Merchant shop, String kind, String what) {
    for (String language : List.of("en", "zh-CN")) {
      List<String> texts =
          messages(owner(shop).reading(language)).stream()
              .filter(each -> each.path("kind").asString().equals(kind))
              .map(each -> each.path("text").asString())
              .toList();
      assertThat(texts).isNotEmpty();
      assertThat(texts.getLast()).contains(what).doesNotContain("{");
    }
  }
}
