package dev.redress.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.HttpUser;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Journal;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Role;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Story 23: "我要退款", "人工" once, then "agent": handed over with the transcript, and the agent applies
 * in the buyer's name, recorded so (S1–S5).
 */
@Tag("database")
class ServiceDeskStoryTest {

  private static final byte[] PICTURE =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

  private final Story story = new Story("desk");
  private final HttpUser buyer = story.buyer().reading("zh-CN");
  private final HttpUser agent = story.server().staff("service_agent", "小何");
  private final HttpUser other = story.server().staff("service_agent", "小唐");

  @Test
  void handedOverAndAppliedForByAnAgent() {
    String order = story.delivered(Story.line("杯子", 1, 4000, 0), 4000);
    buyer.post("/desk/pick", Map.of("orderId", order, "entry", "APPLY_REFUND")).ok();
    answers(1);
    String sent = story.photo(buyer, order);
    ask("我要退款", sent);
    String eligible = answers(2).getLast();
    assertThat(eligible).contains("您现在可以申请", "仅退款", "¥40.00");
    ask("人工");
    assertThat(answers(3).getLast()).contains("第 1 次，共需 2 次");
    ask("agent");
    String desk = own().path("id").asString();
    assertThat(own().path("state").asString()).isEqualTo("WAITING");

    agent.post("/cases", application(order, sent)).refused(403, "NOT_YOUR_COMMAND");
    agent
        .upload("/evidence", "p.png", PICTURE, "orderId", order)
        .refused(403, "EVIDENCE_NOT_YOURS");
    agent.post("/desk/conversations/" + desk + "/claim", Map.of()).ok();
    other.post("/desk/conversations/" + desk + "/claim", Map.of()).refused(409, "DESK_TAKEN");
    String transcript = agent.get("/desk/conversations/" + desk).ok().toString();
    assertThat(transcript).contains("我要退款", "人工", "您现在可以申请");
    agent.post("/desk/conversations/" + desk + "/note", Map.of("text", "买家很着急")).ok();
    assertThat(agent.get("/desk/orders/" + order + "/files").ok().findValuesAsString("id"))
        .containsExactly(sent);
    String shown = shownFor(order);
    String id = agent.post("/cases", application(order, sent, shown)).ok().path("id").asString();
    other.post("/cases/" + id + "/withdraw", Map.of()).refused(403, "NOT_YOUR_COMMAND");
    JsonNode seen = agent.get("/cases/" + id).ok();
    assertThat(seen.path("viewer").path("role").asString()).isEqualTo("BUYER");
    agent
        .post("/desk/conversations/" + desk + "/reply", Map.of("text", "已代您提交申请，商家会在 48 小时内处理。"))
        .ok();
    agent.post("/desk/conversations/" + desk + "/resolve", Map.of()).ok();
    story.merchant().post("/cases/" + id + "/agree-refund", Map.of()).ok();
    story.settle();

    story.happened(
        desk,
        "DeskOpened",
        "OrderPicked",
        "AssistantAnswered",
        "BuyerAsked",
        "AssistantAnswered",
        "BuyerAsked",
        "AssistantAnswered",
        "BuyerAsked",
        "HandedOver",
        "DeskClaimed",
        "NoteAdded",
        "AgentReplied",
        "DeskResolved");
    story.happened(id, "Applied", "RefundAgreed", "RefundGranted", "RefundSettled", "CaseClosed");
    assertThat(story.transfers(order))
        .containsExactly(
            "CAPTURE wallet → escrow 4000",
            "GRANT escrow → payable 4000",
            "EXECUTION payable → wallet 4000");
    recorded(order, id);
    recordedOf(order, shown);
    assertThat(own().toString()).contains("已代您提交申请").doesNotContain("买家很着急");
  }

  /** S3: what the agent did is the buyer's act, done by the agent. */
  private void recorded(String order, String id) {
    JournalEntry applied =
        story.server().bean(Journal.class).of(LockKey.parse(order), id).getFirst();
    Actor by = applied.actor();
    assertThat(by.role()).isEqualTo(Role.BUYER);
    assertThat(by.agent()).isEqualTo("小何");
    assertThat(by.name()).isEqualTo(buyerName(order));
    JsonNode first = story.view(buyer, id).path("timeline").path(0).path("actor");
    assertThat(first.path("agent").asString()).isEqualTo("小何");
  }

  /** S3, V3: a file that the agent shows is the buyer's, and custody names both. */
  private String shownFor(String order) {
    JsonNode view = agent.upload("/evidence", "p.png", PICTURE, "orderId", order).ok();
    assertThat(view.path("by").path("role").asString()).isEqualTo("BUYER");
    assertThat(view.path("by").path("name").asString()).isEqualTo(buyerName(order));
    return view.path("id").asString();
  }

  private void recordedOf(String order, String shown) {
    Actor by =
        story.server().bean(Journal.class).of(LockKey.parse(order), order + "-custody").stream()
            .filter(entry -> entry.payload().contains(shown))
            .findFirst()
            .orElseThrow()
            .actor();
    assertThat(by.role()).isEqualTo(Role.BUYER);
    assertThat(by.name()).isEqualTo(buyerName(order));
    assertThat(by.agent()).isEqualTo("小何");
  }

  private String buyerName(String order) {
    return buyer.get("/orders/" + order).ok().path("buyer").path("name").asString();
  }

  private static Map<String, Object> application(String order, String... photos) {
    return Map.of(
        "orderId",
        order,
        "type",
        "REFUND_ONLY",
        "reason",
        "QUALITY",
        "goodsReceived",
        true,
        "lines",
        List.of(Map.of("line", 1, "quantity", 1)),
        "statement",
        "买家说杯子到手就是裂的",
        "evidence",
        List.of(photos));
  }

  private void ask(String text, String... photos) {
    buyer.post("/desk/ask", Map.of("text", text, "evidence", List.of(photos))).ok();
  }

  private JsonNode own() {
    return buyer.get("/desk").ok();
  }

  /** What the assistant has said, once it has said this much. */
  private List<String> answers(int number) {
    story.server().eventually(() -> said().size() == number);
    return said();
  }

  private List<String> said() {
    return own()
        .path("messages")
        .valueStream()
        .filter(each -> each.path("from").asString().equals("ASSISTANT"))
        .map(each -> each.path("text").asString())
        .toList();
  }
}
