package dev.redress.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.AtOnce;
import dev.redress.HttpAnswer;
import dev.redress.HttpUser;
import dev.redress.RedressServer;
import dev.redress.Sale;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** B11: costly claims need more proof; a buyer who claims often is decided about by people. */
@Tag("database")
class ClaimLimitTest {

  private final RedressServer redress = RedressServer.running();

  private static Map<String, Object> ask(Sale sale, String reason, List<String> evidence) {
    Map<String, Object> body = new HashMap<>();
    body.put("orderId", sale.order().text());
    body.put("type", "REFUND_ONLY");
    body.put("reason", reason);
    body.put("goodsReceived", true);
    body.put("lines", List.of(Map.of("line", 1, "quantity", 1)));
    body.put("statement", "It is not what was promised.");
    body.put("evidence", evidence);
    return body;
  }

  @Test
  void b11AboveTheThresholdAQualityClaimNeedsTwoPhotos() {
    Sale cheap = Sale.delivered(redress, "b11-proof", "Kettle", 50000);
    cheap.buyer().post("/cases", ask(cheap, "QUALITY", List.of(cheap.photo(cheap.buyer())))).ok();
    Sale costly = Sale.delivered(redress, "b11-proof", "Kettle", 50001);
    String photo = costly.photo(costly.buyer());

    JsonNode refused =
        costly
            .buyer()
            .reading("en")
            .post("/cases", ask(costly, "QUALITY", List.of(photo)))
            .refused(422, "PROOF_REQUIRED");
    assertThat(refused.path("title").asString() + refused.path("detail").asString())
        .contains("500.00", "2 photos");
    costly
        .buyer()
        .post("/cases", ask(costly, "QUALITY", List.of(photo, photo)))
        .refused(422, "PROOF_REQUIRED");
    assertThat(eligibility(costly.buyer(), costly).path("proof").path("photos").asInt())
        .isEqualTo(2);

    // Less money needs less proof, and so does a reason that does not blame the goods.
    Map<String, Object> less = ask(costly, "QUALITY", List.of(photo));
    less.put("amount", Map.of("currency", "CNY", "minor", 50000));
    costly.buyer().post("/cases?dryRun=true", less).ok();
    costly.buyer().post("/cases?dryRun=true", ask(costly, "WRONG_ITEM", List.of(photo))).ok();
    costly
        .buyer()
        .post("/cases", ask(costly, "QUALITY", List.of(photo, costly.photo(costly.buyer()))))
        .ok();
  }

  @Test
  void b11AVideoIsProofEnoughForACostlyClaim() {
    Sale costly = Sale.delivered(redress, "b11-video", "Kettle", 50001);
    byte[] mp4 = Arrays.copyOf("\0\0\0\u0018ftypmp42".getBytes(StandardCharsets.ISO_8859_1), 2000);
    String video =
        costly
            .buyer()
            .upload("/evidence", "v.mp4", mp4, "orderId", costly.order().text())
            .ok()
            .path("id")
            .asString();
    costly.buyer().post("/cases", ask(costly, "QUALITY", List.of(video))).ok();
  }

  /** Five such claims are decided by silence like anybody's; the sixth waits for a person. */
  @Test
  void b11BeyondFiveInThirtyDaysSilenceDecidesNothing() {
    List<Sale> sales = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      sales.add(Sale.deliveredTo(redress, "b11-often", "b11-buyer", 2000));
    }
    HttpUser buyer = sales.getFirst().buyer();
    for (int i = 0; i < 6; i++) {
      Sale sale = sales.get(i);
      JsonNode claims = eligibility(buyer, sale).path("claims");
      assertThat(claims.path("count").asInt()).isEqualTo(i);
      assertThat(claims.path("reached").asBoolean()).isEqualTo(i == 5);
      buyer.post("/cases", ask(sale, "MISSING_ITEM", List.of(sale.photo(buyer)))).ok();
      sale.settle();
    }
    Sale fifth = sales.get(4);
    Sale sixth = sales.get(5);
    assertThat(needsPerson(fifth)).isFalse();
    assertThat(needsPerson(sixth)).isTrue();

    // A claim that blames the goods is nobody's sixth; asked for anew in that way it is not
    // limited.
    redress.advance(Duration.ofDays(2));

