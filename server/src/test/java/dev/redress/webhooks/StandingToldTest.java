package dev.redress.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.HttpUser;
import dev.redress.RedressServer;
import dev.redress.Sale;
import dev.redress.kernel.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * M3: what the shop has to enforce is told to it by webhook and can be asked for; M2: the merchant
 * reads of it before it bites, and of each change after that.
 */
@Tag("database")
class StandingToldTest {

  private static final String WORDS = "我们在期限前已经回复买家，请看聊天记录。";

  private final RedressServer redress = RedressServer.running();
  private final HttpUser program = redress.program(Role.INTEGRATION, "", "");

  private void pass(Duration time) {
    redress.advance(time);
    redress.settle();
  }

  /** Cases that the merchant lets lie until the platform finds for the buyer. */
  private HttpUser silent(String merchant, int cases) {
    List<Sale> sales = new ArrayList<>();
    for (int i = 0; i < cases; i++) {
      Sale sale = Sale.delivered(redress, merchant, "茶杯", 3990);
      sale.apply();
      sales.add(sale);
    }
    for (int hours : List.of(24, 18, 5, 1)) {
      pass(Duration.ofHours(hours));
    }
    return sales.getFirst().merchant();
  }

  private static List<JsonNode> of(Receiver receiver, String merchant) {
    return receiver.all().stream()
        .filter(each -> each.data().path("merchantId").asString().equals(merchant))
        .map(Receiver.Got::json)
        // Told at least once: whoever is told again knows it by its id, and so by its version.
        .distinct()
        .sorted(
            (one, other) ->
                Long.compare(one.at("/data/version").asLong(), other.at("/data/version").asLong()))
        .toList();
  }

  private static List<String> types(List<JsonNode> told) {
    return told.stream().map(each -> each.path("type").asString()).toList();
  }

  /** Waits until so many messages about the merchant have arrived. */
  private List<JsonNode> told(Receiver receiver, String merchant, int count) {
    redress.eventually(() -> of(receiver, merchant).size(), count);
    return of(receiver, merchant);
  }

  private static String restrictions(JsonNode message) {
    return String.join(
        ", ",
        message
            .at("/data/restrictions")
            .valueStream()
            .map(each -> each.path("kind").asString() + " " + each.path("state").asString())
            .toList());
  }

  @Test
  void m3EveryChangeIsToldSignedWithAllThatIsInForceAndComing() {
    String merchant = "told-silent";
    try (Receiver receiver = new Receiver()) {
      Hook hook = Hook.open(redress, program, receiver.url(), "standing.*");
      silent(merchant, 3);
      List<JsonNode> entered = told(receiver, merchant, 3);
      assertThat(types(entered)).containsOnly("standing.entry_made");
      JsonNode third = entered.getLast();
      assertThat(third.at("/data/score").asInt()).isEqualTo(80);
      assertThat(third.at("/data/points").asInt()).isEqualTo(-10);
      assertThat(third.at("/data/cause").asString()).isEqualTo("SILENCE_LOST");
      assertThat(third.at("/data/amount/minor").asLong()).isEqualTo(5000);
      assertThat(restrictions(third)).isEqualTo("CAMPAIGNS COMING");

      pass(Duration.ofDays(3));
      List<JsonNode> begun = told(receiver, merchant, 6);
      assertThat(types(begun).subList(3, 6))
          .containsExactlyInAnyOrder(
              "standing.fine_taken", "standing.restriction_began", "standing.fine_taken");
      JsonNode began =
          begun.stream()
              .filter(each -> each.path("type").asString().equals("standing.restriction_began"))
              .findFirst()
              .orElseThrow();
      assertThat(began.at("/data/restriction").asString()).isEqualTo("CAMPAIGNS");
      assertThat(restrictions(began)).isEqualTo("CAMPAIGNS BEGUN");
      assertThat(began.at("/data/restrictions/0/ends").asString()).isNotBlank();

      pass(Duration.ofDays(7));
      List<JsonNode> over = told(receiver, merchant, 8);
      assertThat(types(over).subList(6, 8))
          .containsExactlyInAnyOrder("standing.score_recovered", "standing.restriction_ended");
      JsonNode last = over.getLast();
      assertThat(last.at("/data/early").asBoolean(true)).isFalse();
      assertThat(restrictions(last)).isEmpty();
      assertThat(last.at("/data/version").asLong()).isEqualTo(8);

      List<Receiver.Got> all = receiver.all();
      assertThat(all).allMatch(each -> each.isSignedWith(hook.secret()));
      assertThat(all).noneMatch(each -> each.body().contains("商家"));
    }
  }

