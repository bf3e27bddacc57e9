package dev.redress.stories;

import java.util.List;
import java.util.Map;

/** What the parties of stories send where it is more than a word. */
final class Requests {

  static final String FREIGHT_WORDS = "寄回去付了这么多运费，凭证见图片，请核对一下。";

  private Requests() {}

  /** D6: freight asked back for the return of a case. */
  static Map<String, Object> freight(String caseId, long minor, List<String> evidence) {
    return Map.of(
        "caseId",
        caseId,
        "amount",
        Story.yuan(minor),
        "statement",
        FREIGHT_WORDS,
        "evidence",
        evidence);
  }

  /** F7: a settlement with one outcome for the order's only line. */
  static Map<String, Object> settlement(String outcome, long minor, String freightPayer) {
    Map<String, Object> line = Map.of("line", 1, "outcome", outcome, "amount", Story.yuan(minor));
    return Map.of("lines", List.of(line), "freightPayer", freightPayer, "text", "就此了结吧");
  }
}
