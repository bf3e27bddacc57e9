package dev.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.AtOnce;
import dev.redress.HttpAnswer;
import dev.redress.HttpUser;
import dev.redress.RedressServer;
import dev.redress.Sale;
import dev.redress.kernel.Journal;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.LockKey;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The service desk: assistant, queue, agents (S1–S3). */
@Tag("database")
class DeskTest {

  private static final RedressServer REDRESS = RedressServer.running();
  private static final HttpUser ANNA = REDRESS.staff("service_agent", "Anna");
  private static final HttpUser BO = REDRESS.staff("service_agent", "Bo");

  @Test
  void s1AnEntryWithAnOrderSendsItsCardAndIsAnsweredFromWhatIsSo() {
    Sale sale = Sale.delivered(REDRESS, "desk-tracks", "Cup", 990);
    pick(sale, "TRACK_PARCEL").ok();
    JsonNode answer = answered(sale, 1);
    assertThat(answer.path("text").asString()).contains("SF", "delivered", sale.shopOrderId());
    assertThat(answer.path("links").path(0).path("kind").asString()).isEqualTo("CHAT");
    JsonNode card = view(sale).path("messages").path(0);
    assertThat(card.path("kind").asString()).isEqualTo("ORDER_CARD");
    assertThat(card.path("order").path("title").asString()).isEqualTo("Cup");
  }

  @Test
  void s2TheAssistantTellsTheCasesOwnSentenceAndWhatCanBeDone() {
    Sale sale = Sale.delivered(REDRESS, "desk-tells", "Cup", 990);
    ask(sale, "Where does it stand?").ok();
    assertThat(answered(sale, 1).path("text").asString()).contains("did not understand");
    pick(sale, "APPLY_REFUND").ok();
    assertThat(answered(sale, 2).path("text").asString()).contains("Refund", "¥9.90");
    String id = sale.apply();
    ask(sale, "What is the status?").ok();
    JsonNode answer = answered(sale, 3);
    JsonNode page = sale.buyer().get("/cases/" + id).ok();
    assertThat(answer.path("intent").asString()).isEqualTo("STATUS");
    assertThat(answer.path("text").asString())
        .contains(page.path("allowedActions").path(0).path("label").asString());
    assertThat(answer.path("links").path(0).path("id").asString()).isEqualTo(id);
  }

  @Test
  void s1AnotherBuyersOrderIsNotPicked() {
    Sale sale = Sale.delivered(REDRESS, "desk-own", "Cup", 990);
    Sale other = Sale.delivered(REDRESS, "desk-others", "Cup", 990);
    Map<String, Object> theirs = Map.of("orderId", other.order().text(), "entry", "DISPUTE");
    sale.buyer().post("/desk/pick", theirs).refused(404, "NOT_FOUND");
    assertThat(view(sale).path("version").asLong()).isZero();
  }

  @Test
  void s3OfTwoAgentsWhoClaimOneGetsIt() {
    Sale sale = waiting("desk-races");
    List<HttpUser> agents = List.of(ANNA, BO, ANNA, BO);
    List<HttpAnswer> answers =
        AtOnce.all(
            agents.stream()
                .<Callable<HttpAnswer>>map(
                    agent -> () -> agent.post(conversation(sale, "/claim"), Map.of()))
                .toList());
    boolean annaHasIt = answers.getFirst().status() == 200;
    for (int i = 0; i < agents.size(); i++) {
      boolean mayHaveIt = agents.get(i) == (annaHasIt ? ANNA : BO);
      assertThat(answers.get(i).status()).isEqualTo(mayHaveIt ? 200 : 409);
    }
    assertThat(types(sale).stream().filter("DeskClaimed"::equals)).hasSize(1);
  }

  @Test
  void s3NotesAreForTheDeskAndATransferGoesToTheOneNamed() {
    Sale sale = waiting("desk-notes");
    ANNA.post(conversation(sale, "/reply"), Map.of("text", "Hello"))
        .refused(409, "DESK_NOT_CLAIMED");
    ANNA.post(conversation(sale, "/claim"), Map.of()).ok();
    ANNA.post(conversation(sale, "/reply"), Map.of("text", "I am looking at it.")).ok();
    ANNA.post(conversation(sale, "/note"), Map.of("text", "Third time this month")).ok();
    String bo = colleague(ANNA, "Bo");
    ANNA.post(
            conversation(sale, "/transfer"),
            Map.of("agentId", bo, "note", "He knows this merchant"))
        .ok();
    ANNA.post(conversation(sale, "/claim"), Map.of()).refused(409, "DESK_TAKEN");
    BO.post(conversation(sale, "/claim"), Map.of()).ok();
    assertThat(BO.get(conversation(sale, "")).ok().toString())
        .contains("Third time this month", "He knows this merchant");
    assertThat(view(sale).toString())
        .contains("I am looking at it.")
        .doesNotContain("Third time this month", "He knows this merchant");
    BO.post(conversation(sale, "/resolve"), Map.of()).ok();
    assertThat(view(sale).path("state").asString()).isEqualTo("ASSISTANT");
  }

