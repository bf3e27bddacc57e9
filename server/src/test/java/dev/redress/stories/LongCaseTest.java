package dev.redress.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.HttpUser;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * A case in which both sides have said and shown a great deal is on the arbitrator's page as fast
 * as any other: everything that the page asks the server for, in well under a second.
 */
@Tag("database")
class LongCaseTest {

  private static final int EVENTS = 200;
  private static final int PICTURES = 100;
  private static final int LOOKS = 9;
  private static final Duration USABLE = Duration.ofSeconds(1);

  private final Story story = new Story("long");

  @Test
  void twoHundredEventsAndAHundredPicturesAreOnThePageWithinASecond() {
    String order = story.delivered(Story.line("相机", 1, 49900, 0), 49900);
    String id = longCase(order);
    HttpUser judge = story.arbitrator();
    judge.post("/cases/" + id + "/take-hearing", Map.of()).ok();
    judge.post("/cases/" + id + "/bench-notes", Map.of("text", "Much to read.")).ok();
    story.settle();

    JsonNode view = story.view(judge, id);
    assertThat(view.path("timeline").size()).isGreaterThanOrEqualTo(EVENTS);
    assertThat(pictures(view)).hasSize(PICTURES);
    List<String> page =
        List.of(
            "/cases/" + id,
            "/cases/" + id + "/options",
            "/cases/" + id + "/receipt",
            "/cases/" + id + "/proceedings",
            "/cases/" + id + "/bench-notes",
            "/orders/" + order + "/chat",
            "/bench/interests");
    Duration took = median(() -> page.forEach(each -> judge.get(each).ok()));
    assertThat(took).as("everything the page asks for").isLessThan(USABLE);
    List<String> shown = pictures(view).stream().limit(20).toList();
    for (String form : List.of("?size=THUMB", "")) {
      Duration first =
          median(
              () ->
                  shown.forEach(
                      each ->
                          assertThat(judge.get("/evidence/" + each + "/content" + form).status())
                              .isEqualTo(200)));
      assertThat(first).as("the pictures of the first screen" + form).isLessThan(USABLE);
    }
  }

  private String longCase(String order) {
    List<String> photos = List.of(story.photo(story.buyer(), order));
    String id = story.apply(order, "REFUND_ONLY", "QUALITY", 1, photos);
    for (int i = 1; i < EVENTS - 2; i++) {
      HttpUser by = i % 2 == 0 ? story.buyer() : story.merchant();
      List<String> shown = i < PICTURES ? List.of(story.photo(by, order)) : List.of();
      Map<String, Object> words = Map.of("text", "第" + i + "条说明，请仔细看图。", "evidence", shown);
      by.post("/cases/" + id + "/add-statement", words).ok();
    }
    story.operator().post("/cases/" + id + "/step-in", Map.of("reason", "材料很多")).ok();
    return id;
  }

  private static Set<String> pictures(JsonNode view) {
    Set<String> found = new HashSet<>();
    for (JsonNode each : view.path("conversation")) {
      for (JsonNode piece : each.path("evidence")) {
        found.add(piece.path("id").asString());
      }
    }
    return found;
  }

  /** How long it takes once the server has done it a few times, whatever else runs beside it. */
  private static Duration median(Runnable what) {
    List<Long> took = new ArrayList<>();
    for (int i = 0; i < LOOKS; i++) {
      long begin = System.nanoTime();
      what.run();
      took.add(System.nanoTime() - begin);
    }
    long[] sorted = took.stream().mapToLong(Long::longValue).sorted().toArray();
    return Duration.ofNanos(sorted[LOOKS / 2]);
  }
}