  @Test
  void m3ALiftedRestrictionIsToldAndNoLongerInForceWhenAsked() {
    String merchant = "told-lifted";
    try (Receiver receiver = new Receiver()) {
      Hook.open(redress, program, receiver.url(), "standing.*");
      HttpUser shop = silent(merchant, 3);
      pass(Duration.ofDays(3));
      assertThat(asked(merchant)).hasSize(1);
      shop.post("/merchant/standing/entries/3/contest", Map.of("statement", WORDS)).ok();
      redress
          .staff("operator", "Ops")
          .post(
              "/merchants/CN/" + merchant + "/decide-contest",
              Map.of("entry", 3, "verdict", "LIFTED", "reasons", "聊天记录显示商家已在期限之前答复了买家，本条记录予以解除。"))
          .ok();

      List<JsonNode> all = told(receiver, merchant, 10);
      assertThat(types(all).subList(6, 10))
          .containsExactly(
              "standing.entry_contested",
              "standing.contest_decided",
              "standing.restriction_ended",
              "standing.fine_returned");
      assertThat(all.get(7).at("/data/verdict").asString()).isEqualTo("LIFTED");
      assertThat(all.get(8).at("/data/early").asBoolean()).isTrue();
      assertThat(all.get(9).at("/data/amount/minor").asLong()).isEqualTo(5000);
      assertThat(all).noneMatch(each -> each.toString().contains(WORDS));
      assertThat(asked(merchant)).isEmpty();
    }
  }

  private JsonNode asked(String merchant) {
    return program.get("/merchants/CN/" + merchant + "/restrictions").ok().path("items");
  }

  @Test
  void m2TheMerchantReadsOfItBeforeItBitesAndOfEveryChangeInBothLanguages() {
    String merchant = "told-inbox";
    HttpUser shop = silent(merchant, 3);
    assertThat(heard(shop)).endsWith("LOSS_ENTERED", "LOSS_WITH_PENALTY", "LOSS_WITH_PENALTY");
    JsonNode warned = newest(shop.reading("en"));
    assertThat(warned.path("standing").asBoolean()).isTrue();
    assertThat(warned.path("text").asString())
        .contains("No answer in time", "¥50.00", "no campaigns for", "80", "(UTC+8)")
        .doesNotContain("{");
    assertThat(newest(shop.reading("zh-CN")).path("text").asString())
        .contains("¥50.00", "不能参加活动", "80")
        .doesNotContain("{");

    pass(Duration.ofDays(3));
    assertThat(heard(shop)).contains("FINE_TAKEN", "RESTRICTION_BEGAN");
    pass(Duration.ofDays(7));
    assertThat(heard(shop)).contains("SCORE_RECOVERED", "RESTRICTION_ENDED");
    assertThat(newest(shop.reading("en")).path("text").asString()).doesNotContain("{");
  }

  private static List<JsonNode> messages(HttpUser reader) {
    return reader
        .get("/inbox?limit=100")
        .ok()
        .path("items")
        .valueStream()
        .filter(each -> each.path("standing").asBoolean())
        .toList();
  }

  private static JsonNode newest(HttpUser reader) {
    return messages(reader).getFirst();
  }

  private static List<String> heard(HttpUser reader) {
    return messages(reader).stream().map(each -> each.path("kind").asString()).toList().reversed();
  }
}
