package dev.redress.kernel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.Resource;

/**
 * A text that exists in one language only and is never translated, such as a law's: {@code
 * statutes/CODE.txt}, whose first lines say what it is. A code names one text for ever.
 *
 * @param title what it is called where it applies
 * @param language tag of the language it is written in
 * @param version which version of it, and what else has to be said of it
 * @param text its paragraphs, with an empty line between two
 */
public record Original(String title, String language, String version, String text) {

  static Map<String, Original> all(Resource[] files) throws IOException {
    Map<String, Original> all = new TreeMap<>();
    for (Resource each : files) {
      String code = Objects.requireNonNull(each.getFilename()).replace(".txt", "");
      all.put(code, read(code, each.getContentAsString(StandardCharsets.UTF_8)));
    }
    return Map.copyOf(all);
  }

  private static Original read(String code, String file) {
    int end = file.indexOf("\n\n");
    Map<String, String> head = new HashMap<>();
    for (String line : file.substring(0, end).lines().toList()) {
      String[] parts = line.split(": ", 2);
      head.put(parts[0], parts[1]);
    }
    return new Original(
        said(code, head, "title"),
        said(code, head, "language"),
        said(code, head, "version"),
        file.substring(end).strip());
  }

  private static String said(String code, Map<String, String> head, String what) {
    return Optional.ofNullable(head.get(what))
        .orElseThrow(() -> new IllegalStateException("statutes/" + code + ".txt: no " + what));
  }
}
