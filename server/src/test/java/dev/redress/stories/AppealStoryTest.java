package dev.redress.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.HttpUser;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * Story 6 (F11, F12): an appeal overturns. Checked here: events, transfers, the books, the
 * merchant's metrics, the docket and the reckoning of who ruled; score and restrictions by
 * comparison in {@link AsIfNeverRuledTest}.
 */
@Tag("database")
class AppealStoryTest {

  private final Story story = new Story("appeal");
  private String order;
  private String id;

  /** As in story 5: sixty per cent for the buyer. */
  @BeforeEach
  void ruled() {
    order = story.delivered(Story.line("耳机", 1, 20000, 0), 20000);
    String photo = story.photo(story.buyer(), order);
    id = story.apply(order, "REFUND_ONLY", "QUALITY", 1, List.of(photo));
    story.operator().post(path("step-in"), Map.of("reason", "双方无法沟通")).ok();
    story.evidenceDone(id);
    story.arbitrator().post(path("take-hearing"), Map.of()).ok();
    story.arbitrator().post(path("rule"), Rulings.one("PARTIAL", 12000L)).ok();
    story.paidAtOnce(order, 1);
    story.settle();
    assertThat(metric("DISPUTE_REFUND")).isEqualTo(1);
  }

  @Test
  void overturnedForFraudEveryNumberIsWhatItWouldHaveBeen() {
    appealAndHear();
    JsonNode preview =
        colleague().post(path("decide-appeal?dryRun=true"), decision("DISMISS", null, true)).ok();
    assertThat(preview.path("transfers").path(0).path("amount").path("minor").asLong())
        .isEqualTo(12000);
    colleague().post(path("decide-appeal"), decision("DISMISS", null, true)).ok();
    story.settle();

    happened("AppealDecided", "MoneyRestored", "CaseClosed");
    assertThat(story.transfers(order))
        .containsExactly(
            "CAPTURE wallet → escrow 20000",
            "GRANT escrow → payable 12000",
            "EXECUTION payable → wallet 12000",
            "RESTORATION " + debt() + " → merchant balance 12000");
    story.shop().post("/orders/" + order + "/release-escrow", Map.of()).ok();
    // 8000 from escrow and 12000 restored: as if nothing had ever gone back.
    assertThat(story.transfers(order)).contains("RELEASE escrow → merchant balance 8000");
    metricsAreAsIfNothingHadGoneBack();
    JsonNode appeal = story.view(story.buyer(), id).path("appeal");
    assertThat(appeal.path("outcome").asString()).isEqualTo("OVERTURNED");
    assertThat(appeal.path("owedByBuyer").asBoolean()).isTrue();
    assertThat(headline(story.buyer())).contains("had gone back to you; you owe ¥120.00.");
    assertThat(headline(story.merchant())).contains("You have ¥120.00 back; the buyer owes it.");
    assertThat(headline(colleague())).contains("the buyer, who owes ¥120.00");
    String inChinese = story.view(story.buyer().reading("zh-CN"), id).path("headline").asString();
    assertThat(inChinese).contains("申诉推翻了原裁决", "您须偿还 ¥120.00").doesNotContain("已退还给您");
    assertThat(
            appeal.path("overturned").path("lines").path(0).path("amount").path("minor").asLong())
        .isEqualTo(12000);
    assertThat(story.view(story.buyer(), id).path("ruling").path("reasonCode").asString())
        .isEqualTo("APPEAL");
    story
        .buyer()
        .post(path("file-appeal"), appeal(List.of(story.photo(story.buyer(), order))))
        .refused(409, "APPEALED_ALREADY");
    overturns(1);
    theDocketTellsBoth();
    story.booksAgree();
  }

  /** F9, F12: whoever finds the first ruling reads what took its place, and the other way round. */
  private void theDocketTellsBoth() {
    List<String> numbers = docket();
    assertThat(numbers).hasSize(2);
    JsonNode first = story.server().stranger().get("/public/docket/" + numbers.getFirst()).ok();
    JsonNode instead = story.server().stranger().get("/public/docket/" + numbers.getLast()).ok();
    assertThat(first.path("awarded").path("minor").asLong()).isEqualTo(12000);
    assertThat(first.path("overturnedBy").asString()).isEqualTo(numbers.getLast());
    assertThat(first.path("onAppealAgainst").isNull()).isTrue();
    assertThat(instead.path("onAppealAgainst").asString()).isEqualTo(numbers.getFirst());
    assertThat(instead.path("overturnedBy").isNull()).isTrue();
    assertThat(instead.path("outcomeText").asString()).isEqualTo("dismissed");
    JsonNode found =
        story
            .server()
            .stranger()
            .get(
                "/public/docket?limit=100&market=CN&type=REFUND_ONLY&reason=QUALITY&outcome=DISMISS")
            .ok();
    assertThat(found.path("items").findValuesAsString("no"))
        .contains(numbers.getLast())
        .doesNotContain(numbers.getFirst());
  }

  /** Numbers of what was published of the case. */
  private List<String> docket() {
    return story
        .server()
        .bean(JdbcClient.class)
        .sql(
            """
            select to_char(published_on, 'YYYY') || '-' || lpad(no::text, 6, '0')
            from docket where stream = ? order by no
            """)
        .param(id)
        .query(String.class)
        .list();
  }

