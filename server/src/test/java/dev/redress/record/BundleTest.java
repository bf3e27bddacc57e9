package dev.redress.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.HttpAnswer;
import dev.redress.HttpUser;
import dev.redress.RedressServer;
import dev.redress.Sale;
import dev.redress.kernel.Hash;
import dev.redress.kernel.Journal;
import dev.redress.kernel.JournalEntry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** J5, V4: a bundle says everything, proves it without the platform, and cannot be bent unseen. */
@Tag("database")
class BundleTest {

  private static final RedressServer REDRESS = RedressServer.running();
  private static final int FLIPS = 10_000;

  @TempDir static Path folder;

  private static Sale sale;
  private static byte[] bundle;
  private static SortedMap<String, byte[]> files;
  private static Verifier verifier;

  @BeforeAll
  static void make() throws IOException {
    sale = Sale.delivered(REDRESS, "bundle-shop", "双层玻璃杯 Glass", 1858);
    String order = sale.order().text();
    sale.buyer()
        .post("/orders/" + order + "/chat/say", said("杯子裂了，打 13800138000 找我", List.of()))
        .ok();
    sale.merchant()
        .post("/orders/" + order + "/chat/say", said("Please send a photo.", List.of()))
        .ok();
    sale.apply();
    sale.send(sale.merchant(), "agree-refund", Map.of());
    sale.until("CLOSED_REFUNDED");
    bundle = content(sale.buyer(), made(sale.buyer(), List.of(sale.caseId())));
    files = Verifier.unpacked(bundle);
    verifier = Verifier.in(folder, files.get("data/verify/Verify.java"));
  }

  private static Map<String, Object> said(String text, List<String> evidence) {
    return Map.of("text", text, "evidence", evidence);
  }

  private static JsonNode made(HttpUser by, List<String> cases) {
    return by.post("/record/bundles", Map.of("cases", cases)).ok();
  }

  private static byte[] content(HttpUser by, JsonNode made) {
    HttpAnswer answer = by.get("/record/bundles/" + made.path("id").asString() + "/content");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(Hash.sum(answer.bytes()).hex()).isEqualTo(made.path("id").asString());
    assertThat(answer.bytes()).hasSize(made.path("bytes").asInt());
    return answer.bytes();
  }

  @Test
  void itHoldsEverythingAndVerifies() {
    assertThat(verifier.broken(bundle)).isEmpty();
    assertThat(files.keySet())
        .contains(
            "bagit.txt",
            "data/report.pdf",
            "data/index.json",
            "data/evidence.json",
            "data/custody.txt",
            "data/events/" + sale.caseId() + ".jsonl",
            "data/events/" + sale.order().text() + ".jsonl",
            "data/events/" + sale.order().text() + "-custody.jsonl",
            "data/transcript/" + sale.order().text() + ".txt",
            "data/policy/CN-1.json",
            "data/record/checkpoint.txt",
            "data/record/keys.json");
    assertThat(files.keySet()).filteredOn(name -> name.startsWith("data/evidence/")).hasSize(2);
    assertThat(text("data/evidence.json")).contains("\"sm3\":\"");
    assertThat(text("data/transcript/" + sale.order().text() + ".txt"))
        .contains("Please send a photo.");
  }

  @Test
  void theSameInputGivesTheSameBytes() {
    assertThat(content(sale.buyer(), made(sale.buyer(), List.of(sale.caseId())))).isEqualTo(bundle);
  }

