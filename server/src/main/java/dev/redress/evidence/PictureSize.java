package dev.redress.evidence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * How large a picture says it is, read from its header; nothing is ever decoded, so a picture that
 * lies about its size costs a few bytes.
 */
record PictureSize(int width, int height) {

  /** A camera's largest, with room to spare; beyond it a picture is an attack on its viewer. */
  static final long MOST_PIXELS = 120_000_000;

  /** Headers of real photos have a few dozen segments. */
  private static final int MOST_SEGMENTS = 1_000;

  boolean tooLarge() {
    return (long) width * height > MOST_PIXELS;
  }

  /** The size, or empty when the header is damaged or says zero. */
  static Optional<PictureSize> read(FileKind kind, FileChannel file) throws IOException {
    return switch (kind) {
      case JPEG -> jpeg(file);
      case PNG -> png(at(file, 0, 24));
      case WEBP -> webp(at(file, 0, 30));
      case GIF -> gif(at(file, 0, 10));
      case MP4, PDF -> Optional.empty();
    };
  }

  private static Optional<PictureSize> png(ByteBuffer head) {
    return head.limit() == 24 && "IHDR".equals(text(head, 12))
        ? of(head.getInt(16), head.getInt(20))
        : Optional.empty();
  }

  private static Optional<PictureSize> gif(ByteBuffer head) {
    head.order(ByteOrder.LITTLE_ENDIAN);
    return head.limit() == 10
        ? of(Short.toUnsignedInt(head.getShort(6)), Short.toUnsignedInt(head.getShort(8)))
        : Optional.empty();
  }

  private static Optional<PictureSize> webp(ByteBuffer head) {
    if (head.limit() < 30) {
      return Optional.empty();
    }
    head.order(ByteOrder.LITTLE_ENDIAN);
    return switch (text(head, 12)) {
      case "VP8 " -> of(head.getShort(26) & 0x3fff, head.getShort(28) & 0x3fff);
      case "VP8L" -> {
        int bits = head.getInt(21);
        yield of((bits & 0x3fff) + 1, (bits >>> 14 & 0x3fff) + 1);
      }
      case "VP8X" -> of((head.getInt(24) & 0xffffff) + 1, (head.getInt(26) >>> 8) + 1);
      default -> Optional.empty();
    };
  }

  /** Walks the segments up to the frame header (SOF0..SOF15), which is the one with the size. */
  private static Optional<PictureSize> jpeg(FileChannel file) throws IOException {
    long position = 2;
    for (int segment = 0; segment < MOST_SEGMENTS; segment++) {
      ByteBuffer head = at(file, position, 9);
      if (head.limit() < 9 || head.get(0) != (byte) 0xff) {
        return Optional.empty();
      }
      int marker = Byte.toUnsignedInt(head.get(1));
      if (marker == 0xff) {
        position++;
      } else if (frame(marker)) {
        int height = Short.toUnsignedInt(head.getShort(5));
        return of(Short.toUnsignedInt(head.getShort(7)), height);
      } else if (alone(marker)) {
        position += 2;
      } else {
        position += 2 + Short.toUnsignedInt(head.getShort(2));
      }
    }
    return Optional.empty();
  }

  /** Whether a JPEG's marker begins a frame's header. */
  static boolean frame(int marker) {
    boolean table = marker == 0xc4 || marker == 0xc8 || marker == 0xcc;
    return marker >= 0xc0 && marker <= 0xcf && !table;
  }

  /** Markers without a length after them. */
  static boolean alone(int marker) {
    return marker == 0x01 || (marker >= 0xd0 && marker <= 0xd8);
  }

  private static Optional<PictureSize> of(int width, int height) {
    return width > 0 && height > 0 ? Optional.of(new PictureSize(width, height)) : Optional.empty();
  }

  private static String text(ByteBuffer bytes, int from) {
    byte[] four = new byte[4];
    bytes.get(from, four);
    return new String(four, StandardCharsets.ISO_8859_1);
  }

  private static ByteBuffer at(FileChannel file, long position, int count) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(count);
    boolean more = true;
    while (more && bytes.hasRemaining()) {
      more = file.read(bytes, position + bytes.position()) >= 0;
    }
    return bytes.flip();
  }
}
