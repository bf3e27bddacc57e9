package dev.redress.refunds;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.redress.kernel.LockKey;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The n-th refund of an order; text {@code <32 hex>-R<n>}, which is also its stream. Attempt m at
 * it has the reference {@code <32 hex>-R<n>-A<m>}, so that a reference alone tells whose it is.
 */
public record RefundId(LockKey order, int number) {

  private static final Pattern TEXT = Pattern.compile("([0-9a-f]{32})-R([1-9][0-9]{0,8})");

  /** Reads {@link #text()}; anything else throws. */
  @JsonCreator
  public static RefundId parse(String text) {
    Matcher parts = TEXT.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException("Not a refund: " + text);
    }
    return new RefundId(LockKey.parse(parts.group(1)), Integer.parseInt(parts.group(2)));
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
    return rest.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(rest) : 0;
  }

  @Override
  public String toString() {
    return text();
  }
}