    fifth.until("CLOSED_REFUNDED");
    sixth.until("HEARING_EVIDENCE");
    assertThat(sixth.entries()).noneMatch(entry -> "RulingMade".equals(entry.type()));
    JsonNode hearing = buyer.get("/cases/" + sixth.caseId()).ok();
    assertThat(hearing.path("hearing").isObject()).isTrue();
  }

  /** After thirty days a claim is forgotten, by the count and then by the row. */
  @Test
  void b11WhatWasClaimedThirtyDaysAgoDoesNotCount() {
    for (int i = 0; i < 5; i++) {
      claimed("b11-month");
    }
    redress.advance(Duration.ofDays(30).minusHours(1));
    Sale late = Sale.deliveredTo(redress, "b11-month", "b11-month", 2000);
    JsonNode claims = eligibility(late.buyer(), late).path("claims");
    assertThat(claims.path("count").asInt()).isEqualTo(5);
    assertThat(claims.path("reached").asBoolean()).isTrue();

    redress.advance(Duration.ofHours(2));
    claims = eligibility(late.buyer(), late).path("claims");
    assertThat(claims.path("count").asInt()).isZero();
    assertThat(claims.path("reached").asBoolean()).isFalse();
    Sale anew = claimed("b11-month");
    assertThat(needsPerson(anew)).isFalse();
    CaseFile file = redress.bean(Cases.class).file(anew.order());
    assertThat(file.claimed().cases()).containsOnlyKeys(anew.caseId());
  }

  private Sale claimed(String buyer) {
    Sale sale = Sale.deliveredTo(redress, buyer, buyer, 2000);
    Map<String, Object> ask = ask(sale, "MISSING_ITEM", List.of(sale.photo(sale.buyer())));
    sale.buyer().post("/cases", ask).ok();
    sale.settle();
    return sale;
  }

  @Test
  void b11ChangingTheReasonDoesNotEvadeTheLimit() {
    List<Sale> sales = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      sales.add(Sale.deliveredTo(redress, "b11-change", "b11-changer", 2000));
    }
    HttpUser buyer = sales.getFirst().buyer();
    for (Sale sale : sales.subList(0, 5)) {
      buyer.post("/cases", ask(sale, "MISSING_ITEM", List.of(sale.photo(buyer)))).ok();
      sale.settle();
    }
    Sale last = sales.getLast();
    List<String> photos = List.of(last.photo(buyer));
    buyer.post("/cases", ask(last, "QUALITY", photos)).ok();
    assertThat(needsPerson(last)).isFalse();

    Map<String, Object> other = ask(last, "MISSING_ITEM", photos);
    other.remove("orderId");
    buyer.post("/cases/" + last.caseId() + "/modify", other).ok();

    assertThat(needsPerson(last)).isTrue();
  }

  /**
   * However many applications of one buyer come at one moment, on as many orders: five are
   * anybody's, all others wait for a person. No order's lock knows the others.
   */
  @RepeatedTest(3)
  void b11ABurstOverManyOrdersDoesNotPassTheLimit(RepetitionInfo round) {
    String name = "b11-burst-" + round.getCurrentRepetition();
    List<Sale> sales = new ArrayList<>();
    List<Callable<HttpAnswer>> burst = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      Sale sale = Sale.deliveredTo(redress, name, name, 2000);
      Map<String, Object> ask = ask(sale, "MISSING_ITEM", List.of(sale.photo(sale.buyer())));
      sales.add(sale);
      burst.add(() -> sale.buyer().post("/cases", ask));
    }

    AtOnce.all(burst).forEach(HttpAnswer::ok);

    assertThat(sales.stream().filter(each -> !needsPerson(each))).hasSize(5);
    JsonNode claims = eligibility(sales.getFirst().buyer(), sales.getFirst()).path("claims");
    assertThat(claims.path("count").asInt()).isEqualTo(16);
    assertThat(claims.path("reached").asBoolean()).isTrue();
  }

  /** The answer that was given is given again, though the same words would now be decided else. */
  @Test
  void b11ARepeatedApplicationGetsItsFirstAnswerHoweverMuchWasClaimedMeanwhile() {
    List<Sale> sales = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      sales.add(Sale.deliveredTo(redress, "b11-again", "b11-again", 2000));
    }
    Sale first = sales.getFirst();
    HttpUser buyer = first.buyer();
    Map<String, Object> ask = ask(first, "MISSING_ITEM", List.of(first.photo(buyer)));
    JsonNode answered = buyer.post("/cases", ask, "b11-again-key").ok();
    for (Sale sale : sales.subList(1, 6)) {
      buyer.post("/cases", ask(sale, "MISSING_ITEM", List.of(sale.photo(buyer)))).ok();
    }
    assertThat(needsPerson(sales.getLast())).isTrue();

    assertThat(buyer.post("/cases", ask, "b11-again-key").ok()).isEqualTo(answered);

    assertThat(needsPerson(first)).isFalse();
    assertThat(eligibility(buyer, first).path("claims").path("count").asInt()).isEqualTo(6);
  }

  private static boolean needsPerson(Sale sale) {
    return sale.merchant()
        .get("/cases/" + sale.caseId())
        .ok()
        .path("application")
        .path("needsPerson")
        .asBoolean();
  }

  private static JsonNode eligibility(HttpUser buyer, Sale sale) {
    return buyer.get("/orders/" + sale.order().text() + "/eligibility").ok();
  }
}
