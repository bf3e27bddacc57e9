package dev.redress.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.HttpUser;
import dev.redress.refunds.WalletFaults;
import dev.redress.refunds.WalletFaults.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who hears what of claims, price requests and complaints, and where a message leads. */
@Tag("database")
class ClaimNewsStoryTest {

  private static final String WORDS = "事情的经过请看图片，请在期限内核对并答复。";

  private final Story story = new Story("claim-news");
  private String order = "";

  /** What an inbox says of the order's first matter, oldest first. */
  private List<String> heard(HttpUser reader) {
    return messages(reader).stream().map(each -> each.path("kind").asString()).toList();
  }

  private List<JsonNode> messages(HttpUser reader) {
    return reader
        .get("/inbox")
        .ok()
        .path("items")
        .valueStream()
        .filter(each -> each.path("matterId").asString("").equals(order + "-m1"))
        .toList()
        .reversed();
  }

  private void raise(HttpUser by, String what, Map<String, Object> body) {
    by.post("/orders/" + order + "/" + what, body).ok();
    story.settle();
  }

  private void answer(HttpUser by, String command, Map<String, Object> body) {
    by.post("/matters/" + order + "-m1/" + command, body).ok();
    story.settle();
  }

  private String refunded(String type, String reason) {
    order = story.delivered(Story.line("雨靴", 1, 8990, 0), 8990);
    String photo = story.photo(story.buyer(), order);
    String id =
        story.apply(order, type, reason, 1, List.of(photo, story.photo(story.buyer(), order)));
    if (type.equals("RETURN_REFUND")) {
      story.merchant().post("/cases/" + id + "/agree-return", Map.of("address", "仓库")).ok();
      Map<String, Object> parcel = Map.of("carrier", "SF", "tracking", "B-" + order);
      story.buyer().post("/cases/" + id + "/ship-return", parcel).ok();
      story.merchant().post("/cases/" + id + "/confirm-return", Map.of()).ok();
    } else {
      story.merchant().post("/cases/" + id + "/agree-refund", Map.of()).ok();
    }
    story
        .server()
        .eventually(
            () -> story.view(story.buyer(), id).path("state").asString().equals("CLOSED_REFUNDED"));
    return id;
  }

  @Test
  void freightThatNobodyAnswersAbout() {
    String id = refunded("RETURN_REFUND", "QUALITY");
    List<String> receipt = List.of(story.photo(story.buyer(), order));
    raise(story.buyer(), "freight-claims", Requests.freight(id, 1200, receipt));
    assertThat(heard(story.merchant())).containsExactly("FREIGHT_CLAIMED");
    String text = messages(story.merchant().reading("en")).getFirst().path("text").asString();
    assertThat(text)
        .contains("¥12.00", "雨靴", "(UTC+8)", Requests.FREIGHT_WORDS)
        .doesNotContain("{");
    story.pass(Duration.ofHours(50));
    story.pass(Duration.ofHours(23));
    assertThat(heard(story.merchant()))
        .containsExactly(
            "FREIGHT_CLAIMED", "CLAIM_MERCHANT_REMINDED", "FREIGHT_GRANTED_BY_SILENCE");
    assertThat(heard(story.buyer())).containsExactly("FREIGHT_GRANTED_BY_SILENCE");
  }

  @Test
  void aRefundClaimedBackDisputedRuledAndPaid() {
    refunded("REFUND_ONLY", "QUALITY");
    story.paidAtOnce(order, 1);
    raise(
        story.merchant(),
        "refund-claims",
        Map.of(
            "refundId",
            order + "-R1",
            "amount",
            Story.yuan(5800),
            "statement",
            WORDS,
            "evidence",
            List.of(story.photo(story.merchant(), order))));
    answer(story.buyer(), "decline", Map.of("statement", WORDS, "evidence", List.of()));
    answer(story.arbitrator(), "rule", Map.of("amount", Story.yuan(2000), "reasons", WORDS));
    story.server().eventually(() -> heard(story.merchant()).size() == 3);
    assertThat(heard(story.merchant()))
        .containsExactly("CLAIM_DISPUTED_BY_BUYER", "CLAIM_RULED", "CLAIM_PAID");
    assertThat(heard(story.buyer()))
        .containsExactly("REFUND_CLAIMED_BACK", "CLAIM_RULED", "CLAIM_PAID");
    assertThat(heard(story.arbitrator())).containsExactly("CLAIM_DISPUTED_BY_BUYER");
  }

