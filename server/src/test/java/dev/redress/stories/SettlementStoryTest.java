package dev.redress.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.AtOnce;
import dev.redress.HttpAnswer;
import dev.redress.HttpUser;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** F7: until the ruling the two may settle; what both signed is done like a ruling, and final. */
@Tag("database")
class SettlementStoryTest {

  private static final int RACES = 6;

  private final Story story = new Story("settlement");
  private String order;
  private String id;

  @BeforeEach
  void heard() {
    order = story.delivered(Story.line("台灯", 1, 15900, 0), 15900);
    id = heard(order);
  }

  /** Both have said what they had to say, and an arbitrator has the case. */
  private String heard(String of) {
    String photo = story.photo(story.buyer(), of);
    String made = story.apply(of, "REFUND_ONLY", "QUALITY", 1, List.of(photo));
    story.operator().post("/cases/" + made + "/step-in", Map.of("reason", "双方无法沟通")).ok();
    story.evidenceDone(made);
    story.arbitrator().post("/cases/" + made + "/take-hearing", Map.of()).ok();
    return made;
  }

  @Test
  void haggledOverAndSignedByBothItIsDoneAndFinal() {
    earn();
    story.buyer().post(path("propose-settlement"), terms("PARTIAL", 12000, 0)).ok();
    story.merchant().post(path("agree-refund"), Map.of()).refused(409, "PLATFORM_HOLDS_CASE");
    story.buyer().post(path("sign-settlement"), number()).refused(409, "SETTLEMENT_SIGNED");
    Map<String, Object> stale = number();
    story.merchant().post(path("propose-settlement"), terms("PARTIAL", 8000, 500)).ok();
    // The merchant's own click on what it has itself replaced meanwhile takes nothing.
    story.merchant().post(path("sign-settlement"), stale).refused(409, "NO_SETTLEMENT");
    assertThat(open(story.buyer()).path("by").asString()).isEqualTo("MERCHANT");
    assertThat(story.view(story.buyer(), id).path("headline").asString()).contains("80.00");

    JsonNode dry = story.buyer().post(path("sign-settlement?dryRun=true"), number()).ok();
    assertThat(dry.path("transfers")).hasSize(2);
    assertThat(dry.path("state").asString()).isEqualTo("REFUNDING");
    story.buyer().post(path("sign-settlement"), number()).ok();
    // Two payments, whichever the provider has executed first.
    story.paidAtOnce(order, 1);
    story.paidAtOnce(order, 2);
    story.settle();

    List<String> events = story.events(id);
    assertThat(events)
        .startsWith(
            "Applied",
            "HearingOpened",
            "EvidenceFinished",
            "EvidenceFinished",
            "EvidenceClosed",
            "HearingTaken",
            "SettlementProposed",
            "SettlementProposed",
            "SettlementMade",
            "RefundGranted",
            "SmallPaymentGranted")
        .endsWith("CaseClosed")
        .hasSize(14);
    assertThat(events.subList(11, 13))
        .containsExactlyInAnyOrder("RefundSettled", "SmallPaymentSettled");
    assertThat(story.transfers(order))
        .containsExactlyInAnyOrder(
            "CAPTURE wallet → escrow 15900",
            "GRANT escrow → payable 8000",
            "SMALL_PAYMENT merchant balance → goodwill 500",
            "EXECUTION payable → wallet 8000",
            "GOODWILL_EXECUTION goodwill → wallet 500");
    for (HttpUser party : List.of(story.buyer(), story.merchant())) {
      JsonNode view = story.view(party, id);
      assertThat(view.path("state").asString()).isEqualTo("CLOSED_AGREED");
      assertThat(view.path("ruling").isNull()).isTrue();
      assertThat(view.path("settlement").path("signed").path("goodwill").path("minor").asLong())
          .isEqualTo(500);
      party
          .post(
              path("file-appeal"),
              Map.of("ground", "PROCEDURE", "statement", "我后悔了", "evidence", List.of()))
          .refused(409, "SETTLED_BY_BOTH");
    }
    isNoRuling();
    story.booksAgree();
  }

  /** M4, F9: it counts as no ruling, as no dispute refund, and stands on no public docket. */
  private void isNoRuling() {
    List<String> facts =
        story
            .server()
            .bean(JdbcClient.class)
            .sql("select metric from merchant_fact where case_id = ? order by metric")
            .param(id)
            .query(String.class)
            .list();
    assertThat(facts)
        .containsExactly(
            "CASE_OPENED",
            "INTERVENTION",
            "QUALITY_REFUND",
            "REFUND",
            "REFUND_ONLY_REFUND",
            "SETTLED");
    Long docket =
        story
            .server()
            .bean(JdbcClient.class)
            .sql("select count(*) from docket where stream = ?")
            .param(id)
            .query(Long.class)
            .single();
    assertThat(docket).isZero();
  }

