package dev.redress.cases;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.redress.kernel.LockKey;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The n-th case on an order. Text form {@code <order>-<n>}; also the name of its stream. */
public record CaseId(LockKey order, int number) {

  private static final Pattern TEXT = Pattern.compile("([0-9a-f]{32})-([1-9][0-9]{0,5})");

  @JsonCreator
  public static CaseId parse(String text) {
    return find(text).orElseThrow(() -> new IllegalArgumentException("Not a case: " + text));
  }

  /** Reads a text that may be no case's name. */
  public static Optional<CaseId> find(String text) {
    Matcher match = TEXT.matcher(text);
    return match.matches()
        ? Optional.of(new CaseId(LockKey.parse(match.group(1)), Integer.parseInt(match.group(2))))
        : Optional.empty();
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
