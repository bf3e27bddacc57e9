package dev.redress.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.AtOnce;
import dev.redress.HttpAnswer;
import dev.redress.HttpUser;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** F6: a queue by deadline and value, one owner at a time by lease, nobody who is not neutral. */
@Tag("database")
class BenchQueueStoryTest {

  private static final int CLAIMERS = 8;

  private final Story story = new Story("queue");
  private String order;
  private String id;

  @BeforeEach
  void ready() {
    order = story.delivered(Story.line("耳机", 1, 19900, 0), 19900);
    id = ready(order);
  }

  private String ready(String of) {
    String photo = story.photo(story.buyer(), of);
    String made = story.apply(of, "REFUND_ONLY", "QUALITY", 1, List.of(photo));
    story.operator().post("/cases/" + made + "/step-in", Map.of("reason", "双方无法沟通")).ok();
    story.evidenceDone(made);
    return made;
  }

  @Test
  void oneOfManyClaimersHasIt() {
    List<Callable<HttpAnswer>> crowd = new ArrayList<>();
    for (int i = 0; i < CLAIMERS; i++) {
      HttpUser judge = judge("Claimer " + i);
      crowd.add(() -> judge.post("/cases/" + id + "/take-hearing", Map.of()));
    }
    int taken = 0;
    for (HttpAnswer answer : AtOnce.all(crowd)) {
      if (answer.status() == 200) {
        taken++;
      } else {
        answer.refused(409, "HEARD_BY_ANOTHER");
      }
    }
    assertThat(taken).isEqualTo(1);
    assertThat(story.events(id)).containsOnlyOnce("HearingTaken");
  }

  @Test
  void whatIsLeftLyingIsFreeAgain() {
    HttpUser first = judge("First");
    HttpUser other = judge("Other");
    story.settle();
    assertThat(waiting(first)).contains(id);
    first.post("/cases/" + id + "/take-hearing", Map.of()).ok();
    story.settle();
    assertThat(waiting(other)).doesNotContain(id);
    assertThat(first.get("/bench/queue").ok().path("held").asInt()).isEqualTo(1);

    story.pass(Duration.ofHours(23));
    other.post("/cases/" + id + "/take-hearing", Map.of()).refused(409, "HEARD_BY_ANOTHER");
    story.pass(Duration.ofHours(1));
    assertThat(waiting(other)).contains(id);
    assertThat(hearer(other)).isEmpty();
    assertThat(first.get("/bench/queue").ok().path("held").asInt()).isZero();
    Map<String, Object> more = Map.of("side", "BUYER", "question", "请补充标签照片。", "hours", 24);
    first.post("/cases/" + id + "/ask-more", more).refused(409, "TAKE_HEARING_FIRST");
    other.post("/cases/" + id + "/take-hearing", Map.of()).ok();
    other.post("/cases/" + id + "/ask-more", more).ok();
  }

  /**
   * F6: who hears it, as the queue says; empty: nobody, though the lease ended without an event.
   */
  private String hearer(HttpUser arbitrator) {
    return arbitrator
        .get("/bench/queue")
        .ok()
        .path("items")
        .valueStream()
        .filter(each -> each.path("id").asString().equals(id))
        .map(each -> each.path("hearingOwner").path("name").asString(""))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whoHasAnInterestDoesNotHear() {
    HttpUser cousin = judge("Cousin");
    Map<String, Object> of = Map.of("caseId", id, "side", "MERCHANT", "holds", true);
    JsonNode declared = cousin.post("/bench/interests", of).ok();
    assertThat(declared.path("items").path(0).path("party").asString())
        .isEqualTo(story.view(cousin, id).path("merchant").path("id").asString());
    story.merchant().post("/bench/interests", of).refused(403, "FORBIDDEN");
    story.settle();
    assertThat(waiting(cousin)).doesNotContain(id);
    cousin.post("/cases/" + id + "/take-hearing", Map.of()).refused(409, "INTEREST_DECLARED");

    Map<String, Object> over = Map.of("caseId", id, "side", "MERCHANT", "holds", false);
    assertThat(cousin.post("/bench/interests", over).ok().path("items")).isEmpty();
    assertThat(waiting(cousin)).contains(id);
    cousin.post("/cases/" + id + "/take-hearing", Map.of()).ok();
  }

  /** Found out in the middle of it: the case goes back to the queue, and the door says why. */
  @Test
  void anInterestDeclaredWhileHearingTakesTheCaseAway() {
    HttpUser cousin = judge("Late cousin");
    cousin.post("/cases/" + id + "/take-hearing", Map.of()).ok();
    Map<String, Object> of = Map.of("caseId", id, "side", "BUYER", "holds", true);
    cousin.post("/bench/interests", of).ok();
    cousin.post("/bench/interests", of).ok();
    assertThat(story.events(id)).endsWith("HearingTaken", "HearingLeft");
    Map<String, Object> more = Map.of("side", "BUYER", "question", "请补充标签照片。", "hours", 24);
    cousin.post("/cases/" + id + "/ask-more", more).refused(409, "TAKE_HEARING_FIRST");
    assertThat(closed(cousin, "take-hearing")).isEqualTo("INTEREST_DECLARED");

    HttpUser neutral = judge("Neutral");
    story.settle();
    assertThat(waiting(neutral)).contains(id);
    assertThat(waiting(cousin)).doesNotContain(id);
    neutral.post("/cases/" + id + "/take-hearing", Map.of()).ok();
    assertThat(closed(neutral, "take-hearing")).isEqualTo("NOT_NOW");
  }

  /** Why a command is closed to this arbitrator; empty: it is not. */
  private String closed(HttpUser judge, String command) {
    for (JsonNode each : story.view(judge, id).path("closedActions")) {
      if (text(each, "command").equals(command)) {
        return text(each, "code");
      }
    }
    return "";
  }

  /** What can be ruled on before what cannot, then by the hour of the deadline, then by value. */
  @Test
  void theMostUrgentComesFirstAndOfThatTheDearest() {
    String dearer = ready(story.delivered(Story.line("相机", 1, 45000, 0), 45000));
    story.settle();
    HttpUser looker = judge("Looker");
    assertThat(waiting(looker)).contains(id, dearer);
    List<JsonNode> items = new ArrayList<>();
    looker.get("/bench/queue").ok().path("items").forEach(items::add);
    Comparator<JsonNode> order =
        Comparator.comparing((JsonNode each) -> !text(each, "state").equals("HEARING_RULING"))
            .thenComparing(each -> Instant.parse(text(each, "dueAt")).truncatedTo(ChronoUnit.HOURS))
            .thenComparing(each -> -each.path("asked").path("minor").asLong());
    assertThat(items).isSortedAccordingTo(order);
  }

  private static String text(JsonNode item, String field) {
    return item.path(field).asString();
  }

  private static List<String> waiting(HttpUser judge) {
    List<String> ids = new ArrayList<>();
    judge
        .get("/bench/queue")
        .ok()
        .path("items")
        .forEach(each -> ids.add(each.path("id").asString()));
    return ids;
  }

  private HttpUser judge(String who) {
    return story.server().staff("arbitrator", who + " of " + order);
  }
}
