package dev.redress.record;

import dev.redress.kernel.Hash;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * What is signed: which log, how many events it had, the tree's hash over them, and when. C2SP's
 * checkpoint with the time as an extension line.
 *
 * @param at UTC, whole seconds
 */
record Checkpoint(String origin, long size, Hash root, Instant at) {

  private static final String TIME = "time ";
  private static final int LINES = 4;

  String text() {
    String hash = Base64.getEncoder().encodeToString(root.bytes());
    return origin + "\n" + size + "\n" + hash + "\n" + TIME + at + "\n";
  }

  /** Reads {@link #text()}; empty where it is something else. */
  static Optional<Checkpoint> read(String text) {
    String[] lines = text.split("\n", -1);
    if (lines.length != LINES + 1 || !lines[LINES].isEmpty() || !lines[3].startsWith(TIME)) {
      return Optional.empty();
    }
    try {
      Checkpoint read =
          new Checkpoint(
              lines[0],
              Long.parseLong(lines[1]),
              Hash.of(Base64.getDecoder().decode(lines[2])),
              Instant.parse(lines[3].substring(TIME.length())));
      return read.text().equals(text) ? Optional.of(read) : Optional.empty();
    } catch (IllegalArgumentException | DateTimeException notOne) {
      return Optional.empty();
    }
  }
}
