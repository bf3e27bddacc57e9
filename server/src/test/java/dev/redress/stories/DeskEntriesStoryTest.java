package dev.redress.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.HttpUser;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** S1, S2: the six doors of the desk, whatever stands on the order; none leads to a closed one. */
@Tag("database")
class DeskEntriesStoryTest {

  private static final String COMPLAINT = "该商家发来的雨靴和页面描述的完全不同，材质和尺码都不对，怀疑是假货";

  private final Story story = new Story("entries");
  private final HttpUser buyer = story.buyer();
  private String order = "";
  private String id = "";
  private String photo = "";

  /** What there is on the order when the buyer comes. */
  enum On {
    NOTHING,
    OPEN_CASE,
    CLOSED_CASE
  }

  @ParameterizedTest
  @CsvSource({
    "APPLY_REFUND,    NOTHING,     APPLY,        You can apply for this now",
    "APPLY_REFUND,    OPEN_CASE,   CASE,         There is a case on this order already",
    "APPLY_REFUND,    CLOSED_CASE, ORDER,        has already gone back",
    "URGE_SHIPMENT,   NOTHING,     CHAT ORDER,   delivered",
    "URGE_SHIPMENT,   OPEN_CASE,   CHAT ORDER,   delivered",
    "URGE_SHIPMENT,   CLOSED_CASE, CHAT ORDER,   delivered",
    "TRACK_PARCEL,    NOTHING,     CHAT ORDER,   delivered",
    "TRACK_PARCEL,    OPEN_CASE,   CHAT ORDER,   delivered",
    "TRACK_PARCEL,    CLOSED_CASE, CHAT ORDER,   delivered",
    "CLAIM_FREIGHT,   NOTHING,     APPLY,        There is no return freight to claim",
    "CLAIM_FREIGHT,   OPEN_CASE,   MATTERS CASE, The case is still open",
    "CLAIM_FREIGHT,   CLOSED_CASE, MATTERS,      You can claim what sending the goods back cost",
    "DISPUTE,         NOTHING,     APPLY,        There is no after-sales case on this order yet",
    "DISPUTE,         OPEN_CASE,   CASE,         What you can do now",
    "DISPUTE,         CLOSED_CASE, CASE,         Every after-sales case on this order is over",
    "PUNISH_MERCHANT, NOTHING,     MATTERS,      You can complain about the merchant yourself",
    "PUNISH_MERCHANT, OPEN_CASE,   MATTERS,      You can complain about the merchant yourself",
    "PUNISH_MERCHANT, CLOSED_CASE, MATTERS,      You can complain about the merchant yourself",
  })
  void s1EachEntryLeadsToWhatIsReallyPossible(String entry, On on, String kinds, String said) {
    bought();
    if (on != On.NOTHING) {
      sentBack();
    }
    if (on == On.CLOSED_CASE) {
      refunded();
    }
    JsonNode answer = picked(entry);
    assertThat(answer.path("intent").asString()).isEqualTo(entry);
    assertThat(answer.path("text").asString()).contains(said);
    if (on != On.NOTHING) {
      assertThat(answer.path("text").asString()).doesNotContain("no after-sales case");
    }
    assertThat(answer.path("links").findValuesAsString("kind")).containsExactly(kinds.split(" "));
    answer.path("links").forEach(this::opens);
    actionsAreThePagesOwn(answer);
    canBeDone(entry, answer);
  }

  /** S1: of what was raised already it is said that it was, not that it may be. */
  @ParameterizedTest
  @CsvSource({"CLAIM_FREIGHT, has been claimed before", "URGE_SHIPMENT, delivered"})
  void d6WhatWasClaimedIsNotOfferedAgain(String entry, String said) {
    bought();
    sentBack();
    refunded();
    claimFreight();
    JsonNode answer = picked(entry);
    assertThat(answer.path("text").asString()).contains(said).doesNotContain("You can claim");
  }

  private void bought() {
    order = story.delivered(Story.line("雨靴", 1, 8990, 0), 8990);
    photo = story.photo(buyer, order);
  }

  private void sentBack() {
    id =
        story.apply(
            order, "RETURN_REFUND", "QUALITY", 1, List.of(photo, story.photo(buyer, order)));
    story.merchant().post("/cases/" + id + "/agree-return", Map.of("address", "仓库 3 号门")).ok();
    Map<String, Object> box = Map.of("carrier", "SF", "tracking", "B-" + order);
    buyer.post("/cases/" + id + "/ship-return", box).ok();
  }

  private void refunded() {
    story.merchant().post("/cases/" + id + "/confirm-return", Map.of()).ok();
    story.settle();
    story.paidAtOnce(order, 1);
    story
        .server()
        .eventually(() -> story.view(buyer, id).path("state").asString().equals("CLOSED_REFUNDED"));
  }

  private JsonNode picked(String entry) {
    buyer.post("/desk/pick", Map.of("orderId", order, "entry", entry)).ok();
    story.server().eventually(() -> answers().count() == 1);
    return answers().findFirst().orElseThrow();
  }

  private Stream<JsonNode> answers() {
    return buyer
        .get("/desk")
        .ok()
        .path("messages")
        .valueStream()
        .filter(each -> each.path("from").asString().equals("ASSISTANT"));
  }

  /** What stands behind a link is there for this buyer, and open. */
  private void opens(JsonNode link) {
    String to = link.path("id").asString();
    assertThat(link.path("label").asString()).isNotBlank();
    switch (link.path("kind").asString()) {
      case "CASE" -> assertThat(story.view(buyer, to).path("id").asString()).isEqualTo(id);
      case "CHAT" -> buyer.get("/orders/" + to + "/chat").ok();
      case "ORDER" -> buyer.get("/orders/" + to).ok();
      case "APPLY" -> assertThat(types(to)).anyMatch(each -> each.path("open").asBoolean());
      case "MATTERS" -> buyer.get("/orders/" + to + "/matters").ok();
      default -> throw new AssertionError(link);
    }
  }

  private List<JsonNode> types(String of) {
    return buyer
        .get("/orders/" + of + "/eligibility")
        .ok()
        .path("lines")
        .valueStream()
        .flatMap(line -> line.path("types").valueStream())
        .toList();
  }

  private void actionsAreThePagesOwn(JsonNode answer) {
    List<String> named =
        answer.path("text").asString().lines().filter(line -> line.contains(" – ")).toList();
    if (named.isEmpty()) {
      return;
    }
    List<String> own =
        story
            .view(buyer, id)
            .path("allowedActions")
            .valueStream()
            .map(
                each -> each.path("label").asString() + " – " + each.path("consequence").asString())
            .toList();
    assertThat(named).map(line -> line.replaceFirst("^· ", "")).isSubsetOf(own);
  }

  private void canBeDone(String entry, JsonNode answer) {
    Predicate<String> said = answer.path("text").asString()::contains;
    if (said.test("You can claim")) {
      claimFreight();
    }
    if (entry.equals("PUNISH_MERCHANT")) {
      Map<String, Object> complaint =
          Map.of("category", "COUNTERFEIT", "statement", COMPLAINT, "evidence", List.of(photo));
      buyer.post("/orders/" + order + "/complaints", complaint).ok();
    }
  }

  private void claimFreight() {
    buyer
        .post("/orders/" + order + "/freight-claims", Requests.freight(id, 1200, List.of(photo)))
        .ok();
  }
}