  /** T1: nobody waits for ever, and a conversation that nobody continues ends. */
  @Test
  void t1WhoIsNotAnsweredIsRaisedAndWhoDoesNotAnswerIsDone() {
    Sale sale = waiting("desk-clock");
    REDRESS.advance(Duration.ofMinutes(31));
    happens(sale, "DeskOverdue");
    REDRESS.advance(Duration.ofMinutes(31));
    REDRESS.eventually(() -> types(sale).stream().filter("DeskOverdue"::equals).count(), 2L);
    REDRESS.settle();
    assertThat(told(REDRESS.staff("operator", "Olga"), sale, "DESK_OVERDUE")).hasSize(1);
    ANNA.post(conversation(sale, "/claim"), Map.of()).ok();
    ANNA.post(conversation(sale, "/reply"), Map.of("text", "Please send a photo")).ok();
    REDRESS.settle();
    assertThat(told(sale.buyer(), sale, "DESK_ANSWERED"))
        .singleElement()
        .satisfies(text -> assertThat(text).contains("Please send a photo"));
    REDRESS.advance(Duration.ofHours(25));
    happens(sale, "DeskResolved");
    assertThat(view(sale).path("state").asString()).isEqualTo("ASSISTANT");
  }

  @Test
  void theQueueShowsWhoWaitsAndWhoHasWhom() {
    Sale sale = waiting("desk-queue");
    String id = id(sale).text();
    REDRESS.eventually(() -> rows(ANNA, "WAITING").contains(id));
    ANNA.post(conversation(sale, "/claim"), Map.of()).ok();
    REDRESS.eventually(() -> !rows(BO, "WAITING").contains(id) && rows(ANNA, "MINE").contains(id));
    assertThat(rows(BO, "MINE")).doesNotContain(id);
  }

  /** S3: whoever is named finds it among their own, with who handed it on and why; nobody else. */
  @Test
  void s3WhatIsHandedToAColleagueIsTheirsAndNotUnclaimed() {
    Sale sale = waiting("desk-handed");
    String id = id(sale).text();
    ANNA.post(conversation(sale, "/claim"), Map.of()).ok();
    Map<String, Object> handed = Map.of("agentId", colleague(ANNA, "Bo"), "note", "Speaks German");
    ANNA.post(conversation(sale, "/transfer"), handed).ok();
    REDRESS.settle();

    JsonNode row = row(BO, "MINE", id);
    assertThat(row.path("stateText").asString()).isEqualTo("Handed to you");
    assertThat(row.path("handedToMe").asBoolean()).isTrue();
    assertThat(row.path("handedBy").asString()).isEqualTo("Anna");
    assertThat(row.path("handedNote").asString()).isEqualTo("Speaks German");
    assertThat(queue(BO, "MINE").path("handed").asLong()).isEqualTo(1);
    assertThat(queue(ANNA, "MINE").path("handed").asLong()).isZero();
    for (HttpUser agent : List.of(ANNA, BO)) {
      assertThat(rows(agent, "WAITING")).doesNotContain(id);
    }
    assertThat(rows(ANNA, "MINE")).doesNotContain(id);
    assertThat(row(ANNA, "ALL", id).path("stateText").asString())
        .isEqualTo("Handed to Bo, who has not taken it yet");
    assertThat(ANNA.get(conversation(sale, "")).ok().path("claimable").asBoolean()).isFalse();
    assertThat(BO.get(conversation(sale, "")).ok().path("claimable").asBoolean()).isTrue();

    REDRESS.advance(Duration.ofMinutes(31));
    happens(sale, "DeskOverdue");
    REDRESS.settle();
    assertThat(rows(BO, "MINE")).as("not taken in time, it is anybody's").doesNotContain(id);
    assertThat(row(ANNA, "WAITING", id).path("handedNote").asString()).isEqualTo("Speaks German");
    ANNA.post(conversation(sale, "/claim"), Map.of()).ok();
    REDRESS.settle();
    assertThat(row(ANNA, "MINE", id).path("handedBy").isNull()).isTrue();
  }

