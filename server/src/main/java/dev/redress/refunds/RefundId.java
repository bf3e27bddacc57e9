package dev.redress.refunds;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.redress.kernel.LockKey;

/**
 * The n-th refund of an order; text {@code <32 hex>-R<n>}, which is also its stream. Attempt m at
 * it has the reference {@code <32 hex>-R<n>-A<m>}, so that a reference alone tells whose it is.
 */
public record RefundId(LockKey order, int number) {

  private static final int MOST_DIGITS = 9;

  /** Reads {@link #text()}; anything else throws. */
  @JsonCreator
  public static RefundId parse(String text) {
    int dash = LockKey.TEXT_LENGTH;
    int digits = dash + "-R".length();
    if (text.startsWith("-R", dash) && LockKey.isNumber(text, digits, MOST_DIGITS)) {
      int number = Integer.parseInt(text, digits, text.length(), 10);
      RefundId id = new RefundId(LockKey.parse(text.substring(0, dash)), number);
      if (id.text().equals(text)) {
        return id;
      }
    }
    throw new IllegalArgumentException("Not a refund: " + text);
  }

  @JsonValue
  public String text() {
    return order.text() + "-R" + number;
  }

  /** What the provider knows an attempt by; the same for ever. */
  public String reference(int attempt) {
    return text() + "-A" + attempt;
  }

  /** Which attempt a reference means; 0 when it is none of this refund. */
  int attempt(String reference) {
    String before = text() + "-A";
    String rest = reference.startsWith(before) ? reference.substring(before.length()) : "";
    return LockKey.isNumber(rest, 0, MOST_DIGITS) ? Integer.parseInt(rest) : 0;
  }

  @Override
  public String toString() {
    return text();
  }
}
