package dev.redress.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.HttpUser;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** F8: somebody else than the merchant is to blame, and the platform funds what the buyer gets. */
@Tag("database")
class PlatformFundsStoryTest {

  private static final String GRANT = "GRANT platform:subsidy → payable ";

  private final Story story = new Story("funded");
  private String order;
  private String id;

  @Test
  void theCarrierLosesAParcelAndTheMerchantLosesNothing() {
    order = story.place(story.told("li", Story.line("耳机", 1, 20000, 0), Map.of()));
    story.pay(order, "pay-" + order, 20000);
    story.parcel(order, "OUTBOUND", "OUT-" + order, "SHIPPED");
    story.parcel(order, "OUTBOUND", "OUT-" + order, "LOST");
    heard("NOT_RECEIVED");

    Map<String, Object> contradicted = new HashMap<>(Rulings.byPlatform("REFUND", null));
    contradicted.put("responsibility", Map.of("merchant", 100));
    story.arbitrator().post(path("rule"), contradicted).refused(422, "FUNDER_NOT_RESPONSIBLE");
    JsonNode preview =
        story.arbitrator().post(path("rule?dryRun=true"), Rulings.byPlatform("REFUND", null)).ok();
    assertThat(preview.path("transfers")).hasSize(1);
    assertThat(preview.path("transfers").path(0).path("debit").asString())
        .isEqualTo("platform:subsidy");
    assertThat(preview.path("wouldHappen").path(0).path("text").asString())
        .contains("its own money");
    story.arbitrator().post(path("rule"), Rulings.byPlatform("REFUND", null)).ok();
    story.paidAtOnce(order, 1);
    story.settle();

    story.happened(
        id,
        "Applied",
        "HearingOpened",
        "EvidenceFinished",
        "EvidenceFinished",
        "EvidenceClosed",
        "HearingTaken",
        "RulingMade",
        "RefundGranted",
        "RefundSettled",
        "CaseClosed");
    story.shop().post("/orders/" + order + "/release-escrow", Map.of()).ok();
    assertThat(story.transfers(order))
        .containsExactly(
            "CAPTURE wallet → escrow 20000",
            GRANT + "20000",
            "EXECUTION payable → wallet 20000",
            "RELEASE escrow → merchant balance 20000");
    for (HttpUser side : List.of(story.buyer(), story.merchant())) {
      JsonNode ruling = story.view(side, id).path("ruling");
      assertThat(ruling.path("funder").asString()).isEqualTo("PLATFORM");
      assertThat(ruling.path("funding")).hasSize(1);
      assertThat(ruling.path("funding").path(0).path("account").asString())
          .isEqualTo("platform:subsidy");
    }
    nothingIsHeldAgainstTheMerchant();
    story.booksAgree();
  }

  @Test
  void goodsAreSentBackFirstAndThePlatformStillPays() {
    delivered(20000);
    Map<String, Object> ruling = Rulings.byPlatform("RETURN_THEN_REFUND", 15000L);
    story.arbitrator().post(path("rule"), ruling).ok();
    story.buyer().post(path("ship-return"), Map.of("carrier", "SF", "tracking", "R1")).ok();
    story.merchant().post(path("confirm-return"), Map.of()).ok();
    story.paidAtOnce(order, 1);
    story.settle();

    assertThat(story.transfers(order))
        .containsExactly(
            "CAPTURE wallet → escrow 20000", GRANT + "15000", "EXECUTION payable → wallet 15000");
    story.booksAgree();
  }

  @Test
  void theSecondPersonSignsWhatTheFirstSaidOfIt() {
    delivered(250000);
    JsonNode preview =
        story.arbitrator().post(path("rule?dryRun=true"), Rulings.byPlatform("REFUND", null)).ok();
    assertThat(preview.path("wouldHappen").path(0).path("text").asString())
        .contains("its own money");
    story.arbitrator().post(path("rule"), Rulings.byPlatform("REFUND", null)).ok();
    JsonNode proposed = story.view(colleague(), id).path("hearing").path("proposed");
    assertThat(proposed.path("funder").asString()).isEqualTo("PLATFORM");
    assertThat(story.view(story.merchant(), id).path("timeline").toString())
        .doesNotContain("own money");
    colleague().post(path("approve-ruling"), Map.of()).ok();
    story.settle();

    assertThat(story.transfers(order)).contains(GRANT + "250000");
    story.booksAgree();
  }

