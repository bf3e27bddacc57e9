package dev.redress.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.HttpUser;
import dev.redress.RedressServer;
import dev.redress.Sale;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * V2: the operator of the database changes the past on a real PostgreSQL, and whoever holds a
 * receipt or a checkpoint sees it.
 */
@Tag("database")
class RecordTest {

  private static RedressServer redress;
  private static Sale sale;
  private static JsonNode receipt;

  @BeforeAll
  static void aCase() {
    redress = RedressServer.another("--redress.record.every=1h");
    sale = Sale.delivered(redress, "record-shop", "水杯", 3990);
    sale.apply();
    sale.send(sale.merchant(), "agree-refund", Map.of());
    sale.until("CLOSED_REFUNDED");
    receipt = sale.buyer().get("/cases/" + sale.caseId() + "/receipt").ok();
  }

  @AfterAll
  static void stop() {
    redress.close();
  }

  @BeforeEach
  void everythingIsSound() {
    assertThat(broken(receipt)).isEmpty();
  }

  @Test
  void anybodyCanCheckTheReceiptAndItSaysNothingOfTheCase() {
    assertThat(receipt.toString()).doesNotContain("水杯", "sale-buyer");
    // The digits of the amount may stand in any hash, key or signature.
    assertThat(receipt.propertyNames())
        .containsExactlyInAnyOrder(
            "format", "caseId", "events", "inclusion", "checkpoint", "verifierKey");
    assertThat(receipt.path("events"))
        .isNotEmpty()
        .allSatisfy(
            event ->
                assertThat(event.propertyNames())
                    .containsExactlyInAnyOrder("version", "hash", "leaf"));
    JsonNode checked = check(receipt);
    assertThat(checked.path("intact").asBoolean()).isTrue();
    assertThat(checked.path("signedAt").asString()).startsWith("20");
    assertThat(sale.merchant().get("/cases/" + sale.caseId() + "/receipt").ok()).isEqualTo(receipt);
    redress
        .as("buyer", "CN", "somebody else")
        .get("/cases/" + sale.caseId() + "/receipt")
        .refused(404, "NOT_FOUND");
  }

  @Test
  void anEventWhosePayloadIsEditedIsNamed() {
    during(
        "update journal set payload = replace(payload::text, '3990', '9990')::json"
            + " where stream = :case and version = 1",
        () -> assertThat(broken(receipt)).containsExactly("EVENTS: 1 was changed"));
  }

  @Test
  void anEventThatIsEditedWithItsHashIsNamed() {
    during(
        "update journal set payload = '{}', hash = sha256('anything')"
            + " where stream = :case and version = 2",
        () -> assertThat(broken(receipt)).containsExactly("EVENTS: 2 was changed"));
  }

  @Test
  void anEventThatIsDeletedIsNamed() {
    during(
        "delete from journal where stream = :case and version = 2",
        () -> assertThat(broken(receipt)).containsExactly("EVENTS: 2 is gone"));
    during(
        "delete from journal where stream = :case and version = (select max(version) from journal"
            + " where stream = :case)",
        () -> assertThat(broken(receipt)).hasSize(1).first().asString().contains("is gone"));
  }

  @Test
  void anEventThatIsPutInIsNamed() {
    during(
        "insert into journal (bucket, stream, version, room, at, type, actor, payload, prev_hash,"
            + " hash, xid) select bucket, stream, 99, room, at, type, actor, payload, prev_hash, hash,"
            + " xid from journal where stream = :case and version = 1",
        () -> assertThat(broken(receipt)).first().asString().contains("99 was put in"));
  }