  /** What could not be taken is told to both, once, however often it fails; and that it arrived. */
  @Test
  void j1AFailedChargeIsToldToBothSides() {
    refunded("REFUND_ONLY", "QUALITY");
    story.paidAtOnce(order, 1);
    WalletFaults faults = story.server().bean(WalletFaults.class);
    String charge = order + "-m1-C1-A";
    faults.plan(
        reference ->
            reference.equals(charge + 1) || reference.equals(charge + 2)
                ? Fault.REFUSED
                : Fault.NONE);
    try {
      raise(
          story.merchant(),
          "refund-claims",
          Map.of(
              "refundId",
              order + "-R1",
              "amount",
              Story.yuan(5800),
              "statement",
              WORDS,
              "evidence",
              List.of(story.photo(story.merchant(), order))));
      answer(story.buyer(), "agree", Map.of());
      story.server().eventually(() -> story.events(order + "-m1").contains("ChargeFailed"));
      story.settle();
      assertThat(heard(story.buyer())).containsExactly("REFUND_CLAIMED_BACK", "CHARGE_FAILED");
      assertThat(heard(story.merchant())).containsExactly("CLAIM_AGREED", "CHARGE_FAILED");
      for (HttpUser each : List.of(story.buyer(), story.merchant())) {
        for (String language : List.of("en", "zh-CN")) {
          String text = messages(each.reading(language)).getLast().path("text").asString();
          assertThat(text).contains("¥58.00", "雨靴", "(UTC+8)").doesNotContain("{");
        }
      }
      story.pass(Duration.ofHours(1));
      story.server().eventually(() -> failures() == 2);
      story.pass(Duration.ofHours(1));
      story.server().eventually(() -> heard(story.merchant()).contains("CLAIM_PAID"));
      assertThat(heard(story.buyer()))
          .containsExactly("REFUND_CLAIMED_BACK", "CHARGE_FAILED", "CLAIM_PAID");
    } finally {
      faults.plan(reference -> Fault.NONE);
    }
  }

  private long failures() {
    return story.events(order + "-m1").stream().filter("ChargeFailed"::equals).count();
  }

  @Test
  void aPriceRequestThatLapsesAndAComplaintThatIsAnswered() {
    order = story.delivered(Story.line("雨靴", 1, 8990, 0), 8990);
    raise(
        story.buyer(),
        "complaints",
        Map.of(
            "category",
            "RUDE_OR_THREATENING",
            "statement",
            WORDS,
            "evidence",
            List.of(story.photo(story.buyer(), order))));
    answer(story.merchant(), "reply", Map.of("statement", WORDS, "evidence", List.of()));
    assertThat(heard(story.merchant())).containsExactly("COMPLAINED");
    assertThat(heard(story.buyer())).containsExactly("COMPLAINT_ANSWERED");

    order = story.delivered(Story.line("雨靴", 1, 8990, 0), 8990);
    raise(
        story.merchant(),
        "price-requests",
        Map.of(
            "lines",
            List.of(1),
            "amount",
            Story.yuan(500),
            "reason",
            "EXTRA_SERVICE",
            "statement",
            WORDS));
    story.pass(Duration.ofHours(71));
    story.pass(Duration.ofHours(2));
    assertThat(heard(story.merchant())).containsExactly("PRICE_LAPSED");
    assertThat(heard(story.buyer())).startsWith("PRICE_ASKED").endsWith("PRICE_LAPSED");
  }
}