  @Test
  void theArbitratorProposesAndBothSign() {
    HttpUser judge = story.arbitrator();
    judge
        .post(path("propose-settlement"), terms("RETURN_THEN_REFUND", 9000, 0))
        .refused(422, "RETURN_ADDRESS_REQUIRED");
    Map<String, Object> address =
        Map.of("recipient", "退货组", "phone", "0571 8800 1010", "address", "杭州市仓库路2号");
    story.merchant().post("/merchant/return-address", address).ok();
    judge.post(path("propose-settlement"), terms("RETURN_THEN_REFUND", 9000, 0)).ok();
    judge.post(path("sign-settlement"), number()).refused(403, "FORBIDDEN");
    story.merchant().post(path("sign-settlement"), number()).ok();
    assertThat(story.transfers(order)).containsExactly("CAPTURE wallet → escrow 15900");
    story.buyer().post(path("sign-settlement"), number()).ok();
    assertThat(story.view(story.buyer(), id).path("state").asString())
        .isEqualTo("BUYER_TO_SHIP_BACK");

    Map<String, Object> parcel = Map.of("carrier", "SF", "tracking", "BACK-" + order);
    story.buyer().post(path("ship-return"), parcel).ok();
    story.merchant().post(path("confirm-return"), Map.of()).ok();
    story.settle();
    story.happened(
        id,
        "Applied",
        "HearingOpened",
        "EvidenceFinished",
        "EvidenceFinished",
        "EvidenceClosed",
        "HearingTaken",
        "SettlementProposed",
        "SettlementSigned",
        "SettlementMade",
        "ReturnAgreed",
        "ReturnShipped",
        "ReturnConfirmed",
        "RefundGranted",
        "RefundSettled",
        "CaseClosed");
    assertThat(story.transfers(order))
        .containsExactly(
            "CAPTURE wallet → escrow 15900",
            "GRANT escrow → payable 9000",
            "EXECUTION payable → wallet 9000");
    assertThat(story.view(story.merchant(), id).path("state").asString())
        .isEqualTo("CLOSED_AGREED");
  }

  /** T1: nobody signs; after a day the proposal is gone and the ruling is still due. */
  @Test
  void whatNobodySignsLapsesAndTheHearingGoesOn() {
    story.merchant().post(path("propose-settlement"), terms("PARTIAL", 3000, 0)).ok();
    Map<String, Object> number = number();
    story.pass(Duration.ofHours(24));
    story.buyer().post(path("sign-settlement"), number).refused(409, "NO_SETTLEMENT");
    JsonNode view = story.view(story.buyer(), id);
    assertThat(view.path("state").asString()).isEqualTo("HEARING_RULING");
    assertThat(view.path("settlement").path("proposals").path(0).path("outcome").asString())
        .isEqualTo("LAPSED");
    assertThat(story.events(id)).endsWith("SettlementProposed", "SettlementLapsed");
    story.arbitrator().post(path("take-hearing"), Map.of()).ok();
    story.arbitrator().post(path("rule"), Rulings.one("REFUND", null)).ok();
    story
        .buyer()
        .post(path("sign-settlement"), number)
        .refused(409, "REFUND_UNDER_WAY", "CASE_CLOSED");
  }

  /** T2: signed and ruled in the same moment, one of them has happened and the money moved once. */
  @Test
  void ofASettlementAndARulingAtTheSameMomentOneWins() {
    int settled = 0;
    for (int i = 0; i < RACES; i++) {
      order = story.delivered(Story.line("相机", 1, 20000, 0), 20000);
      id = heard(order);
      story.buyer().post(path("propose-settlement"), terms("PARTIAL", 7000, 0)).ok();
      Map<String, Object> number = number();
      boolean signed =
          oneWins(
              () -> story.merchant().post(path("sign-settlement"), number),
              () -> story.arbitrator().post(path("rule"), Rulings.one("PARTIAL", 11000L)));
      story.paidAtOnce(order, 1);
      List<String> events = story.events(id);
      assertThat(events.contains("SettlementMade")).isEqualTo(signed);
      assertThat(events.contains("RulingMade")).isEqualTo(!signed);
      long once = signed ? 7000 : 11000;
      assertThat(story.transfers(order))
          .containsExactly(
              "CAPTURE wallet → escrow 20000",
              "GRANT escrow → payable " + once,
              "EXECUTION payable → wallet " + once);
      settled += signed ? 1 : 0;
    }
    assertThat(settled).isBetween(0, RACES);
  }

  /** Sends both at once; whether the first of them has won. */
  private boolean oneWins(Callable<HttpAnswer> one, Callable<HttpAnswer> other) {
    List<HttpAnswer> answers = AtOnce.all(List.of(one, other));
    boolean first = answers.getFirst().status() == 200;
    answers.get(first ? 1 : 0).refused(409, "REFUND_UNDER_WAY", "CASE_CLOSED");
    answers.get(first ? 0 : 1).ok();
    return first;
  }

  /** Goodwill comes from the merchant's balance: an order is released to it. */
  private void earn() {
    String sold = story.delivered(Story.line("杯子", 1, 5000, 0), 5000);
    story.shop().post("/orders/" + sold + "/release-escrow", Map.of()).ok();
    story.settle();
  }

  private JsonNode open(HttpUser viewer) {
    return story.view(viewer, id).path("settlement").path("open");
  }

  private Map<String, Object> number() {
    return Map.of("number", open(story.buyer()).path("number").asLong());
  }

  private static Map<String, Object> terms(String outcome, long minor, long goodwill) {
    Map<String, Object> terms = new HashMap<>(Requests.settlement(outcome, minor, "MERCHANT"));
    if (goodwill > 0) {
      terms.put("goodwill", Story.yuan(goodwill));
    }
    return terms;
  }

  private String path(String command) {
    return "/cases/" + id + "/" + command;
  }
}