  @Test
  void aTreeMadeAnewContradictsWhatWasSigned() {
    during(
        "update record_run set hashes = sha256('another past') || substring(hashes from 33)"
            + " where first = 0",
        () -> {
          assertThat(broken(receipt)).contains("CONSISTENCY");
          String before = redress.stranger().get("/record/checkpoint").text();
          Sale.delivered(redress, "record-shop", "杯盖", 100).settle();
          assertThat(redress.bean(Checkpoints.class).issue()).isPresent();
          assertThat(redress.stranger().get("/record/checkpoint").text()).isEqualTo(before);
          assertThat(redress.bean(RecordAudit.class).sound()).isFalse();
        });
    redress.bean(Checkpoints.class).issue();
    assertThat(redress.bean(RecordAudit.class).sound()).isTrue();
  }

  @Test
  void theRoundLooksAtEverythingInTurn() {
    RecordAudit audit = redress.bean(RecordAudit.class);
    audit.goOn();
    assertThat(audit.found()).isEmpty();
    during(
        "update journal set payload = '{}' where stream = :case and version = 1",
        () -> {
          RecordAudit another =
              new RecordAudit(
                  redress.bean(dev.redress.kernel.Journal.class),
                  redress.bean(LeafStore.class),
                  redress.bean(TileStore.class),
                  100);
          another.goOn();
          assertThat(another.found())
              .containsExactly(new Finding(Finding.Kind.EVENT_CHANGED, sale.caseId(), 1));
        });
  }

  @Test
  void aReceiptThatIsChangedIsNotOurs() {
    ObjectNode other = (ObjectNode) JsonMapper.shared().readTree(receipt.toString());
    other.put("checkpoint", receipt.path("checkpoint").asString().replace("\n1", "\n2"));
    ObjectNode first = (ObjectNode) other.path("events").get(0);
    first.put("hash", "00".repeat(32));
    assertThat(broken(other)).contains("EVENTS: 1 is another one");
    redress
        .stranger()
        .post("/record/check", Map.of("format", "x"))
        .refused(400, "MALFORMED_REQUEST");
  }

  @Test
  void aMonitorComputesTheSameTreeFromTilesAndEntries() {
    HttpUser monitor = redress.stranger();
    String note = monitor.get("/record/checkpoint").text();
    Checkpoint checkpoint = Checkpoint.read(Note.read(note).orElseThrow().text()).orElseThrow();
    List<dev.redress.kernel.Hash> leaves = new ArrayList<>();
    for (long tile = 0; leaves.size() < checkpoint.size(); tile++) {
      long left = Math.min(TileStore.WIDTH, checkpoint.size() - leaves.size());
      String number = "%03d".formatted(tile) + (left < TileStore.WIDTH ? ".p/" + left : "");
      byte[] entries = monitor.get("/record/tile/entries/" + number).bytes();
      byte[] hashes = monitor.get("/record/tile/0/" + number).bytes();
      assertThat(entries).hasSize((int) left * 34);
      for (int i = 0; i < left; i++) {
        byte[] entry = java.util.Arrays.copyOfRange(entries, i * 34 + 2, i * 34 + 34);
        leaves.add(Merkle.leaf(entry));
        assertThat(leaves.getLast()).isEqualTo(TileStore.Tiles.over(hashes, i, i + 1));
      }
    }
    assertThat(
            Merkle.root(
                leaves.size(),
                (level, index) ->
                    subtree(leaves.subList((int) index << level, (int) (index + 1) << level))))
        .isEqualTo(checkpoint.root());
    monitor.get("/record/tile/0/x999/999").refused(404, "NOT_FOUND");
    monitor.get("/record/tile/0/abc").refused(404, "NOT_FOUND");
  }

  private static dev.redress.kernel.Hash subtree(List<dev.redress.kernel.Hash> leaves) {
    return leaves.size() == 1
        ? leaves.getFirst()
        : Merkle.node(
            subtree(leaves.subList(0, leaves.size() / 2)),
            subtree(leaves.subList(leaves.size() / 2, leaves.size())));
  }

