package dev.redress.stories;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rulings as arbitrators of stories send them. */
final class Rulings {

  private Rulings() {}

  /** One outcome for the order's only line. */
  static Map<String, Object> one(String outcome, @Nullable Long minor) {
    Map<String, Object> line =
        minor == null
            ? Map.of("line", 1, "outcome", outcome)
            : Map.of("line", 1, "outcome", outcome, "amount", Story.yuan(minor));
    return Map.of(
        "lines",
        List.of(line),
        "freightPayer",
        "MERCHANT",
        "responsibility",
        Map.of("buyer", 40, "merchant", 60, "carrier", 0, "platform", 0),
        "rules",
        List.of("F8"),
        "believed",
        List.of(),
        "notBelieved",
        List.of(),
        "reasons",
        Map.of("zh-CN", "照片的来源已经查明，据此裁决。", "en", "Where the photograph is from is known now."));
  }

  /** The same, but the carrier is to blame and the platform funds it. */
  static Map<String, Object> byPlatform(String outcome, @Nullable Long minor) {
    Map<String, Object> ruling = new HashMap<>(one(outcome, minor));
    ruling.put("responsibility", Map.of("carrier", 100));
    ruling.put("funder", "PLATFORM");
    return ruling;
  }
}