  @Test
  void theProgramSaysOnOneScreenWhatItChecked() throws Exception {
    Path good = Files.write(folder.resolve("good.zip"), bundle);
    String key = REDRESS.bean(SigningKeys.class).signer().orElseThrow().known().verifierKey();
    assertThat(Verifier.run(folder, good))
        .contains("every byte accounted for", "NOT CHECKED  whose keys", key, "exit 0")
        .contains("INTACT by its own keys, which nobody vouches for yet");
    assertThat(Verifier.run(folder, good, "--key", key))
        .contains("INTACT under the key you gave", "exit 0")
        .doesNotContain("NOT CHECKED");
    assertThat(Verifier.run(folder, good, "--key", key.replace("+", "+0"))).contains("exit 1");
    assertThat(text("data/README.txt")).contains("--key \"NAME+ID+KEY\"", "/api/v1/record/keys");
    byte[] bent = bundle.clone();
    bent[bent.length / 2] ^= 1;
    Path wrong = Files.write(folder.resolve("bent.zip"), bent);
    assertThat(Verifier.run(folder, wrong)).contains("BROKEN", "exit 1");
  }

  @Test
  void everyChangedByteIsFound() {
    Random random = new Random(20261122);
    byte[] bent = bundle.clone();
    for (int i = 0; i < FLIPS; i++) {
      int at = random.nextInt(bent.length);
      byte was = bent[at];
      bent[at] ^= (byte) (1 + random.nextInt(255));
      List<String> found = verifier.broken(bent);
      assertThat(found).as("byte %d of seed 20261122", at).isNotEmpty();
      bent[at] = was;
    }
  }

  @Test
  void evenTheHolderOfTheKeyCannotBendTheEvents() throws IOException {
    String events = "data/events/" + sale.caseId() + ".jsonl";
    assertThat(forged(events, lines -> lines.remove(1))).contains("event 2 of " + sale.caseId());
    assertThat(forged(events, lines -> lines.remove(lines.size() - 1)))
        .contains("last events of " + sale.caseId());
    assertThat(forged(events, lines -> lines.add(1, lines.get(1))))
        .contains("event 3 of " + sale.caseId());
    assertThat(forged(events, lines -> Collections.swap(lines, 1, 2)))
        .contains("event 2 of " + sale.caseId());
    assertThat(forged(events, lines -> lines.set(0, lines.get(0).replace("1858", "9858"))))
        .contains("event 1 of " + sale.caseId() + ": was changed");
    assertThat(
            forged(
                "data/evidence.json",
                lines ->
                    lines.set(0, lines.get(0).replaceAll("\"sha256\":\"..", "\"sha256\":\"00"))))
        .contains("is not the file that was shown");
  }

  @Test
  void noExhibitIsHiddenOrSlippedIn() throws IOException {
    String custody = "data/events/" + sale.order().text() + "-custody.jsonl";
    assertThat(
            forged(
                custody,
                lines -> {
                  ObjectNode line = (ObjectNode) JsonMapper.shared().readTree(lines.getFirst());
                  lines.set(0, line.putNull("payload").putNull("actor").toString());
                }))
        .contains("custody is told to everybody");
    assertThat(
            forged(
                "data/evidence.json",
                lines -> {
                  ArrayNode items = (ArrayNode) JsonMapper.shared().readTree(lines.getFirst());
                  items.add(((ObjectNode) items.get(0).deepCopy()).put("id", "slipped in"));
                  lines.set(0, items.toString());
                }))
        .contains("the record does not name it");
  }

  @Test
  void anErasureCoversNothingButTextsOfItsOwnOrder() throws IOException {
    String order = sale.order().text();
    String other = "f".repeat(order.length());
    assertThat(erased(sale.caseId(), order)).contains("event 1 of " + sale.caseId());
    assertThat(erased(order, other)).contains("event 1 of " + order + ": was changed");
    // One that may say so is believed that far, and is then found to be no event of the record.
    assertThat(erased(order, order)).contains(order + "-erasure");
  }

  /** What the program says of a changed first event that an order's made-up erasure names. */
  private static String erased(String stream, String order) throws IOException {
    JournalEntry first = REDRESS.bean(Journal.class).of(sale.order(), stream).getFirst();
    String left = first.payload().replace("1858", "9858");
    assertThat(left).isNotEqualTo(first.payload());
    Forger forger = new Forger(REDRESS, files).erasing(first, left, order);
    return String.join("\n", verifier.broken(forger.signed()));
  }

