package dev.redress.cases;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.redress.kernel.LockKey;
import java.util.Optional;

/** The n-th case on an order. Text form {@code <order>-<n>}; also the name of its stream. */
public record CaseId(LockKey order, int number) {

  private static final int MOST_DIGITS = 6;

  @JsonCreator
  public static CaseId parse(String text) {
    return find(text).orElseThrow(() -> new IllegalArgumentException("Not a case: " + text));
  }

  /** Reads a text that may be no case's name. */
  public static Optional<CaseId> find(String text) {
    int dash = LockKey.TEXT_LENGTH;
    if (text.length() <= dash
        || text.charAt(dash) != '-'
        || !LockKey.isNumber(text, dash + 1, MOST_DIGITS)) {
      return Optional.empty();
    }
    try {
      LockKey order = LockKey.parse(text.substring(0, dash));
      return Optional.of(new CaseId(order, Integer.parseInt(text, dash + 1, text.length(), 10)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @JsonValue
  public String text() {
    return order.text() + "-" + number;
  }

  @Override
  public String toString() {
    return text();
  }
}
