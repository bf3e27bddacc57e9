package dev.redress.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The negotiation hold (C3): the merchant has told the buyer why it is about to reject, and waits
 * for a word.
 *
 * @param reason the reject reason that was told
 * @param text what was sent, by language tag
 * @param until when the merchant may reject without an answer
 * @param repliedAt when the buyer answered; null: not yet
 * @param stretched by how much this hold and those before it have moved the merchant's deadline
 */
public record Hold(
    String reason,
    Map<String, String> text,
    Instant since,
    Instant until,
    @Nullable Instant repliedAt,
    Duration stretched) {

  static Hold begin(GateEvent.ScriptSent sent, Instant at, Duration stretched) {
    return new Hold(sent.reason(), sent.text(), at, sent.until(), null, stretched);
  }

  Hold replied(Instant at) {
    return repliedAt == null ? new Hold(reason, text, since, until, at, stretched) : this;
  }

  /** Whether the buyer still has time to answer, and has not. */
  boolean lasts(Instant now) {
    return repliedAt == null && now.isBefore(until);
  }
}
