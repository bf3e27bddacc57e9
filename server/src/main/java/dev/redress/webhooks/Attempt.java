package dev.redress.webhooks;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of sending a message once.
 *
 * @param status what the endpoint answered; null: nothing
 * @param error why it did not succeed: a word, not a sentence; empty: it did
 * @param answer the beginning of what it said, when it did not succeed
 * @param millis how long it took
 * @param notBefore how long it asked to be left alone; null: it did not
 */
record Attempt(
    Instant at,
    @Nullable Integer status,
    String error,
    String answer,
    long millis,
    @Nullable Duration notBefore) {

  private static final int GONE = 410;

  boolean succeeded() {
    return error.isEmpty();
  }

  boolean isGone() {
    return status != null && status == GONE;
  }
}
