package dev.redress.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.AtOnce;
import dev.redress.HttpAnswer;
import dev.redress.HttpUser;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** F8, F11: what an appeal moves over the limit is carried out when a second person has signed. */
@Tag("database")
class AppealOverLimitStoryTest {

  private final Story story = new Story("appeal-of-two");
  private String order;
  private String id;

  @BeforeEach
  void heard() {
    OverLimit heard = OverLimit.heard(story);
    order = heard.order();
    id = heard.id();
  }

  @Test
  void moreForTheBuyerIsGivenBackThenSignedOnceByTwoWhoSignAtOnce() {
    story.arbitrator().post(path("rule"), Rulings.one("DISMISS", null)).ok();
    appealed(story.buyer());
    HttpUser hears = judge("Xu");
    hears.post(path("take-hearing"), Map.of()).ok();
    JsonNode preview =
        hears.post(path("decide-appeal?dryRun=true"), decision("REFUND", null, false)).ok();
    assertThat(preview.path("state").asString()).isEqualTo("HEARING_APPROVAL");
    assertThat(preview.path("transfers")).isEmpty();

    hears.post(path("decide-appeal"), decision("REFUND", null, false)).ok();
    hears.post(path("approve-ruling"), Map.of()).refused(409, "OWN_RULING");
    story.arbitrator().post(path("approve-ruling"), Map.of()).refused(409, "HEARD_BEFORE");
    story.buyer().post(path("approve-ruling"), Map.of()).refused(403, "FORBIDDEN");
    JsonNode waits = story.view(hears, id);
    assertThat(waits.path("hearing").path("proposed").path("by").path("name").asString())
        .startsWith("Xu of");
    assertThat(waits.path("hearing").path("proposed").path("funding")).isEmpty();
    assertThat(waits.path("closedActions").toString()).contains("RULING_AWAITS_APPROVAL");
    assertThat(story.view(story.buyer(), id).path("hearing").path("proposed").isNull()).isTrue();

    judge("He").post(path("return-ruling"), Map.of("reason", "为何全额？")).ok();
    assertThat(story.view(hears, id).path("hearing").path("returnedBecause").asString())
        .isEqualTo("为何全额？");
    hears.post(path("decide-appeal"), decision("PARTIAL", 240000L, false)).ok();
    assertThat(consequence(judge("He"))).contains("2400.00", "final");
    HttpUser he = judge("He");
    HttpUser qian = judge("Qian");
    List<HttpAnswer> answers =
        AtOnce.all(
            List.of(
                () -> he.post(path("approve-ruling"), Map.of()),
                () -> qian.post(path("approve-ruling"), Map.of())));
    assertThat(answers).filteredOn(each -> each.status() == 200).hasSize(1);
    assertThat(answers).filteredOn(each -> each.status() == 409).hasSize(1);
    story.paidAtOnce(order, 1);
    story.settle();

    assertThat(story.events(id).subList(7, story.events(id).size()))
        .containsExactly(
            "CaseClosed",
            "AppealFiled",
            "EvidenceFinished",
            "EvidenceFinished",
            "EvidenceClosed",
            "HearingTaken",
            "RulingProposed",
            "RulingReturned",
            "RulingProposed",
            "AppealDecided",
            "RefundGranted",
            "RefundSettled",
            "CaseClosed");
    assertThat(story.transfers(order))
        .containsExactly(
            "CAPTURE wallet → escrow 250000",
            "GRANT escrow → payable 240000",
            "EXECUTION payable → wallet 240000");
    JsonNode by = story.view(story.buyer(), id).path("ruling").path("by");
    assertThat(by.path("name").asString()).startsWith("Xu of");
    assertThat(by.path("second").asString()).containsAnyOf("He of", "Qian of");
    story.booksAgree();
  }

  @Test
  void whatIsTakenBackForFraudWaitsForSomebodyWhoHasNeitherRuledNorSigned() {
    story.arbitrator().post(path("rule"), Rulings.one("REFUND", null)).ok();
    judge("Xu").post(path("approve-ruling"), Map.of()).ok();
    story.paidAtOnce(order, 1);
    story.settle();
    appealed(story.merchant());
    HttpUser hears = judge("He");
    hears.post(path("take-hearing"), Map.of()).ok();
    hears.post(path("decide-appeal"), decision("DISMISS", null, true)).ok();
    judge("Xu").post(path("approve-ruling"), Map.of()).refused(409, "HEARD_BEFORE");
    JsonNode hearing = story.view(judge("Qian"), id).path("hearing");
    assertThat(hearing.path("proposedForFraud").asBoolean()).isTrue();
    assertThat(
            story.view(story.merchant(), id).path("hearing").path("proposedForFraud").asBoolean())
        .isFalse();
    assertThat(consequence(judge("Qian"))).contains("2500.00", "the buyer owes it");
    judge("Qian").post(path("approve-ruling"), Map.of()).ok();
    story.settle();

    assertThat(story.transfers(order).getLast())
        .startsWith("RESTORATION buyer:")
        .endsWith("merchant balance 250000");
    JsonNode appeal = story.view(story.merchant(), id).path("appeal");
    assertThat(appeal.path("owedByBuyer").asBoolean()).isTrue();
    story.booksAgree();
  }

  private String consequence(HttpUser signer) {
    for (JsonNode each : story.view(signer, id).path("allowedActions")) {
      if (each.path("command").asString().equals("approve-ruling")) {
        return each.path("consequence").asString();
      }
    }
    throw new AssertionError("cannot sign");
  }

  private void appealed(HttpUser side) {
    String photo = story.photo(side, order);
    Map<String, Object> why =
        Map.of("ground", "NEW_EVIDENCE", "statement", "请看新的照片。", "evidence", List.of(photo));
    side.post(path("file-appeal"), why).ok();
    story.evidenceDone(id);
  }

  private static Map<String, Object> decision(String outcome, @Nullable Long minor, boolean fraud) {
    Map<String, Object> decision = new HashMap<>();
    decision.put("overturn", true);
    decision.put("fraud", fraud);
    decision.put("instead", Rulings.one(outcome, minor));
    return decision;
  }

  private HttpUser judge(String name) {
    return story.server().staff("arbitrator", name + " of " + order);
  }

  private String path(String command) {
    return "/cases/" + id + "/" + command;
  }
}
