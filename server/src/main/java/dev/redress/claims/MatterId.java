package dev.redress.claims;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.redress.kernel.LockKey;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The n-th matter of an order; text {@code <order>-m<n>}, which is also its stream. */
public record MatterId(LockKey order, int number) {

  private static final Pattern TEXT = Pattern.compile("([0-9a-f]{32})-m([1-9][0-9]{0,5})");

  /** Reads {@link #text()}; anything else throws. */
  @JsonCreator
  public static MatterId parse(String text) {
    return find(text).orElseThrow(() -> new IllegalArgumentException("Not a matter: " + text));
  }

  /** Reads a text that may be no matter's name. */
  public static Optional<MatterId> find(String text) {
    Matcher parts = TEXT.matcher(text);
    return parts.matches()
        ? Optional.of(new MatterId(LockKey.parse(parts.group(1)), Integer.parseInt(parts.group(2))))
        : Optional.empty();
  }

  @JsonValue
  public String text() {
    return order.text() + "-m" + number;
  }

  /** What the provider knows one attempt at one charge by; the same for ever. */
  String reference(int charge, int attempt) {
    return text() + "-C" + charge + "-A" + attempt;
  }

  @Override
  public String toString() {
    return text();
  }
}
