package dev.redress.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.HttpAnswer;
import dev.redress.HttpUser;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Journal;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Role;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * S3: beside the cases, too, an agent may do what the buyer may do, while holding the buyer's
 * conversation; the record names both.
 */
@Tag("database")
class ActingForBuyerStoryTest {

  private static final String WORDS = "买家说收到的东西和页面描述的完全不同，请商家说明";

  private final Story story = new Story("acting");
  private final HttpUser buyer = story.buyer();
  private final HttpUser agent = story.server().staff("service_agent", "小何");

  @Test
  void s3AComplaintRaisedAndWithdrawnByAnAgentIsTheBuyersAndNamesBoth() {
    String order = bought();
    String photo = story.photo(buyer, order);
    Map<String, Object> complaint =
        Map.of("category", "COUNTERFEIT", "statement", WORDS, "evidence", List.of(photo));
    String path = "/orders/" + order + "/complaints";
    agent.post(path, complaint).refused(403, "NOT_YOUR_MATTER");
    assertThat(openings(order)).isEmpty();
    claimed();
    assertThat(openings(order)).contains("COMPLAINT");
    String id = agent.post(path, complaint).ok().path("id").asString();
    JsonNode seen = agent.get("/matters/" + id).ok();
    assertThat(seen.path("allowedActions").findValuesAsString("command"))
        .containsExactly("withdraw");
    assertThat(seen.path("history").path(0).path("by").asString()).isEqualTo("BUYER");
    assertThat(seen.path("history").path(0).path("agent").asString()).isEqualTo("小何");
    resolved();
    agent.post("/matters/" + id + "/withdraw", Map.of()).refused(403, "NOT_YOUR_MATTER");
    claimed();
    agent.post("/matters/" + id + "/withdraw", Map.of()).ok();
    story.happened(id, "MatterRaised", "MatterWithdrawn", "MatterClosed");
    recorded(order, id, 1);
    recorded(order, id, 2);
  }

  @Test
  void s3AFreightClaimRaisedByAnAgentIsTheBuyers() {
    String order = bought();
    List<String> photos = List.of(story.photo(buyer, order), story.photo(buyer, order));
    String sale = story.apply(order, "RETURN_REFUND", "QUALITY", 1, photos);
    story.merchant().post("/cases/" + sale + "/agree-return", Map.of("address", "仓库 3 号门")).ok();
    Map<String, Object> box = Map.of("carrier", "SF", "tracking", "B-" + order);
    buyer.post("/cases/" + sale + "/ship-return", box).ok();
    story.merchant().post("/cases/" + sale + "/confirm-return", Map.of()).ok();
    story.settle();
    story.paidAtOnce(order, 1);
    story
        .server()
        .eventually(
            () -> story.view(buyer, sale).path("state").asString().equals("CLOSED_REFUNDED"));
    Map<String, Object> claim = Requests.freight(sale, 1200, List.of(photos.getFirst()));
    String path = "/orders/" + order + "/freight-claims";
    agent.post(path, claim).refused(403, "NOT_YOUR_MATTER");
    claimed();
    recorded(order, agent.post(path, claim).ok().path("id").asString(), 1);
  }

  /** J1, J2: consent is the buyer's, whom the agent serves; without that it is nobody's. */
  @Test
  void j2PayingAndDecliningForTheBuyerNeedsTheConversation() {
    String order = bought();
    String first = asked(order);
    agent.post("/matters/" + first + "/pay-part", part()).refused(403, "NOT_YOUR_MATTER");
    agent.post("/matters/" + first + "/agree", Map.of()).refused(403, "NOT_YOUR_MATTER");
    decline(first).refused(403, "NOT_YOUR_MATTER");
    claimed();
    agent.post("/matters/" + first + "/pay-part", part()).refused(403, "NOT_YOUR_MATTER");
    decline(first).ok();
    String second = asked(order);
    agent.post("/matters/" + second + "/agree", Map.of()).ok();
    story.settle();
    recorded(order, first, 2);
    recorded(order, second, 2);
  }

  @Test
  void s3WhatAnAgentWritesToTheMerchantIsTheBuyersAndNamesBoth() {
    String order = story.place(story.told("li", Story.line("雨靴", 1, 8990, 0), Map.of()));
    story.pay(order, "pay-" + order, 8990);
    String chat = "/orders/" + order + "/chat";
    say(chat).refused(403, "CHAT_NOT_YOURS");
    agent.post(chat + "/show-card", Map.of()).refused(403, "CHAT_NOT_YOURS");
    agent.post(chat + "/urge-shipment", Map.of()).refused(403, "CHAT_NOT_YOURS");
    assertThat(agent.get(chat).ok().path("mayWrite").asBoolean()).isFalse();
    claimed();
    JsonNode view = agent.get(chat).ok();
    assertThat(view.path("mayWrite").asBoolean()).isTrue();
    assertThat(view.path("mayUrge").asBoolean()).isTrue();
    say(chat).ok();
    agent.post(chat + "/show-card", Map.of()).ok();
    agent.post(chat + "/urge-shipment", Map.of()).ok();
    story.happened(order + "-chat", "MessageSaid", "CardShown", "ShipmentUrged");
    recorded(order, order + "-chat", 1);
    recorded(order, order + "-chat", 2);
    recorded(order, order + "-chat", 3);
    assertThat(story.merchant().get(chat).ok().path("messages").findValuesAsString("agent"))
        .contains("小何");
    other(chat);
  }

  /** Serving one buyer opens nothing of another. */
  private void other(String chat) {
    HttpUser second = story.server().staff("service_agent", "小唐");
    second
        .post(chat + "/say", Map.of("text", WORDS, "evidence", List.of()))
        .refused(403, "CHAT_NOT_YOURS");
  }

  private HttpAnswer say(String chat) {
    return agent.post(chat + "/say", Map.of("text", WORDS, "evidence", List.of()));
  }

  private HttpAnswer decline(String id) {
    Map<String, Object> body = Map.of("statement", WORDS, "evidence", List.of());
    return agent.post("/matters/" + id + "/decline", body);
  }

  private static Map<String, Object> part() {
    return Map.of("amount", Story.yuan(100), "statement", WORDS, "evidence", List.of());
  }

  private String bought() {
    return story.delivered(Story.line("雨靴", 1, 8990, 0), 8990);
  }

  private String asked(String order) {
    Map<String, Object> more =
        Map.of(
            "lines",
            List.of(1),
            "amount",
            Story.yuan(500),
            "reason",
            "EXTRA_SERVICE",
            "statement",
            WORDS);
    return story
        .merchant()
        .post("/orders/" + order + "/price-requests", more)
        .ok()
        .path("id")
        .asString();
  }

  private List<String> openings(String order) {
    return agent
        .get("/orders/" + order + "/matters")
        .ok()
        .path("openings")
        .findValuesAsString("kind");
  }

  private void claimed() {
    buyer.post("/desk/ask", Map.of("text", "人工客服, agent", "evidence", List.of())).ok();
    agent.post(conversation() + "/claim", Map.of()).ok();
  }

  private void resolved() {
    agent.post(conversation() + "/resolve", Map.of()).ok();
  }

  private String conversation() {
    return "/desk/conversations/" + buyer.get("/desk").ok().path("id").asString();
  }

  /** What a stream's event of this number says of who did it: the buyer, through the agent. */
  private void recorded(String order, String stream, int event) {
    Actor by =
        story.server().bean(Journal.class).of(LockKey.parse(order), stream).get(event - 1).actor();
    assertThat(by.role()).isEqualTo(Role.BUYER);
    assertThat(by.agent()).isEqualTo("小何");
  }
}