  /** What the program says when somebody with the signing key changes a file and signs anew. */
  private static String forged(String file, Consumer<List<String>> change) throws IOException {
    return String.join(
        "\n", verifier.broken(new Forger(REDRESS, files).and(file, change).signed()));
  }

  @Test
  void withoutTheKeyNothingCanBeSignedAnew() {
    String note = text("bundle.note");
    assertThat(Note.read(note)).isPresent();
    assertThat(REDRESS.bean(CheckpointStore.class).keys())
        .anyMatch(key -> key.signed(Note.read(note).orElseThrow()));
    Note other = new Note("redress-bundle/1\n00\n", Note.read(note).orElseThrow().signatures());
    assertThat(REDRESS.bean(CheckpointStore.class).keys()).noneMatch(key -> key.signed(other));
  }

  @Test
  void thePartiesReadWhatTheyReadElsewhereAndThePlatformEverything() {
    JsonNode made = made(sale.merchant(), List.of(sale.caseId()));
    byte[] merchants = content(sale.merchant(), made);
    assertThat(verifier.broken(merchants)).isEmpty();
    assertThat(new String(merchants, StandardCharsets.UTF_8)).doesNotContain("13800138000");
    assertThat(new String(bundle, StandardCharsets.UTF_8)).doesNotContain("13800138000");
    HttpUser operator = REDRESS.as("operator", "", "");
    byte[] platforms = content(operator, made(operator, List.of(sale.caseId())));
    assertThat(verifier.broken(platforms)).isEmpty();
    assertThat(new String(platforms, StandardCharsets.UTF_8)).contains("13800138000");
    sale.buyer().get("/record/bundles/" + made.path("id").asString()).refused(404, "NOT_FOUND");
  }

  @Test
  void theReportIsAnArchivableDocumentInBothLanguages() throws Exception {
    String english = ReportText.of(files.get("data/report.pdf"));
    assertThat(english).contains("Evidence bundle", "双层玻璃杯 Glass", "What happened");
    HttpUser buyer = sale.buyer().reading("zh-CN");
    byte[] chinese =
        Verifier.unpacked(content(buyer, made(buyer, List.of(sale.caseId()))))
            .get("data/report.pdf");
    buyer.reading("en");
    assertThat(ReportText.of(chinese)).contains("证据包", "双层玻璃杯 Glass", "SHA-256", "如何校验");
  }

  @Test
  void severalCasesGoIntoOneBundleAndStrangersGetNone() {
    Sale other = Sale.delivered(REDRESS, "bundle-shop-2", "杯盖", 900);
    other.apply();
    HttpUser operator = REDRESS.as("operator", "", "");
    byte[] joint = content(operator, made(operator, List.of(sale.caseId(), other.caseId())));
    assertThat(verifier.broken(joint)).isEmpty();
    assertThat(Verifier.unpacked(joint).keySet())
        .contains(
            "data/cases/" + sale.caseId() + ".json", "data/cases/" + other.caseId() + ".json");
    sale.buyer()
        .post("/record/bundles", Map.of("cases", List.of(sale.caseId(), other.caseId())))
        .refused(404, "NOT_FOUND");
    sale.buyer()
        .post("/record/bundles", Map.of("cases", List.of()))
        .refused(400, "MALFORMED_REQUEST");
  }

  @Test
  void whoHasWhatIsOnRecord() {
    String stream = sale.order().text() + "-custody";
    List<JournalEntry> custody = REDRESS.bean(Journal.class).of(sale.order(), stream);
    assertThat(Journal.firstBroken(custody)).isZero();
    assertThat(custody.stream().map(JournalEntry::type).toList())
        .startsWith("EvidenceShown", "EvidenceShown", "BundleHandedOver");
    assertThat(custody.get(2).payload()).contains(Hash.sum(bundle).hex());
  }

  private static String text(String file) {
    return new String(files.get(file), StandardCharsets.UTF_8);
  }
}
