package dev.redress.stories;

import static dev.redress.stories.Story.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Story 18: asking for more after the fact (J2). */
@Tag("database")
class MisTaggedPriceStoryTest {

  private final Story story = new Story("tag");

  @Test
  void j2_afterARulingAskingForMoreIsRefusedOutright() {
    String order = story.delivered(Story.line("耳机", 1, 9900, 0), 9900);
    String id = story.apply(order, "REFUND_ONLY", "NOT_RECEIVED", 1, List.of());
    story.pass(Duration.ofDays(2));
    story.settle();
    story.happened(id, "Applied", "RulingMade", "RefundGranted", "RefundSettled", "CaseClosed");
    ask(order, "WRONG_PRICE_TAG", 12000).refused(409, "FINAL_RULING_ON_LINES");
    ask(order, "EXTRA_SERVICE", 12000).refused(409, "FINAL_RULING_ON_LINES");
    assertThat(story.events(order + "-m1")).isEmpty();
    story.paidAtOnce(order, 1);
    assertThat(story.transfers(order))
        .containsExactly(
            "CAPTURE wallet → escrow 9900",
            "GRANT escrow → payable 9900",
            "EXECUTION payable → wallet 9900");
    story.booksAgree();
  }

  @Test
  void j2_aWrongPriceTagIsTheMerchantsRiskAndSilenceLapses() {
    String order = story.delivered(Story.line("耳机", 1, 9900, 0), 9900);
    ask(order, "WRONG_PRICE_TAG", 12000).refused(422, "PRICE_TAG_IS_YOUR_RISK");
    String request = ask(order, "UPGRADED_GOODS", 12000).ok().path("id").asString();
    ask(order, "EXTRA_SERVICE", 100).refused(409, "PRICE_REQUEST_OPEN");
    JsonNode before = story.buyer().get("/orders/" + order + "/eligibility").ok().path("lines");
    story.pass(Duration.ofDays(3));
    story.happened(request, "MatterRaised", "MatterClosed");
    assertThat(story.buyer().get("/matters/" + request).ok().path("state").asString())
        .isEqualTo("LAPSED");
    // Nothing else has changed: no money, and the same doors.
    assertThat(story.transfers(order)).containsExactly("CAPTURE wallet → escrow 9900");
    assertThat(story.buyer().get("/orders/" + order + "/eligibility").ok().path("lines"))
        .isEqualTo(before);
    story.buyer().post("/matters/" + request + "/agree", Map.of()).refused(409, "MATTER_CLOSED");
  }

  @Test
  void j2_onlyExplicitConsentMovesMoneyAndOnlyOnce() {
    String order = story.delivered(Story.line("耳机", 1, 9900, 0), 9900);
    String request = ask(order, "EXTRA_SERVICE", 1200).ok().path("id").asString();
    story
        .merchant()
        .post("/matters/" + request + "/agree", Map.of())
        .refused(403, "NOT_YOUR_MATTER");
    story.buyer().post("/matters/" + request + "/agree", Map.of()).ok();
    assertThat(story.buyer().post("/matters/" + request + "/agree", Map.of()).status())
        .isEqualTo(409);
    story.settle();
    story.happened(
        request, "MatterRaised", "PaymentAgreed", "ChargeOrdered", "ChargeTaken", "MatterClosed");
    assertThat(story.transfers(order))
        .containsExactly(
            "CAPTURE wallet → escrow 9900", "PRICE_DIFFERENCE wallet → merchant balance 1200");
    story.booksAgree();

    String other = ask(order, "EXTRA_SERVICE", 1300).ok().path("id").asString();
    story.buyer().post("/matters/" + other + "/decline", Map.of()).ok();
    story.happened(other, "MatterRaised", "ConsentRefused", "MatterClosed");
    assertThat(story.transfers(order)).hasSize(2);
  }

  private dev.redress.HttpAnswer ask(String order, String reason, long minor) {
    return story
        .merchant()
        .post(
            "/orders/" + order + "/price-requests",
            Map.of(
                "lines",
                List.of(1),
                "reason",
                reason,
                "amount",
                yuan(minor),
                "statement",
                "当时约定换成高配版本，请补上两者之间的差价"));
  }
}
