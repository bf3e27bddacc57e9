package dev.redress.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.HttpUser;
import dev.redress.RedressServer;
import dev.redress.Sale;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Hash;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Role;
import dev.redress.record.LeafStore.Leaf;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** J5: a party's bundle tells it nothing that it may not read elsewhere. */
@Tag("database")
class BundlePrivacyTest {

  private static final RedressServer REDRESS = RedressServer.running();
  private static final String PASSWORD = "four unrelated words";
  private static final Actor BUYER = new Actor(Role.BUYER, "acc-1", "Li", "CN", "b1");
  private static final Actor OPERATOR = new Actor(Role.OPERATOR, "acc-2", "Ops", "", "");

  @TempDir Path folder;

  private static JsonNode made(HttpUser by, String... cases) {
    return by.post("/record/bundles", Map.of("cases", List.of(cases))).ok();
  }

  private static String content(HttpUser by, JsonNode made) {
    byte[] zip = by.get("/record/bundles/" + made.path("id").asString() + "/content").bytes();
    return new String(zip, StandardCharsets.UTF_8);
  }

  @Test
  void aJointBundleTellsNoneOfTheMerchantsOfTheOthers() {
    Sale one = Sale.delivered(REDRESS, "joint-1", "杯子", 100);
    Sale other = Sale.delivered(REDRESS, "joint-2", "杯盖", 200);
    one.apply();
    other.apply();
    HttpUser operator = REDRESS.as("operator", "", "");
    JsonNode joint = made(operator, one.caseId(), other.caseId());
    // The next event takes the handing over into what a bundle covers.
    one.photo(one.merchant());
    String merchants = content(one.merchant(), made(one.merchant(), one.caseId()));
    assertThat(merchants).contains(joint.path("id").asString(), "BundleHandedOver");
    assertThat(merchants).doesNotContain(other.order().text());
    assertThat(content(operator, joint)).contains(other.order().text());
  }

  @Test
  void jointHandingsOverOfOlderProgramsGoToThePlatformOnly() {
    LockKey order = LockKey.named("order", "CN", "1");
    String named = "{\"cases\":[\"%s-1\",\"%s-1\"],\"sha256\":\"00\"}";
    LockKey other = LockKey.named("order", "CN", "2");
    assertThat(
            told(order, "custody", "BundleHandedOver", named.formatted(order.text(), other.text()))
                .namesOthers())
        .isTrue();
    assertThat(
            told(order, "custody", "BundleHandedOver", named.formatted(order.text(), order.text()))
                .namesOthers())
        .isFalse();
  }

  @Test
  void whatThePlatformWroteForItselfIsProvenAndNotTold() {
    LockKey order = LockKey.named("order", "CN", "1");
    String payload = "{\"reference\":\"r\",\"what\":\"FAILED_ATTEMPT_SUCCEEDED\"}";
    for (StreamTold each :
        List.of(
            told(order, "refund", "DoubtRaised", payload),
            told(order, "a room of tomorrow", "Happened", payload))) {
      assertThat(each.lines(BUYER)).contains("\"leaf\":0").doesNotContain("SUCCEEDED");
      assertThat(each.lines(OPERATOR)).contains("SUCCEEDED");
    }
    String settled = "{\"reference\":\"r-1\"}";
    assertThat(told(order, "refund", "SettlementConfirmed", settled).lines(BUYER)).contains("r-1");
  }

  private static StreamTold told(LockKey order, String room, String type, String payload) {
    JournalEntry entry =
        new JournalEntry(
            order.bucket(),
            order.text() + "-x",
            1,
            room,
            Instant.EPOCH,
            type,
            OPERATOR,
            payload,
            Hash.NONE,
            Hash.NONE,
            "{}",
            null);
    return new StreamTold(
        entry.stream(), List.of(entry), new TreeMap<>(Map.of(1L, new Leaf(0, Hash.NONE))));
  }

