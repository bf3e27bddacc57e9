package dev.redress.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.HttpUser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** F8: over ¥2,000 one person alone does not rule. */
@Tag("database")
class FourEyesStoryTest {

  private final Story story = new Story("four-eyes");
  private String order;
  private String id;

  @BeforeEach
  void heard() {
    OverLimit heard = OverLimit.heard(story);
    order = heard.order();
    id = heard.id();
  }

  @Test
  void aSecondArbitratorGivesBackThenSigns() {
    JsonNode preview = story.arbitrator().post(path("rule?dryRun=true"), ruling(250000)).ok();
    assertThat(preview.path("state").asString()).isEqualTo("HEARING_APPROVAL");
    assertThat(preview.path("transfers")).isEmpty();

    story.arbitrator().post(path("rule"), ruling(250000)).ok();
    story.arbitrator().post(path("approve-ruling"), Map.of()).refused(409, "OWN_RULING");
    story.merchant().post(path("approve-ruling"), Map.of()).refused(403, "FORBIDDEN");
    assertThat(story.view(story.merchant(), id).path("hearing").path("proposed").isNull()).isTrue();
    colleague().post(path("return-ruling"), Map.of("reason", "为何全额？")).ok();
    assertThat(
            story.view(story.arbitrator(), id).path("hearing").path("returnedBecause").asString())
        .isEqualTo("为何全额？");

    story.arbitrator().post(path("rule"), ruling(220000)).ok();
    story.pass(Duration.ofHours(24));
    colleague().post(path("approve-ruling"), Map.of()).ok();
    story.settle();

    story.happened(
        id,
        "Applied",
        "HearingOpened",
        "EvidenceFinished",
        "EvidenceFinished",
        "EvidenceClosed",
        "HearingTaken",
        "RulingProposed",
        "RulingReturned",
        "RulingProposed",
        "ApprovalOverdue",
        "RulingMade",
        "RefundGranted",
        "RefundSettled",
        "CaseClosed");
    assertThat(story.transfers(order))
        .containsExactly(
            "CAPTURE wallet → escrow 250000",
            "GRANT escrow → payable 220000",
            "EXECUTION payable → wallet 220000");
    JsonNode by = story.view(story.buyer(), id).path("ruling").path("by");
    assertThat(by.path("name").asString()).startsWith("Wu of");
    assertThat(by.path("second").asString()).startsWith("Xu of");
    assertThat(bundle(story.merchant())).contains("\"RulingReturned\"").doesNotContain("为何全额");
    assertThat(bundle(story.arbitrator())).contains("为何全额");
  }

  /**
   * F6: who is close to a side does not hear its case, and decides nothing in it as second person.
   */
  @Test
  void whoHasAnInterestIsNoSecondPerson() {
    story.arbitrator().post(path("rule"), ruling(250000)).ok();
    Map<String, Object> cousin = Map.of("caseId", id, "side", "MERCHANT", "holds", true);
    colleague().post("/bench/interests", cousin).ok();
    colleague().post(path("approve-ruling"), Map.of()).refused(409, "INTEREST_DECLARED");
    colleague()
        .post(path("return-ruling"), Map.of("reason", "为何全额？"))
        .refused(409, "INTEREST_DECLARED");
    HttpUser neutral = story.server().staff("arbitrator", "He of " + order);
    neutral.post(path("approve-ruling"), Map.of()).ok();
  }

  /** The record of the case as this reader takes it home. */
  private String bundle(HttpUser reader) {
    String made =
        reader.post("/record/bundles", Map.of("cases", List.of(id))).ok().path("id").asString();
    StringBuilder events = new StringBuilder();
    byte[] bytes = reader.get("/record/bundles/" + made + "/content").bytes();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry file = zip.getNextEntry(); file != null; file = zip.getNextEntry()) {
        if (file.getName().endsWith(".jsonl") || file.getName().endsWith(".json")) {
          events.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return events.toString();
  }

  private HttpUser colleague() {
    return story.server().staff("arbitrator", "Xu of " + order);
  }

  private static Map<String, Object> ruling(long minor) {
    return Map.of(
        "lines",
        List.of(Map.of("line", 1, "outcome", "PARTIAL", "amount", Story.yuan(minor))),
        "freightPayer",
        "MERCHANT",
        "responsibility",
        Map.of("buyer", 0, "merchant", 100, "carrier", 0, "platform", 0),
        "rules",
        List.of("F8"),
        "believed",
        List.of(),
        "notBelieved",
        List.of(),
        "reasons",
        Map.of("zh-CN", "照片显示镜头进水，商家负全部责任。", "en", "The photographs show water in the lens."));
  }

  private String path(String command) {
    return "/cases/" + id + "/" + command;
  }
}
