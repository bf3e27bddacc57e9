package dev.redress.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.HttpAnswer;
import dev.redress.HttpUser;
import dev.redress.RedressServer;
import dev.redress.Sale;
import dev.redress.evidence.Depot;
import dev.redress.kernel.Hash;
import dev.redress.kernel.Journal.Stream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** V5: what is erased is gone, what is on hold stays, and every proof of before still holds. */
class ErasureTest {

  private static final String WORDS = "裂了，打 13800138000 找王小明";

  private static RedressServer redress;

  @TempDir static Path folder;

  @BeforeAll
  static void start() {
    redress = RedressServer.another();
  }

  @AfterAll
  static void stop() {
    redress.close();
  }

  /** An order whose case was refunded and that nothing waits for. */
  private static Sale over(String shop) {
    Sale sale = Sale.delivered(redress, shop, "花瓶", 3900);
    sale.buyer()
        .post(
            "/orders/" + sale.order().text() + "/chat/say",
            Map.of("text", WORDS, "evidence", List.of()))
        .ok();
    sale.apply();
    sale.send(sale.merchant(), "agree-refund", Map.of());
    sale.until("CLOSED_REFUNDED");
    return sale;
  }

  private static JsonNode ask(Sale sale) {
    return redress
        .as("operator", "", "")
        .post(
            "/orders/" + sale.order().text() + "/erasures", Map.of("reason", "By letter of 1 May"))
        .ok();
  }

  private static String why(JsonNode report) {
    return report.path("kept").path(0).path("why").asString();
  }

  @Test
  void v5_nothingGoesBeforeItsTimeOrOnHoldAndProofsOutliveWhatGoes() throws Exception {
    Sale sale = over("erasure-shop");
    JsonNode receipt = sale.buyer().get("/cases/" + sale.caseId() + "/receipt").ok();
    JsonNode before = bundle(sale.buyer(), sale);
    byte[] old = content(sale.buyer(), before);
    String order = sale.order().text();

    assertThat(why(ask(sale))).isIn("STILL_OPEN", "TOO_EARLY");
    redress.advance(Duration.ofDays(91));
    sale.settle();
    redress.eventually(() -> waiting(sale), 0L);
    Map<String, Object> court =
        Map.of("kind", "COURT", "reference", "(2026) 1 号", "statement", "They went to court.");
    redress.as("operator", "", "").post("/cases/" + sale.caseId() + "/proceedings", court).ok();
    redress.advance(Duration.ofDays(2000));
    redress.bean(Retaining.class).round();
    JsonNode held = ask(sale);
    assertThat(why(held)).isEqualTo("LEGAL_HOLD");
    assertThat(held.path("files").size()).isZero();
    assertThat(held.path("texts").asInt()).isZero();

    Map<String, Object> end = Map.of("number", 1, "outcome", "SETTLED", "statement", "Settled.");
    redress.as("operator", "", "").post("/cases/" + sale.caseId() + "/proceedings/end", end).ok();
    redress.advance(Duration.ofDays(91));
    JsonNode erased = ask(sale);
    assertThat(erased.path("files").size()).isEqualTo(2);
    assertThat(erased.path("texts").asInt()).isEqualTo(1);
    assertThat(erased.path("kept").size()).isZero();
    gone(sale, erased, before);

    proofsHold(sale, receipt, old);
    assertThat(sale.merchant().get("/orders/" + order + "/erasures").ok().size()).isEqualTo(3);
  }

  private static long waiting(Sale sale) {
    return redress
        .bean(JdbcClient.class)
        .sql("select count(*) from deadline where starts_with(stream, ?)")
        .param(sale.order().text())
        .query(Long.class)
        .single();
  }

