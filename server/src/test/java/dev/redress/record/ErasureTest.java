package dev.redress.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.HttpAnswer;
import dev.redress.HttpUser;
import dev.redress.RedressServer;
import dev.redress.Sale;
import dev.redress.evidence.Depot;
import dev.redress.kernel.Hash;
import dev.redress.kernel.Journal.Stream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** V5: what is erased is gone, what is on hold stays, and every proof of before still holds. */
@Tag("database")
class ErasureTest {

  private static RedressServer redress;
  private static EndedSales sales;

  @TempDir static Path folder;

  @BeforeAll
  static void start() {
    redress = RedressServer.another();
    sales = new EndedSales(redress);
  }

  @AfterAll
  static void stop() {
    redress.close();
  }

  private static String why(JsonNode report) {
    return report.path("kept").path(0).path("why").asString();
  }

  @Test
  void v5_nothingGoesBeforeItsTimeOrOnHoldAndProofsOutliveWhatGoes() throws Exception {
    Sale sale = sales.over("erasure-shop");
    JsonNode receipt = sale.buyer().get("/cases/" + sale.caseId() + "/receipt").ok();
    JsonNode before = EndedSales.bundle(sale.buyer(), sale);
    byte[] old = content(sale.buyer(), before);
    String order = sale.order().text();

    assertThat(why(sales.ask(sale))).isIn("STILL_OPEN", "TOO_EARLY");
    redress.advance(Duration.ofDays(91));
    sale.settle();
    redress.eventually(() -> sales.waiting(sale), 0L);
    Map<String, Object> court =
        Map.of("kind", "COURT", "reference", "(2026) 1 号", "statement", "They went to court.");
    redress.as("operator", "", "").post("/cases/" + sale.caseId() + "/proceedings", court).ok();
    redress.advance(Duration.ofDays(2000));
    redress.bean(Retaining.class).round();
    JsonNode held = sales.ask(sale);
    assertThat(why(held)).isEqualTo("LEGAL_HOLD");
    assertThat(held.path("files").size()).isZero();
    assertThat(held.path("texts").asInt()).isZero();

    Map<String, Object> end = Map.of("number", 1, "outcome", "SETTLED", "statement", "Settled.");
    redress.as("operator", "", "").post("/cases/" + sale.caseId() + "/proceedings/end", end).ok();
    redress.advance(Duration.ofDays(91));
    JsonNode erased = sales.ask(sale);
    assertThat(erased.path("files").size()).isEqualTo(2);
    assertThat(erased.path("texts").asInt()).isEqualTo(2);
    assertThat(erased.path("kept").size()).isZero();
    gone(sale, erased, before);

    proofsHold(sale, receipt, old);
    assertThat(sale.merchant().get("/orders/" + order + "/erasures").ok().size()).isEqualTo(3);
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
    JsonNode address = sale.buyer().get("/orders/" + sale.order().text()).ok().path("address");
    assertThat(address.isObject()).isTrue();
    assertThat(address.toString()).doesNotContain("欧阳明", "13900139000", "文三路");
    for (String table : List.of("journal", "chat_message", "chat_summary", "purchase", "cases")) {
      for (String text : List.of("13800138000", "欧阳明", "13900139000", "文三路")) {
        Long found =
            redress
                .bean(JdbcClient.class)
                .sql("select count(*) from " + table + " t where t::text like ?")
                .param("%" + text + "%")
                .query(Long.class)
                .single();
        assertThat(found).as(table + " " + text).isZero();
      }
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
    byte[] bundle = content(sale.buyer(), EndedSales.bundle(sale.buyer(), sale));
    SortedMap<String, byte[]> files = Verifier.unpacked(bundle);
    Verifier verifier = Verifier.in(folder, files.get("data/verify/Verify.java"));
    assertThat(verifier.broken(bundle)).isEmpty();
    assertThat(verifier.broken(old)).isEmpty();
    Path file = Files.write(folder.resolve("erased.zip"), bundle);
    assertThat(Verifier.run(folder, file))
        .contains("erased: personal texts of 2 events", "erased: file ", "evidence: 0 originals")
        .contains("exit 0");
    assertThat(new String(files.get("data/custody.txt"), StandardCharsets.UTF_8))
        .contains("By letter of 1 May");

    changesAreFound(sale, files, verifier);
  }

  /** Whoever changes an erased event once more is found out, whatever of it they change. */
  private static void changesAreFound(Sale sale, SortedMap<String, byte[]> files, Verifier verifier)
      throws IOException {
    String order = sale.order().text();
    JdbcClient jdbc = redress.bean(JdbcClient.class);
    for (String change :
        List.of(
            "at = at + interval '1 second'",
            "at = at - interval '1 second'",
            "type = 'MessageSaiD'",
            "type = 'MessageSaid'",
            "payload = '{\"text\":\"made up\"}'")) {
      jdbc.sql("update journal set " + change + " where stream = ? and version = 1")
          .param(order + "-chat")
          .update();
      assertThat(
              redress.bean(RecordAudit.class).stream(
                  new Stream(sale.order().bucket(), order + "-chat")))
          .as(change)
          .extracting(Finding::kind)
          .isEqualTo(
              change.contains(" - ") || change.endsWith("Said'")
                  ? List.of()
                  : List.of(Finding.Kind.EVENT_CHANGED));
    }
    String chat = "data/events/" + order + "-chat.jsonl";
    Forger forger = new Forger(redress, files);
    assertThat(verifier.broken(forger.and(chat, "at", at -> "2020-01-01T00:00:00Z").signed()))
        .containsExactly("event 1 of " + order + "-chat: was changed");
    assertThat(verifier.broken(forger.and(chat, "type", type -> "ChatOpened").signed()))
        .containsExactly("event 1 of " + order + "-chat: was changed");
  }

  @Test
  void v5_onlyThePlatformPassesARequestOn() {
    Sale sale = sales.over("erasure-doors");
    sale.buyer()
        .post("/orders/" + sale.order().text() + "/erasures", Map.of("reason", "x"))
        .refused(403, "FORBIDDEN");
    redress
        .as("operator", "", "")
        .post("/orders/" + sale.order().text() + "/erasures", Map.of("reason", " "))
        .refused(400, "MALFORMED_REQUEST");
  }

  private static byte[] content(HttpUser by, JsonNode made) {
    HttpAnswer answer = by.get("/record/bundles/" + made.path("id").asString() + "/content");
    assertThat(answer.status()).isEqualTo(200);
    return answer.bytes();
  }
}
