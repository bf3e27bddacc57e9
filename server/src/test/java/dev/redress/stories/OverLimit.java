package dev.redress.stories;

import java.util.List;
import java.util.Map;

/**
 * A case over ¥2,000, over the limit of what one arbitrator may rule alone (F8): both sides have
 * said all they have to say, and the story's arbitrator hears it.
 */
record OverLimit(String order, String id) {

  static OverLimit heard(Story story) {
    String order = story.delivered(Story.line("相机", 1, 250000, 0), 250000);
    String photo = story.photo(story.buyer(), order);
    String more = story.photo(story.buyer(), order);
    String id = story.apply(order, "REFUND_ONLY", "QUALITY", 1, List.of(photo, more));
    story.operator().post("/cases/" + id + "/step-in", Map.of("reason", "金额较大")).ok();
    story.evidenceDone(id);
    story.arbitrator().post("/cases/" + id + "/take-hearing", Map.of()).ok();
    return new OverLimit(order, id);
  }
}