  private static void gone(Sale sale, JsonNode erased, JsonNode before) {
    Depot depot = redress.bean(Depot.class);
    for (JsonNode each : erased.path("files")) {
      Hash hash = Hash.parse(each.path("sha256").asString());
      redress.eventually(() -> depot.has(Depot.Area.EVIDENCE, hash), false);
      HttpUser buyer = sale.buyer();
      String path = "/evidence/" + each.path("id").asString();
      assertThat(buyer.get(path).ok().path("erasedAt").isNull()).isFalse();
      buyer.get(path + "/content").refused(410, "EVIDENCE_ERASED");
    }
    String made = "/record/bundles/" + before.path("id").asString() + "/content";
    redress.eventually(() -> sale.buyer().get(made).status(), 409);
    assertThat(sale.buyer().get("/orders/" + sale.order().text() + "/chat").ok().toString())
        .doesNotContain("王小明", "13800138000");
    for (String table : List.of("journal", "chat_message", "chat_summary", "purchase", "cases")) {
      Long found =
          redress
              .bean(JdbcClient.class)
              .sql("select count(*) from " + table + " t where t::text like '%13800138000%'")
              .query(Long.class)
              .single();
      assertThat(found).as(table).isZero();
    }
  }

  private void proofsHold(Sale sale, JsonNode receipt, byte[] old) throws Exception {
    JsonNode checked = redress.stranger().post("/record/check", receipt).ok();
    assertThat(checked.path("intact").asBoolean()).as(checked.toString()).isTrue();
    RecordAudit audit = redress.bean(RecordAudit.class);
    short bucket = sale.order().bucket();
    String order = sale.order().text();
    for (String stream : List.of(order, order + "-chat", order + "-erasure", sale.caseId())) {
      assertThat(audit.stream(new Stream(bucket, stream))).as(stream).isEmpty();
    }
    byte[] bundle = content(sale.buyer(), bundle(sale.buyer(), sale));
    SortedMap<String, byte[]> files = Verifier.unpacked(bundle);
    Verifier verifier = Verifier.in(folder, files.get("data/verify/Verify.java"));
    assertThat(verifier.broken(bundle)).isEmpty();
    assertThat(verifier.broken(old)).isEmpty();
    Path file = Files.write(folder.resolve("erased.zip"), bundle);
    assertThat(Verifier.run(folder, file))
        .contains("erased: personal texts of 1 events", "erased: file ", "evidence: 0 originals")
        .contains("exit 0");
    assertThat(new String(files.get("data/custody.txt"), StandardCharsets.UTF_8))
        .contains("By letter of 1 May");

    // Whoever changes an erased event once more is found out.
    redress
        .bean(JdbcClient.class)
        .sql("update journal set payload = '{\"text\":\"made up\"}' where stream = ? and type = ?")
        .params(order + "-chat", "MessageSaid")
        .update();
    assertThat(audit.stream(new Stream(bucket, order + "-chat")))
        .extracting(Finding::kind)
        .containsExactly(Finding.Kind.EVENT_CHANGED);
  }

  @Test
  void v5_thePolicyErasesByItself() {
    Sale sale = over("erasure-by-time");
    redress.advance(Duration.ofDays(30));
    sale.settle();
    redress.eventually(() -> waiting(sale), 0L);
    redress.advance(Duration.ofDays(3 * 365));
    while (redress.bean(Retaining.class).round()) {
      // There may be many orders before this one.
    }
    JsonNode told = sale.buyer().get("/orders/" + sale.order().text() + "/erasures").ok();
    assertThat(told.path(0).path("ground").asString()).isEqualTo("RETENTION");
    assertThat(told.path(0).path("reason").asString()).isEqualTo("CN-1");
    assertThat(told.path(0).path("files").size()).isEqualTo(2);
  }

  @Test
  void v5_onlyThePlatformPassesARequestOn() {
    Sale sale = over("erasure-doors");
    sale.buyer()
        .post("/orders/" + sale.order().text() + "/erasures", Map.of("reason", "x"))
        .refused(403, "FORBIDDEN");
    redress
        .as("operator", "", "")
        .post("/orders/" + sale.order().text() + "/erasures", Map.of("reason", " "))
        .refused(400, "MALFORMED_REQUEST");
  }

  private static JsonNode bundle(HttpUser by, Sale sale) {
    return by.post("/record/bundles", Map.of("cases", List.of(sale.caseId()))).ok();
  }

  private static byte[] content(HttpUser by, JsonNode made) {
    HttpAnswer answer = by.get("/record/bundles/" + made.path("id").asString() + "/content");
    assertThat(answer.status()).isEqualTo(200);
    return answer.bytes();
  }
}