  @Test
  void overturnedWithoutFraudThePlatformMakesItGood() {
    appealAndHear();
    colleague().post(path("decide-appeal"), decision("PARTIAL", 4000L, false)).ok();
    story.settle();

    happened("AppealDecided", "MoneyRestored", "CaseClosed");
    assertThat(headline(story.buyer()))
        .contains("overturned", "You keep the ¥120.00", "made ¥80.00 good to the merchant");
    assertThat(headline(story.merchant())).contains("You have ¥80.00 back from the platform");
    assertThat(story.transfers(order))
        .endsWith("RESTORATION platform:compensation → merchant balance 8000");
    assertThat(metric("DISPUTE_REFUND")).isEqualTo(1);
    overturns(1);
    story.booksAgree();
  }

  @Test
  void upheldNothingMoves() {
    appealAndHear();
    Map<String, Object> upheld =
        Map.of("overturn", false, "reasons", Map.of("zh-CN", "原裁决并无不当之处，予以维持。", "en", "Fine."));
    colleague().post(path("decide-appeal"), upheld).refused(422, "REASONS_REQUIRED");
    Map<String, Object> said =
        Map.of(
            "overturn",
            false,
            "reasons",
            Map.of("zh-CN", "原裁决并无不当之处，予以维持。", "en", "The ruling was right and stands."));
    colleague().post(path("decide-appeal"), said).ok();
    story.settle();

    happened("AppealDecided", "CaseClosed");
    assertThat(docket()).as("the ruling stands, once").hasSize(1);
    assertThat(story.transfers(order)).hasSize(3);
    assertThat(metric("DISPUTE_REFUND")).isEqualTo(1);
    overturns(0);
    story.booksAgree();
  }

  /** F12: what a case's page says first is what holds now. */
  private String headline(HttpUser reader) {
    return story.view(reader.reading("en"), id).path("headline").asString();
  }

  private void appealAndHear() {
    String label = story.photo(story.merchant(), order);
    story.arbitrator().post(path("file-appeal"), appeal(List.of())).refused(403, "FORBIDDEN");
    story.merchant().post(path("file-appeal"), appeal(List.of())).refused(422, "EVIDENCE_REQUIRED");
    story.merchant().post(path("file-appeal"), appeal(List.of(label))).ok();
    story.evidenceDone(id);
    story.arbitrator().post(path("take-hearing"), Map.of()).refused(409, "HEARD_BEFORE");
    colleague().post(path("take-hearing"), Map.of()).ok();
  }

  private void happened(String... last) {
    List<String> before =
        List.of(
            "Applied",
            "HearingOpened",
            "EvidenceFinished",
            "EvidenceFinished",
            "EvidenceClosed",
            "HearingTaken",
            "RulingMade",
            "RefundGranted",
            "RefundSettled",
            "CaseClosed",
            "AppealFiled",
            "EvidenceFinished",
            "EvidenceFinished",
            "EvidenceClosed",
            "HearingTaken");
    story.happened(
        id, Stream.concat(before.stream(), List.of(last).stream()).toArray(String[]::new));
  }

  /** M4, F12: what an overturned ruling had counted is taken back by entries of their own. */
  private void metricsAreAsIfNothingHadGoneBack() {
    for (String each : List.of("DISPUTE_REFUND", "REFUND", "RULED_FOR_BUYER")) {
      assertThat(metric(each)).as(each).isZero();
    }
    assertThat(metric("RULED_FOR_MERCHANT")).isEqualTo(1);
    List<String> facts =
        story
            .server()
            .bean(JdbcClient.class)
            .sql("select metric from merchant_fact where case_id = ? order by metric")
            .param(id)
            .query(String.class)
            .list();
    assertThat(facts)
        .containsExactly(
            "CASE_OPENED",
            "DISPUTE_REFUND",
            "INTERVENTION",
            "QUALITY_REFUND",
            "REFUND",
            "REFUND_ONLY_REFUND",
            "RULED_FOR_BUYER",
            "RULED_FOR_MERCHANT",
            "UNDONE_DISPUTE_REFUND",
            "UNDONE_QUALITY_REFUND",
            "UNDONE_REFUND",
            "UNDONE_REFUND_ONLY_REFUND",
            "UNDONE_RULED_FOR_BUYER");
  }

  private void overturns(int expected) {
    JsonNode all = story.operator().get("/bench/quality").ok().path("arbitrators");
    for (JsonNode each : all) {
      if (each.path("name").asString().equals("Wu of " + name())) {
        assertThat(each.path("rulings").asInt()).isEqualTo(1);
        assertThat(each.path("overturned").asInt()).isEqualTo(expected);
        return;
      }
    }
    throw new AssertionError("nobody ruled: " + all);
  }

  private String name() {
    return story.view(story.operator(), id).path("merchant").path("id").asString().substring(5);
  }

  private String debt() {
    return "buyer:CN/li-" + name() + ":claims";
  }

  /** What the merchant's days come to. */
  private long metric(String metric) {
    return story
        .server()
        .bean(JdbcClient.class)
        .sql(
            """
            select coalesce(sum(count), 0) from merchant_day
            where market = 'CN' and merchant = ? and metric = ?
            """)
        .params("shop-" + name(), metric)
        .query(Long.class)
        .single();
  }

  private HttpUser colleague() {
    return story.server().staff("arbitrator", "Xu of " + order);
  }

  private static Map<String, Object> appeal(List<String> evidence) {
    return Map.of("ground", "NEW_EVIDENCE", "statement", "同一张照片出现在另一买家的案件中。", "evidence", evidence);
  }

  private static Map<String, Object> decision(String outcome, Long minor, boolean fraud) {
    return Map.of("overturn", true, "fraud", fraud, "instead", Rulings.one(outcome, minor));
  }

  private String path(String command) {
    return "/cases/" + id + "/" + command;
  }
}
