package dev.redress.record;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A text with signatures under it, in C2SP's signed-note form: the text ends with a newline, an
 * empty line follows, then one line per signature.
 *
 * @param text with its last newline
 */
record Note(String text, List<Line> signatures) {

  private static final String DASH = "\u2014 ";
  private static final int KEY_HASH = 4;

  /**
   * One signature.
   *
   * @param keyId 8 hex digits, by which the key is known beside its name
   * @param signature hex digits
   */
  record Line(String name, String keyId, String signature) {

    static Line of(String name, String keyId, byte[] signature) {
      return new Line(name, keyId, HexFormat.of().formatHex(signature));
    }

    byte[] bytes() {
      return HexFormat.of().parseHex(signature);
    }

    private String written() {
      byte[] all = HexFormat.of().parseHex(keyId + signature);
      return DASH + name + " " + Base64.getEncoder().encodeToString(all) + "\n";
    }
  }

  String written() {
    StringBuilder all = new StringBuilder(text).append('\n');
    signatures.forEach(each -> all.append(each.written()));
    return all.toString();
  }

  /** Reads a note; empty where it is none. */
  static Optional<Note> read(String note) {
    int end = note.lastIndexOf("\n\n");
    if (end < 0 || end + 2 >= note.length() || !note.endsWith("\n")) {
      return Optional.empty();
    }
    List<Line> lines = new ArrayList<>();
    for (String each : note.substring(end + 2, note.length() - 1).split("\n", -1)) {
      Optional<Line> line = line(each);
      if (line.isEmpty()) {
        return Optional.empty();
      }
      lines.add(line.get());
    }
    return Optional.of(new Note(note.substring(0, end + 1), List.copyOf(lines)));
  }

  private static Optional<Line> line(String text) {
    int space = text.lastIndexOf(' ');
    if (!text.startsWith(DASH) || space < DASH.length()) {
      return Optional.empty();
    }
    byte[] all;
    try {
      all = Base64.getDecoder().decode(text.substring(space + 1));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
    if (all.length <= KEY_HASH) {
      return Optional.empty();
    }
    String id = HexFormat.of().formatHex(all, 0, KEY_HASH);
    byte[] signature = Arrays.copyOfRange(all, KEY_HASH, all.length);
    return Optional.of(Line.of(text.substring(DASH.length(), space), id, signature));
  }

  byte[] signed() {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
