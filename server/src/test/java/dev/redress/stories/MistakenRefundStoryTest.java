package dev.redress.stories;

import static dev.redress.stories.Story.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.HttpUser;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Story 19: the merchant agrees to two refunds where it meant one, and claims the second back (J1).
 * The buyer pays half, disputes half, and the platform rules. Money moves on consent and ruling
 * only, and once.
 */
@Tag("database")
class MistakenRefundStoryTest {

  private static final String WHY = "我在两个订单上各点了一次，第二个本来不该退款的";

  private final Story story = new Story("mistaken");

  @Test
  void j1_halfIsPaidHalfIsDisputedAndThePlatformRules() {
    String meant = refunded();
    String mistaken = refunded();
    String proof = story.photo(story.merchant(), mistaken);

    String claim = claim(mistaken, 5800, proof);
    story
        .merchant()
        .post("/orders/" + mistaken + "/refund-claims", body(mistaken, 100, proof))
        .refused(409, "REFUND_CLAIMED_ALREADY");
    story.happened(claim, "MatterRaised");

    JsonNode asked = story.buyer().get("/matters/" + claim).ok();
    assertThat(commands(asked)).containsExactly("agree", "pay-part", "decline");
    assertThat(asked.path("headline").asString()).contains("58.00");
    JsonNode would =
        story
            .buyer()
            .post("/matters/" + claim + "/pay-part?dryRun=true", half("这一半我可以退，另一半不是误退，我确实少收了货"))
            .ok();
    assertThat(would.path("state").asString()).isEqualTo("AT_PLATFORM");
    story.buyer().post("/matters/" + claim + "/pay-part", half("这一半我可以退，另一半不是误退，我确实少收了货")).ok();
    story.happened(claim, "MatterRaised", "PartAgreed", "ChargeOrdered", "ChargeTaken");
    assertThat(story.buyer().get("/matters/" + claim).ok().path("taken").path("minor").asLong())
        .isEqualTo(2900);

    // Neither side decides: only the platform, and no more than what is disputed.
    Map<String, Object> rule =
        Map.of("amount", yuan(2000), "reasons", "退款记录显示多退一件，少收的部分酌情扣除九元，其余应退回");
    story.merchant().post("/matters/" + claim + "/rule", rule).refused(403, "FORBIDDEN");
    story
        .arbitrator()
        .post(
            "/matters/" + claim + "/rule",
            Map.of("amount", yuan(2901), "reasons", rule.get("reasons")))
        .refused(422, "CLAIM_AMOUNT_WRONG");
    story.arbitrator().post("/matters/" + claim + "/rule", rule).ok();
    story.settle();

    story.happened(
        claim,
        "MatterRaised",
        "PartAgreed",
        "ChargeOrdered",
        "ChargeTaken",
        "MatterRuled",
        "ChargeOrdered",
        "ChargeTaken",
        "MatterClosed");
    for (HttpUser side : List.of(story.buyer(), story.merchant())) {
      JsonNode view = side.get("/matters/" + claim).ok();
      assertThat(view.path("state").asString()).isEqualTo("PAID");
      assertThat(view.path("taken").path("minor").asLong()).isEqualTo(4900);
      assertThat(view.path("ruling").path("reasons").asString()).contains("多退一件");
    }
    assertThat(story.transfers(mistaken))
        .containsExactly(
            "CAPTURE wallet → escrow 5800",
            "GRANT escrow → payable 5800",
            "EXECUTION payable → wallet 5800",
            "REFUND_RETURNED wallet → merchant balance 2900",
            "REFUND_RETURNED wallet → merchant balance 2000");
    assertThat(story.transfers(meant))
        .containsExactly(
            "CAPTURE wallet → escrow 5800",
            "GRANT escrow → payable 5800",
            "EXECUTION payable → wallet 5800");
    for (String order : List.of(meant, mistaken)) {
      story.happened(
          order + "-1", "Applied", "RefundAgreed", "RefundGranted", "RefundSettled", "CaseClosed");
      story.paidAtOnce(order, 1);
    }
    story.booksAgree();
  }

  @Test
  void j1_silenceGoesToThePlatformWhichMayDismiss() {
    String order = refunded();
    String claim = claim(order, 5800, story.photo(story.merchant(), order));
    story.pass(Duration.ofDays(7));
    JsonNode waiting = story.buyer().get("/matters/" + claim).ok();
    assertThat(waiting.path("state").asString()).isEqualTo("AT_PLATFORM");
    assertThat(commands(waiting)).isEmpty();
    story
        .arbitrator()
        .post(
            "/matters/" + claim + "/rule",
            Map.of("amount", yuan(0), "reasons", "退款前双方已在聊天中确认，并非误操作，不予支持"))
        .ok();
    story.happened(claim, "MatterRaised", "SilencePassedOn", "MatterRuled", "MatterClosed");
    assertThat(story.transfers(order)).hasSize(3);
    assertThat(story.merchant().get("/matters/" + claim).ok().path("state").asString())
        .isEqualTo("DISMISSED");
  }

  @Test
  void j1_theWindowTheAmountAndTheEvidenceAreChecked() {
    String order = refunded();
    String proof = story.photo(story.merchant(), order);
    String path = "/orders/" + order + "/refund-claims";
    story.merchant().post(path, body(order, 5801, proof)).refused(422, "CLAIM_AMOUNT_WRONG");
    story.merchant().post(path, body(order, 0, proof)).refused(422, "CLAIM_AMOUNT_WRONG");
    Map<String, Object> bare = new java.util.HashMap<>(body(order, 5800, proof));
    bare.put("evidence", List.of());
    story.merchant().post(path, bare).refused(422, "CLAIM_EVIDENCE_REQUIRED");
    story.pass(Duration.ofDays(30));
    story.merchant().post(path, body(order, 5800, proof)).refused(409, "MISTAKEN_REFUND_TOO_LATE");
  }

  private String refunded() {
    String order = story.delivered(Story.line("水杯", 1, 5800, 0), 5800);
    String id = story.apply(order, "REFUND_ONLY", "NOT_RECEIVED", 1, List.of());
    story.merchant().post("/cases/" + id + "/agree-refund", Map.of()).ok();
    story.settle();
    return order;
  }

  private String claim(String order, long minor, String proof) {
    return story
        .merchant()
        .post("/orders/" + order + "/refund-claims", body(order, minor, proof))
        .ok()
        .path("id")
        .asString();
  }

  private static Map<String, Object> body(String order, long minor, String proof) {
    return Map.of(
        "refundId",
        order + "-R1",
        "amount",
        yuan(minor),
        "statement",
        WHY,
        "evidence",
        List.of(proof));
  }

  private static Map<String, Object> half(String why) {
    return Map.of("amount", yuan(2900), "statement", why, "evidence", List.of());
  }

  static List<String> commands(JsonNode view) {
    return view.path("allowedActions")
        .valueStream()
        .map(each -> each.path("command").asString())
        .toList();
  }
}
