package dev.redress.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.AtOnce;
import dev.redress.HttpAnswer;
import dev.redress.HttpUser;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** D6: who pays for a return, with the receipt, insurance first, and once. */
@Tag("database")
class FreightClaimStoryTest {

  private final Story story = new Story("freight");
  private String order = "";
  private String id = "";
  private String receipt = "";

  /** Sold, delivered, sent back for this reason, and refunded. */
  private void returned(String reason, Map<String, Object> more) {
    order = story.place(story.told("li", Story.line("雨靴", 1, 8990, 0), more));
    story.pay(order, "pay-" + order, 8990);
    story.parcel(order, "OUTBOUND", "OUT-" + order, "SHIPPED");
    story.parcel(order, "OUTBOUND", "OUT-" + order, "DELIVERED");
    List<String> photos =
        List.of(story.photo(story.buyer(), order), story.photo(story.buyer(), order));
    id = story.apply(order, "RETURN_REFUND", reason, 1, photos);
    receipt = photos.getFirst();
    claim(1200).refused(409, "FREIGHT_NO_RETURN");
    story.merchant().post("/cases/" + id + "/agree-return", Map.of("address", "仓库 3 号门")).ok();
    story
        .buyer()
        .post("/cases/" + id + "/ship-return", Map.of("carrier", "SF", "tracking", "B-" + order))
        .ok();
    claim(1200).refused(409, "FREIGHT_CASE_OPEN");
    story.merchant().post("/cases/" + id + "/confirm-return", Map.of()).ok();
    story.settle();
    story.paidAtOnce(order, 1);
    story.server().eventually(() -> state(id).equals("CLOSED_REFUNDED"));
  }

  private String state(String ofCase) {
    return story.view(story.buyer(), ofCase).path("state").asString();
  }

  private HttpAnswer claim(long minor) {
    return claim(minor, List.of(receipt));
  }

  private HttpAnswer claim(long minor, List<String> evidence) {
    Map<String, Object> ask = Requests.freight(id, minor, evidence);
    return story.buyer().post("/orders/" + order + "/freight-claims", ask);
  }

  private JsonNode matter() {
    return story.buyer().get("/matters/" + order + "-m1").ok();
  }

  @Test
  void theMerchantsFaultIsTheMerchantsFreightAndItsSilencePays() {
    returned("QUALITY", Map.of());
    claim(1200, List.of()).refused(422, "CLAIM_EVIDENCE_REQUIRED");
    claim(3001).refused(422, "CLAIM_AMOUNT_WRONG");
    claim(0).refused(422, "CLAIM_AMOUNT_WRONG");
    claim(1200).ok();
    claim(1200).refused(409, "FREIGHT_CLAIMED_ALREADY");
    assertThat(matter().path("turn").asString()).isEqualTo("MERCHANT");
    story.pass(Duration.ofHours(50));
    story.pass(Duration.ofHours(23));
    story.happened(
        order + "-m1", "MatterRaised", "MatterReminded", "FreightGranted", "MatterClosed");
    story.server().eventually(() -> story.transfers(order).size() == 5);
    assertThat(story.transfers(order))
        .containsExactly(
            "CAPTURE wallet → escrow 8990",
            "GRANT escrow → payable 8990",
            "EXECUTION payable → wallet 8990",
            "RETURN_FREIGHT platform:advances → goodwill 1200",
            "GOODWILL_EXECUTION goodwill → wallet 1200");
    assertThat(matter().path("state").asString()).isEqualTo("PAID");
    assertThat(matter().path("taken").path("minor").asLong()).isEqualTo(1200);
    story
        .merchant()
        .post("/matters/" + order + "-m1/agree", Map.of())
        .refused(409, "MATTER_CLOSED");
    story.booksAgree();
  }

  @Test
  void whatWasPaidForFreightIsNoRefundToClaimBack() {
    returned("QUALITY", Map.of());
    claim(1200).ok();
    story.merchant().post("/matters/" + order + "-m1/agree", Map.of()).ok();
    story.server().eventually(() -> story.transfers(order).size() == 5);
    JsonNode openings = story.merchant().get("/orders/" + order + "/matters").ok().path("openings");
    assertThat(openings.valueStream())
        .filteredOn(each -> each.path("kind").asString().equals("MISTAKEN_REFUND"))
        .singleElement()
        .satisfies(each -> assertThat(each.path("choices").size()).isEqualTo(1));
  }