  @Test
  void staffNeedsToReadCasesAndTheConversationThatABundleHolds() {
    Sale silent = Sale.delivered(REDRESS, "bundle-staff", "杯子", 100);
    silent.apply();
    Sale talked = Sale.delivered(REDRESS, "bundle-staff", "杯子", 100);
    talked.apply();
    Map<String, Object> words = Map.of("text", "Broken.", "evidence", List.of());
    talked.buyer().post("/orders/" + talked.order().text() + "/chat/say", words).ok();
    HttpUser owner = silent.merchant();
    HttpUser answers = member(owner, "bundle-answers", "cases.answer");
    HttpUser reads = member(owner, "bundle-reads", "cases.read");
    HttpUser chats = member(owner, "bundle-chats", "cases.read", "chat");

    Map<String, Object> ofSilent = Map.of("cases", List.of(silent.caseId()));
    Map<String, Object> ofTalked = Map.of("cases", List.of(talked.caseId()));
    answers.post("/record/bundles", ofSilent).refused(403, "PERMISSION_MISSING");
    reads.post("/record/bundles", ofSilent).ok();
    reads.post("/record/bundles", ofTalked).refused(403, "PERMISSION_MISSING");
    String made = made(chats, talked.caseId()).path("id").asString();
    chats.get("/record/bundles/" + made).ok();
    reads.get("/record/bundles/" + made).refused(403, "PERMISSION_MISSING");
    reads.get("/record/bundles/" + made + "/content").refused(403, "PERMISSION_MISSING");
    answers.get("/record/bundles/" + made + "/content").refused(403, "PERMISSION_MISSING");
  }

  private static HttpUser member(HttpUser owner, String login, String... permissions) {
    Map<String, Object> wanted =
        Map.of(
            "login",
            login,
            "name",
            login,
            "password",
            PASSWORD,
            "permissions",
            List.of(permissions));
    owner.post("/merchant/staff", wanted).ok();
    HttpUser member = REDRESS.stranger();
    member.post("/session", Map.of("login", login, "password", PASSWORD)).ok();
    return member;
  }

  @Test
  void aFileThatIsGoneIsMadeAgain() throws IOException {
    Sale sale = Sale.delivered(REDRESS, "bundle-gone", "杯子", 100);
    sale.apply();
    String made = made(sale.buyer(), sale.caseId()).path("id").asString();
    Files.delete(REDRESS.bean(SigningKeys.class).folder().resolve("bundles").resolve(made));
    sale.buyer().get("/record/bundles/" + made + "/content").refused(409, "BUNDLE_NOT_HERE");
    JsonNode again = made(sale.buyer(), sale.caseId());
    assertThat(content(sale.buyer(), again)).isNotEmpty();
  }

  @Test
  void exhibitsFromBeforeCustodyWasKeptAreOnRecordBeforeTheyAreHandedOver() {
    Sale sale = Sale.delivered(REDRESS, "bundle-old", "杯子", 100);
    sale.apply();
    REDRESS
        .bean(JdbcClient.class)
        .sql(
            """
            insert into evidence (bucket, order_id, id, sha256, media_type, bytes, width, height,
              caption, by_role, by_id, by_name, came_from, at)
            select bucket, order_id, id || '0', sha256, media_type, bytes, width, height,
              'from before', 'MERCHANT', 'm', 'Old', '', at
            from evidence where order_id = ? limit 1
            """)
        .param(sale.order().id())
        .update();
    JsonNode made = made(sale.buyer(), sale.caseId());
    byte[] zip =
        sale.buyer().get("/record/bundles/" + made.path("id").asString() + "/content").bytes();
    Map<String, byte[]> files = Verifier.unpacked(zip);
    assertThat(new String(files.get("data/evidence.json"), StandardCharsets.UTF_8))
        .contains("from before");
    assertThat(new String(files.get("data/custody.txt"), StandardCharsets.UTF_8))
        .contains("was put on record");
    assertThat(Verifier.in(folder, files.get("data/verify/Verify.java")).broken(zip)).isEmpty();
  }
}
