package dev.redress.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.kernel.Hash;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Story 20: ¥18.58, a silent buyer, and a merchant who wants to go to court (J4, J5, V4, V5). */
@Tag("database")
class ExternalProceedingStoryTest {

  private final Story story = new Story("court");

  @TempDir Path folder;

  @Test
  void bundleVerifiedOfflineProceedingRecordedHeldAndMediated() throws Exception {
    String order = story.delivered(Story.line("钥匙扣", 1, 1858, 0), 1858);
    List<String> photo = List.of(story.photo(story.buyer(), order));
    String id = story.apply(order, "REFUND_ONLY", "QUALITY", 1, photo);
    story.merchant().post("/cases/" + id + "/agree-refund", Map.of()).ok();
    story.paidAtOnce(order, 1);
    story.happened(id, "Applied", "RefundAgreed", "RefundGranted", "RefundSettled", "CaseClosed");

    JsonNode made = story.merchant().post("/record/bundles", Map.of("cases", List.of(id))).ok();
    String bundle = "/record/bundles/" + made.path("id").asString();
    assertThat(verified(story.merchant().get(bundle + "/content").bytes())).contains("INTACT");

    JsonNode none = story.merchant().get("/cases/" + id + "/proceedings").ok();
    assertThat(none.path("onHold").asBoolean()).isFalse();
    Map<String, Object> court =
        Map.of(
            "kind",
            "COURT",
            "reference",
            "(2026)沪0115民初1858号",
            "deadline",
            story.now().plus(Duration.ofDays(30)).toString(),
            "statement",
            "起诉买家，要求返还 18.58 元。");
    story.merchant().post("/cases/" + id + "/proceedings", court).ok();
    story
        .merchant()
        .post("/cases/" + id + "/proceedings", court)
        .refused(409, "PROCEEDING_ALREADY_RECORDED");
    assertThat(story.buyer().get("/cases/" + id + "/proceedings").ok().path("onHold").asBoolean())
        .isTrue();

    story.pass(Duration.ofDays(30));
    story.happened(order + "-proceedings", "ProceedingRecorded", "ProceedingOverdue");
    Map<String, Object> end =
        Map.of("number", 1, "outcome", "SETTLED", "statement", "经法院调解，双方各承担一半。");
    story.merchant().post("/cases/" + id + "/proceedings/end", end).refused(403, "FORBIDDEN");
    story.operator().post("/cases/" + id + "/proceedings/end", end).ok();
    story
        .operator()
        .post("/cases/" + id + "/proceedings/end", end)
        .refused(409, "PROCEEDING_ALREADY_ENDED");

    story.happened(
        order + "-proceedings", "ProceedingRecorded", "ProceedingOverdue", "ProceedingEnded");
    story.happened(order + "-custody", "EvidenceShown", "BundleHandedOver");
    story.happened(
        order,
        "OrderPlaced",
        "PaymentCaptured",
        "ParcelMoved",
        "OrderShipped",
        "ParcelMoved",
        "OrderDelivered");
    assertThat(story.transfers(order))
        .containsExactly(
            "CAPTURE wallet → escrow 1858",
            "GRANT escrow → payable 1858",
            "EXECUTION payable → wallet 1858");
    JsonNode after = story.buyer().get("/cases/" + id + "/proceedings").ok();
    assertThat(after.path("onHold").asBoolean()).isFalse();
    assertThat(after.path("items").get(0).path("outcome").asString()).isEqualTo("SETTLED");
  }

  /** Only the bundle and a JDK: what the program in the bundle says of the bundle. */
  private String verified(byte[] zip) throws IOException, InterruptedException {
    assertThat(Hash.sum(zip).hex()).isNotEmpty();
    Path bundle = Files.write(folder.resolve("bundle.zip"), zip);
    Path program = folder.resolve("Verify.java");
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry each = in.getNextEntry(); each != null; each = in.getNextEntry()) {
        if (each.getName().endsWith("data/verify/Verify.java")) {
          Files.write(program, in.readAllBytes());
        }
      }
    }
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(java, program.toString(), bundle.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }
}