  private HttpUser clerk(long agreesOver) {
    String login = "clerk-" + agreesOver + "-" + order;
    String password = "four unrelated words";
    List<String> permissions = new ArrayList<>(List.of("cases.read", "cases.answer"));
    Map<String, Object> wanted = new HashMap<>();
    wanted.put("login", login);
    wanted.put("name", "小陈");
    wanted.put("password", password);
    if (agreesOver > 0) {
      permissions.add("refunds.agree");
      wanted.put("agreesOver", Story.yuan(agreesOver));
    }
    wanted.put("permissions", permissions);
    story.merchant().post("/merchant/staff", wanted).ok();
    HttpUser clerk = story.server().stranger();
    clerk.post("/session", Map.of("login", login, "password", password)).ok();
    return clerk;
  }

  /** C8: a clerk gives freight away within the same limits as in a case. */
  @Test
  void clerksAgreeToFreightOnlyAsTheirOwnerAllowed() {
    returned("QUALITY", Map.of());
    claim(1200).ok();
    String agree = "/matters/" + order + "-m1/agree";
    clerk(0).post(agree, Map.of()).refused(403, "PERMISSION_MISSING");
    clerk(1199).post(agree, Map.of()).refused(403, "OVER_YOUR_LIMIT");
    clerk(1200).post(agree, Map.of()).ok();
    story.happened(order + "-m1", "MatterRaised", "FreightGranted", "MatterClosed");
    assertThat(matter().path("taken").path("minor").asLong()).isEqualTo(1200);
  }

  @Test
  void insuranceBoughtPaysFirstAndAtOnceAndTheMerchantOnlyTheRest() {
    returned("QUALITY", Map.of("freightInsurance", Story.yuan(800)));
    claim(1200).ok();
    story.happened(order + "-m1", "MatterRaised", "FreightGranted");
    assertThat(matter().path("taken").path("minor").asLong()).isEqualTo(800);
    story
        .merchant()
        .post(
            "/matters/" + order + "-m1/decline",
            Map.of("statement", "这张凭证上的重量和我们收到的不一样，请平台看一下。", "evidence", List.of()))
        .ok();
    story
        .arbitrator()
        .post(
            "/matters/" + order + "-m1/rule",
            Map.of("amount", Story.yuan(401), "reasons", "凭证清楚，数额合理，应由商家承担余下的运费。"))
        .refused(422, "CLAIM_AMOUNT_WRONG");
    story
        .arbitrator()
        .post(
            "/matters/" + order + "-m1/rule",
            Map.of("amount", Story.yuan(250), "reasons", "凭证清楚，数额合理，应由商家承担其中一部分。"))
        .ok();
    story.happened(
        order + "-m1",
        "MatterRaised",
        "FreightGranted",
        "ClaimDisputed",
        "MatterRuled",
        "FreightGranted",
        "MatterClosed");
    story.server().eventually(() -> story.transfers(order).size() == 7);
    assertThat(story.transfers(order))
        .containsExactlyInAnyOrder(
            "CAPTURE wallet → escrow 8990",
            "GRANT escrow → payable 8990",
            "EXECUTION payable → wallet 8990",
            "RETURN_FREIGHT insurer:freight → goodwill 800",
            "GOODWILL_EXECUTION goodwill → wallet 800",
            "RETURN_FREIGHT platform:advances → goodwill 250",
            "GOODWILL_EXECUTION goodwill → wallet 250");
    story.booksAgree();
  }

  @Test
  void withoutAReasonTheBuyerPaysUnlessItWasInsured() {
    returned("NO_REASON", Map.of());
    claim(1200).refused(409, "FREIGHT_IS_YOURS");
    JsonNode openings = story.buyer().get("/orders/" + order + "/matters").ok().path("openings");
    assertThat(openings.valueStream())
        .filteredOn(each -> each.path("kind").asString().equals("FREIGHT"))
        .singleElement()
        .satisfies(each -> assertThat(each.path("open").asBoolean()).isFalse());
  }

