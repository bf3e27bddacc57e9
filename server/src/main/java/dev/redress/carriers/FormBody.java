package dev.redress.carriers;

import dev.redress.kernel.BadInput;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** A body of the type {@code application/x-www-form-urlencoded}, read by hand and in bounds. */
final class FormBody {

  private static final int MOST_FIELDS = 50;

  private FormBody() {}

  /** The fields by name; of one that is there twice the first counts. */
  static Map<String, String> read(byte[] body) {
    String[] parts = new String(body, StandardCharsets.US_ASCII).split("&", MOST_FIELDS + 1);
    if (parts.length > MOST_FIELDS) {
      throw new BadInput("The form has too many fields.");
    }
    Map<String, String> fields = new HashMap<>();
    for (String part : parts) {
      int at = part.indexOf('=');
      if (at > 0) {
        fields.putIfAbsent(decoded(part.substring(0, at)), decoded(part.substring(at + 1)));
      }
    }
    return fields;
  }

  private static String decoded(String text) {
    try {
      return java.net.URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new BadInput("The form is not encoded as it says.");
    }
  }
}