  @Test
  void onAppealThePlatformTakesOverWhatTheMerchantHadPaid() {
    delivered(20000);
    story.arbitrator().post(path("rule"), Rulings.one("PARTIAL", 12000L)).ok();
    story.paidAtOnce(order, 1);
    story.settle();
    appealed();
    colleague().post(path("decide-appeal"), decision(Rulings.byPlatform("REFUND", null))).ok();
    story.paidAtOnce(order, 2);
    story.settle();

    assertThat(story.transfers(order))
        .containsExactly(
            "CAPTURE wallet → escrow 20000",
            "GRANT escrow → payable 12000",
            "EXECUTION payable → wallet 12000",
            "RESTORATION platform:compensation → merchant balance 12000",
            GRANT + "8000",
            "EXECUTION payable → wallet 8000");
    nothingIsHeldAgainstTheMerchant();
    story.booksAgree();
  }

  @Test
  void onAppealNothingBecomesTheMerchantsToPay() {
    delivered(20000);
    story.arbitrator().post(path("rule"), Rulings.byPlatform("REFUND", null)).ok();
    story.paidAtOnce(order, 1);
    story.settle();
    appealed();
    colleague()
        .post(path("decide-appeal"), decision(Rulings.one("PARTIAL", 5000L)))
        .refused(422, "FUNDER_STAYS");
    colleague().post(path("decide-appeal"), decision(Rulings.one("DISMISS", null))).ok();
    story.settle();

    assertThat(story.transfers(order))
        .endsWith("RESTORATION platform:compensation → platform:subsidy 20000");
    assertThat(story.balance(order, "escrow")).isEqualTo(20000);
    story.booksAgree();
  }

  private void delivered(long paid) {
    order = story.delivered(Story.line("耳机", 1, paid, 0), paid);
    heard("QUALITY");
  }

  private void heard(String reason) {
    List<String> photos =
        List.of(story.photo(story.buyer(), order), story.photo(story.buyer(), order));
    id = story.apply(order, "REFUND_ONLY", reason, 1, photos);
    story.operator().post(path("step-in"), Map.of("reason", "双方无法沟通")).ok();
    story.evidenceDone(id);
    story.arbitrator().post(path("take-hearing"), Map.of()).ok();
  }

  private void appealed() {
    String photo = story.photo(story.merchant(), order);
    Map<String, Object> why =
        Map.of("ground", "NEW_EVIDENCE", "statement", "快递已认赔。", "evidence", List.of(photo));
    story.merchant().post(path("file-appeal"), why).ok();
    story.evidenceDone(id);
    colleague().post(path("take-hearing"), Map.of()).ok();
  }

  private static Map<String, Object> decision(Map<String, Object> ruling) {
    return Map.of("overturn", true, "fraud", false, "instead", ruling);
  }

  /** M1 by responsibility; M4 counts what a person ruled for the buyer, whoever is to blame. */
  private void nothingIsHeldAgainstTheMerchant() {
    JsonNode standing = story.merchant().get("/merchant/standing").ok();
    assertThat(standing.path("score").asInt()).isEqualTo(100);
    assertThat(standing.path("restrictions")).isEmpty();
    assertThat(
            story
                .server()
                .bean(JdbcClient.class)
                .sql(
                    """
                    select sum(count) from merchant_day
                    where market = 'CN' and merchant = ? and metric = 'DISPUTE_REFUND'
                    """)
                .param(story.merchantId())
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  private HttpUser colleague() {
    return story.server().staff("arbitrator", "Xu of " + order);
  }

  private String path(String command) {
    return "/cases/" + id + "/" + command;
  }
}
