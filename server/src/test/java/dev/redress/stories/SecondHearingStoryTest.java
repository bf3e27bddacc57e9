package dev.redress.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.HttpUser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** F5, F11 (TRAPS 38): whoever hears the appeal sees all that the first saw, and what is new. */
@Tag("database")
class SecondHearingStoryTest {

  private static final String OFFERED = "头戴式耳机，续航 40 小时，支持主动降噪。";

  private final Story story = new Story("second");
  private String order = "";
  private String id = "";

  /** Everything that a hearing can have lies on the first arbitrator's desk. */
  @BeforeEach
  void heard() {
    String other = story.delivered(Story.line("水杯", 1, 3990, 0), 3990);
    String prior = story.apply(other, "REFUND_ONLY", "NOT_RECEIVED", 1, List.of());
    story.buyer().post("/cases/" + prior + "/withdraw", Map.of()).ok();

    Map<String, Object> line = new HashMap<>(Story.line("耳机", 1, 20000, 0));
    line.put("listing", Map.of("description", OFFERED, "picture", "https://shop.example/e.jpg"));
    order = story.delivered(line, 20000);
    say(story.buyer(), "左耳没有声音");
    say(story.merchant(), "请重新配对后再试");
    id = story.apply(order, "REFUND_ONLY", "QUALITY", 1, shown(story.buyer()));
    Map<String, Object> anew =
        Story.ask("REFUND_ONLY", "NOT_AS_DESCRIBED", 1, shown(story.buyer()));
    story.buyer().post(path("modify"), anew).ok();
    story.operator().post(path("step-in"), Map.of("reason", "双方无法沟通")).ok();
    state(story.buyer(), "降噪完全没有作用");
    state(story.merchant(), "出厂检验合格");
    story.evidenceDone(id);
    story.arbitrator().post(path("take-hearing"), Map.of()).ok();
    story
        .arbitrator()
        .post(path("ask-more"), Map.of("side", "BUYER", "question", "哪一只耳机没有声音？", "hours", 12))
        .ok();
    state(story.buyer(), "左边的一只");
    story.arbitrator().post(path("bench-notes"), Map.of("text", "续航没有争议")).ok();
    story.settle();
  }

  @Test
  void f11_theSecondArbitratorSeesAllThatTheFirstSawAndWhatIsNew() {
    Desk first = new Desk(story.arbitrator());
    assertThat(first.evidence()).hasSize(7);
    assertThat(first.listing()).isEqualTo(OFFERED);
    story.arbitrator().post(path("rule"), Rulings.one("PARTIAL", 12000L)).ok();
    story.paidAtOnce(order, 1);
    story.settle();
    String label = story.photo(story.merchant(), order);
    Map<String, Object> appeal =
        Map.of("ground", "NEW_EVIDENCE", "statement", "同一张照片出现在另一案中。", "evidence", List.of(label));
    story.merchant().post(path("file-appeal"), appeal).ok();
    say(story.buyer(), "照片是我自己拍的");
    story.evidenceDone(id);
    HttpUser colleague = story.server().staff("arbitrator", "Xu of " + order);
    colleague.post(path("take-hearing"), Map.of()).ok();

    Desk second = new Desk(colleague);
    second.holds(first);
    for (String each : second.evidence()) {
      assertThat(colleague.get("/evidence/" + each + "/content").status()).isEqualTo(200);
    }
    assertThat(second.evidence()).contains(label);
    assertThat(second.chat().size()).isGreaterThan(first.chat().size());
    assertThat(second.view().at("/ruling/lines/0/amount/minor").asLong()).isEqualTo(12000);
    assertThat(second.view().at("/appeal/statement").asString()).isEqualTo("同一张照片出现在另一案中。");
  }

  private void say(HttpUser who, String text) {
    Map<String, Object> said = Map.of("text", text, "evidence", shown(who));
    who.post("/orders/" + order + "/chat/say", said).ok();
  }

  private void state(HttpUser who, String text) {
    who.post(path("add-statement"), Map.of("text", text, "evidence", shown(who))).ok();
  }

  private List<String> shown(HttpUser who) {
    return List.of(story.photo(who, order));
  }

  private String path(String command) {
    return "/cases/" + id + "/" + command;
  }

  /** What one arbitrator reads of the case. */
  private final class Desk {

    private final JsonNode view;
    private final List<JsonNode> chat;
    private final JsonNode notes;

    Desk(HttpUser arbitrator) {
      view = story.view(arbitrator, id);
      // Cards stand between the messages, and show a case as it is now.
      chat =
          arbitrator
              .get("/orders/" + order + "/chat")
              .ok()
              .path("messages")
              .valueStream()
              .filter(each -> each.path("number").asLong() > 0)
              .toList();
      notes = arbitrator.get(path("bench-notes")).ok().path("items");
    }

    JsonNode view() {
      return view;
    }

    List<JsonNode> chat() {
      return chat;
    }

    String listing() {
      return view.at("/order/lines/0/listing/description").asString();
    }

    /** Every piece that lies anywhere on it. */
    List<String> evidence() {
      List<String> ids = new ArrayList<>();
      view.findValues("evidence")
          .forEach(list -> list.forEach(each -> ids.add(each.path("id").asString())));
      chat.forEach(one -> one.path("files").forEach(each -> ids.add(each.path("id").asString())));
      return ids.stream().distinct().toList();
    }

    void holds(Desk other) {
      for (String same : List.of("application", "earlierVersions", "firstAppliedAt")) {
        assertThat(view.path(same)).as(same).isEqualTo(other.view.path(same));
      }
      for (String more :
          List.of("/conversation", "/timeline", "/order/parcels", "/hearing/priorCases")) {
        assertThat(other.view.at(more)).as(more).isNotEmpty();
        assertThat(view.at(more)).as(more).containsAll(other.view.at(more));
      }
      assertThat(listing()).isEqualTo(other.listing());
      assertThat(chat).containsAll(other.chat);
      assertThat(notes).containsAll(other.notes).isNotEmpty();
      assertThat(evidence()).containsAll(other.evidence());
    }
  }
}