  @Test
  void withoutAReasonAnInsurerPaysAtOnceWhatIsInsured() {
    returned("NO_REASON", Map.of("freightInsurance", Story.yuan(1000)));
    claim(1001).refused(422, "CLAIM_AMOUNT_WRONG");
    claim(1000).ok();
    story.happened(order + "-m1", "MatterRaised", "FreightGranted", "MatterClosed");
    story.server().eventually(() -> story.transfers(order).size() == 5);
    assertThat(story.transfers(order))
        .contains(
            "RETURN_FREIGHT insurer:freight → goodwill 1000",
            "GOODWILL_EXECUTION goodwill → wallet 1000");
    claim(1).refused(409, "FREIGHT_CLAIMED_ALREADY");
    story.booksAgree();
  }

  @Test
  void oneBoxWithTheGoodsOfTwoCasesIsPaidForOnce() {
    Map<String, Object> told = story.told("li", Story.line("雨靴", 1, 8990, 0), Map.of());
    told.put("lines", List.of(Story.line("雨靴", 1, 8990, 0), Story.line("鞋垫", 1, 990, 0)));
    order = story.place(told);
    story.pay(order, "pay-" + order, 9980);
    story.parcel(order, "OUTBOUND", "OUT-" + order, "SHIPPED");
    story.parcel(order, "OUTBOUND", "OUT-" + order, "DELIVERED");
    receipt = story.photo(story.buyer(), order);
    List<String> cases = List.of(appliedFor(1), appliedFor(2));
    for (String each : cases) {
      act(story.merchant(), each, "agree-return", Map.of("address", "仓库 3 号门"));
    }
    for (String each : cases) {
      boolean first = each.equals(cases.getFirst());
      String number = first ? "BOX-SS-" + order : "box-ß-" + order;
      act(story.buyer(), each, "ship-return", Map.of("carrier", "SF", "tracking", number));
    }
    for (String each : cases) {
      act(story.merchant(), each, "confirm-return", Map.of());
      story.server().eventually(() -> state(each).equals("CLOSED_REFUNDED"));
    }
    id = cases.getFirst();
    claim(1200).ok();
    id = cases.getLast();
    claim(1200).refused(409, "FREIGHT_CLAIMED_ALREADY");
    story.buyer().post("/matters/" + order + "-m1/withdraw", Map.of()).ok();
    claim(1200).ok();
    id = cases.getFirst();
    claim(1200).refused(409, "FREIGHT_CLAIMED_ALREADY");
  }

  private String appliedFor(int line) {
    List<String> photos = List.of(receipt, story.photo(story.buyer(), order));
    Map<String, Object> ask = Story.ask("RETURN_REFUND", "QUALITY", 1, photos);
    ask.put("orderId", order);
    ask.put("lines", List.of(Map.of("line", line, "quantity", 1)));
    return story.buyer().post("/cases", ask).ok().path("id").asString();
  }

  private static void act(HttpUser by, String ofCase, String command, Map<String, Object> body) {
    by.post("/cases/" + ofCase + "/" + command, body).ok();
  }

  @Test
  void theTimeToClaimBeginsWithTheEndOfTheCase() {
    order = story.delivered(Story.line("雨靴", 1, 8990, 0), 8990);
    receipt = story.photo(story.buyer(), order);
    id = appliedFor(1);
    act(story.merchant(), id, "agree-return", Map.of("address", "仓库 3 号门"));
    act(story.buyer(), id, "ship-return", Map.of("carrier", "SF", "tracking", "B-" + order));
    story.pass(Duration.ofDays(10).plusHours(1));
    story.server().eventually(() -> state(id).equals("CLOSED_REFUNDED"));
    story.pass(Duration.ofDays(29));
    claim(1200).ok();
    story.buyer().post("/matters/" + order + "-m1/withdraw", Map.of()).ok();
    story.pass(Duration.ofDays(1));
    claim(1200).refused(409, "FREIGHT_TOO_LATE");
  }

  @Test
  void manyAnswersAtOncePayOnce() throws Exception {
    returned("QUALITY", Map.of());
    claim(1500).ok();
    AtOnce.times(40, () -> story.merchant().post("/matters/" + order + "-m1/agree", Map.of()));
    story.server().eventually(() -> story.transfers(order).size() == 5);
    story.happened(order + "-m1", "MatterRaised", "FreightGranted", "MatterClosed");
    story.booksAgree();
  }
}