  private static JsonNode queue(HttpUser agent, String view) {
    return agent.reading("en").get("/desk/queue?limit=200&view=" + view).ok();
  }

  private static JsonNode row(HttpUser agent, String view, String id) {
    return queue(agent, view)
        .path("items")
        .valueStream()
        .filter(each -> each.path("id").asString().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** S3: what is said to the buyer is told to the desk as of the buyer. */
  @Test
  void theDeskReadsOfTheBuyerNotOfItself() {
    Sale sale = waiting("desk-addressed");
    assertThat(said(sale.buyer(), "/desk")).anyMatch(text -> text.startsWith("You are being"));
    assertThat(said(ANNA, conversation(sale, "")))
        .anyMatch(text -> text.startsWith("The buyer is being"))
        .noneMatch(text -> text.startsWith("You are being"));
  }

  /** What stands in this reader's inbox of this kind about the buyer's conversation. */
  private static List<String> told(HttpUser reader, Sale sale, String kind) {
    String desk = id(sale).text();
    return reader
        .get("/inbox?limit=200")
        .ok()
        .path("items")
        .valueStream()
        .filter(each -> each.path("kind").asString().equals(kind))
        .filter(each -> each.path("deskId").asString().equals(desk))
        .map(each -> each.path("text").asString())
        .toList();
  }

  /** S3: operators look at the queue and the conversations, and leave answering to agents. */
  @Test
  void operatorsSeeTheQueueAndChangeNothing() {
    Sale sale = waiting("desk-seen");
    HttpUser operator = REDRESS.staff("operator", "Olga");
    REDRESS.eventually(() -> rows(operator, "WAITING").contains(id(sale).text()));
    JsonNode seen = operator.get(conversation(sale, "")).ok();
    assertThat(seen.path("mine").asBoolean()).isFalse();
    operator.post(conversation(sale, "/claim"), Map.of()).refused(403, "FORBIDDEN");
  }

  private static List<String> said(HttpUser reader, String path) {
    return reader.get(path).ok().path("messages").findValuesAsString("text");
  }

  private static List<String> rows(HttpUser agent, String view) {
    return agent
        .get("/desk/queue?limit=200&view=" + view)
        .ok()
        .path("items")
        .valueStream()
        .map(row -> row.path("id").asString())
        .toList();
  }

  private static String colleague(HttpUser agent, String name) {
    return agent
        .get("/desk/colleagues")
        .ok()
        .valueStream()
        .filter(each -> each.path("name").asString().equals(name))
        .map(each -> each.path("id").asString())
        .findFirst()
        .orElseThrow();
  }

  private static Sale waiting(String merchant) {
    Sale sale = Sale.delivered(REDRESS, merchant, "Cup", 990);
    ask(sale, "人工客服, agent").ok();
    assertThat(view(sale).path("state").asString()).isEqualTo("WAITING");
    return sale;
  }

  private static void happens(Sale sale, String type) {
    REDRESS.eventually(() -> types(sale).contains(type));
  }

  private static List<String> types(Sale sale) {
    LockKey id = id(sale);
    return REDRESS.bean(Journal.class).of(id, id.text()).stream().map(JournalEntry::type).toList();
  }

  private static LockKey id(Sale sale) {
    return LockKey.parse(view(sale).path("id").asString());
  }

  private static String conversation(Sale sale, String rest) {
    return "/desk/conversations/" + id(sale) + rest;
  }

  private static JsonNode view(Sale sale) {
    return sale.buyer().get("/desk").ok();
  }

  private static HttpAnswer pick(Sale sale, String entry) {
    return sale.buyer().post("/desk/pick", Map.of("orderId", sale.order().text(), "entry", entry));
  }

  private static HttpAnswer ask(Sale sale, String text) {
    return sale.buyer().post("/desk/ask", Map.of("text", text, "evidence", List.of()));
  }

  /** The assistant's answer of this number, once it is there. */
  private static JsonNode answered(Sale sale, int number) {
    REDRESS.eventually(() -> answers(sale).size() >= number);
    return answers(sale).get(number - 1);
  }

  private static List<JsonNode> answers(Sale sale) {
    return view(sale)
        .path("messages")
        .valueStream()
        .filter(each -> each.path("from").asString().equals("ASSISTANT"))
        .toList();
  }
}
