package dev.redress.kernel;

import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;

/**
 * A request that cannot be understood; the message says which field and what is expected, in
 * English.
 */
public final class BadInput extends RuntimeException {

  private static final long serialVersionUID = 1;

  public BadInput(String message) {
    super(message, null, false, false);
  }

  /** Where unreadable JSON is wrong, without anything of our inside. */
  static String describe(HttpMessageNotReadableException e) {
    if (e.getMostSpecificCause() instanceof BadInput bad) {
      return String.valueOf(bad.getMessage());
    }
    if (e.getMostSpecificCause() instanceof JacksonException json) {
      return describe(json);
    }
    return "The body is missing or is not JSON.";
  }

  /** The same for JSON that was read by hand: Jackson's own words name our classes. */
  public static String describe(JacksonException json) {
    String path = json.getPathReference();
    return path == null || path.isEmpty()
        ? "The body is not the JSON expected here."
        : "The body does not fit at " + path.replaceAll("[\\w.$]+\\[", "[") + ".";
  }
}
