package dev.redress.evidence;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/**
 * A GIF of which only the pictures, their times and the number of rounds are left: comments and
 * what programs add are not. So an animation stays one without being unpacked.
 */
final class BareGif {

  private static final int HEAD = 13;
  private static final int PICTURE = 0x2c;
  private static final int EXTENSION = 0x21;
  private static final int END = 0x3b;
  private static final int TIMES = 0xf9;
  private static final int PROGRAM = 0xff;

  /** An extension with a delay is as long as this, and one with a number of rounds. */
  private static final int TIMES_LENGTH = 8;

  private static final int ROUNDS_LENGTH = 19;
  private static final Set<String> ROUNDS = Set.of("NETSCAPE2.0", "ANIMEXTS1.0");

  private final byte[] file;
  private final ByteArrayOutputStream out;
  private int pictures;

  private BareGif(byte[] file) {
    this.file = file;
    this.out = new ByteArrayOutputStream(file.length);
  }

  /** What is left of a file; empty where it is damaged. */
  static Optional<BareGif> of(byte[] file) {
    BareGif bare = new BareGif(file);
    return bare.walk() ? Optional.of(bare) : Optional.empty();
  }

  ByteArrayOutputStream bytes() {
    return out;
  }

  boolean moves() {
    return pictures > 1;
  }

  private boolean walk() {
    int at = file.length < HEAD ? Integer.MAX_VALUE : HEAD + table(file[10]);
    if (at > file.length) {
      return false;
    }
    out.write(file, 0, at);
    while (at < file.length && u8(at) != END) {
      int end =
          switch (u8(at)) {
            case PICTURE -> at + 10 < file.length ? blocks(at + 11 + table(file[at + 9])) : 0;
            case EXTENSION -> blocks(at + 2);
            default -> 0;
          };
      if (end <= at || end > file.length) {
        return false;
      }
      if (u8(at) == PICTURE) {
        pictures++;
      }
      if (u8(at) == PICTURE || times(at, end) || rounds(at, end)) {
        out.write(file, at, end - at);
      }
      at = end;
    }
    out.write(END);
    return pictures > 0;
  }

  private boolean times(int at, int end) {
    return u8(at + 1) == TIMES && end - at == TIMES_LENGTH;
  }

  private boolean rounds(int at, int end) {
    return u8(at + 1) == PROGRAM
        && end - at == ROUNDS_LENGTH
        && ROUNDS.contains(new String(file, at + 3, 11, StandardCharsets.ISO_8859_1));
  }

  /** How long the colours are that these flags announce. */
  private static int table(byte flags) {
    return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
  }

  /** Where blocks end that begin here, each with its length before it; 0: nowhere in this file. */
  private int blocks(int from) {
    int at = from;
    while (at < file.length && u8(at) != 0) {
      at += 1 + u8(at);
    }
    return at < file.length ? at + 1 : 0;
  }

  private int u8(int at) {
    return Byte.toUnsignedInt(file[at]);
  }
}
