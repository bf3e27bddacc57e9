package dev.redress.cases;

import java.time.Instant;
import java.util.Map;

/** What happens before a merchant may reject (C3). */
public sealed interface GateEvent extends CaseEvent.BetweenParties {

  /**
   * The merchant told the buyer why it is about to reject, and waits for a word.
   *
   * @param text what was sent, by language tag
   * @param until when it may reject without an answer
   */
  record ScriptSent(String reason, Map<String, String> text, Instant until, Wait waiting)
      implements GateEvent {}

  /** One side wrote to the other in the order's chat, and that had been waited for. */
  record Talked(Side by) implements GateEvent {}
}