  @Test
  void aNewKeyTakesOverUnderBothSignaturesAndOldReceiptsStayGood() {
    HttpUser operator = redress.as("operator", "", "");
    JsonNode before = redress.stranger().get("/record/keys").ok();
    JsonNode fresh = operator.post("/record/keys/rotate", Map.of()).ok();
    JsonNode after = redress.stranger().get("/record/keys").ok();
    assertThat(after.size()).isEqualTo(before.size() + 1);
    assertThat(after.get(after.size() - 2).path("until").isNull()).isFalse();
    assertThat(after.get(after.size() - 1)).isEqualTo(fresh);
    assertThat(redress.stranger().get("/record/checkpoint").text().lines())
        .filteredOn(line -> line.startsWith("\u2014 "))
        .hasSize(2);
    assertThat(
            redress
                .bean(JdbcClient.class)
                .sql("select count(*) from record_key where length(public_key) <> 32")
                .query(Long.class)
                .single())
        .isZero();
    assertThat(broken(receipt)).isEmpty();
    sale.photo(sale.buyer());
    Sale later = Sale.delivered(redress, "record-shop", "杯垫", 100);
    later.apply();
    JsonNode signedByTheNewOne = later.buyer().get("/cases/" + later.caseId() + "/receipt").ok();
    assertThat(signedByTheNewOne.path("verifierKey")).isEqualTo(fresh.path("verifierKey"));
  }

  @Test
  void consistencyProofsLeadFromOneCheckpointToTheNext() {
    long size = redress.bean(TileStore.class).size();
    JsonNode proof = redress.stranger().get("/record/consistency?from=3&to=" + size).ok();
    assertThat(proof.path("proof").size()).isGreaterThan(1);
    redress.stranger().get("/record/consistency?from=3&to=2").refused(400, "MALFORMED_REQUEST");
    redress
        .stranger()
        .get("/record/consistency?from=3&to=" + (size + 1_000_000))
        .refused(400, "MALFORMED_REQUEST");
  }

  /** What does not hold, each as "CODE" with what was found. */
  private static List<String> broken(JsonNode held) {
    List<String> all = new ArrayList<>();
    for (JsonNode step : check(held).path("steps")) {
      if (!step.path("holds").asBoolean()) {
        Stream.of(step.path("text").asString().split("Event ", -1))
            .skip(1)
            .map(each -> step.path("code").asString() + ": " + each.strip().replaceAll("\\.$", ""))
            .forEach(all::add);
        if (!step.path("text").asString().contains("Event ")) {
          all.add(step.path("code").asString());
        }
      }
    }
    return all.stream().map(each -> each.replace(" than on the receipt", "")).toList();
  }

  private static JsonNode check(JsonNode held) {
    return redress.stranger().post("/record/check", held.toString()).ok();
  }

  /** Does something to the tables, looks, and puts everything back as it was. */
  private static void during(String sql, Runnable look) {
    JdbcClient jdbc = redress.bean(JdbcClient.class);
    jdbc.sql("create table kept_journal as table journal").update();
    jdbc.sql("create table kept_run as table record_run").update();
    try {
      assertThat(jdbc.sql(sql).param("case", sale.caseId()).update()).isPositive();
      look.run();
    } finally {
      jdbc.sql("delete from journal where stream = :case").param("case", sale.caseId()).update();
      jdbc.sql("insert into journal select * from kept_journal where stream = :case")
          .param("case", sale.caseId())
          .update();
      jdbc.sql(
              "update record_run r set hashes = k.hashes from kept_run k where k.first = r.first"
                  + " and k.hashes <> r.hashes")
          .update();
      jdbc.sql("drop table kept_journal").update();
      jdbc.sql("drop table kept_run").update();
    }
  }

  /** The texts that are signed are bytes, and the same ones every time. */
  @Test
  void aNoteIsReadAsItWasWritten() {
    String note = redress.stranger().get("/record/checkpoint").text();
    assertThat(Note.read(note).orElseThrow().written()).isEqualTo(note);
    assertThat(Note.read(note + "x")).isEmpty();
    assertThat(note.getBytes(StandardCharsets.UTF_8)).isNotEmpty();
  }
}
