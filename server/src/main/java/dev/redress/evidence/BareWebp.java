package dev.redress.evidence;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Of a WebP its (first) picture alone, as a plain file of one chunk: no transparency, no profile,
 * no animation. Only the lossy sort: what the lossless one makes its decoder ask for has no bound
 * that could be known before.
 */
final class BareWebp {

  private static final int HEAD = 12;
  private static final int CHUNK = 8;

  /** What stands before the chunks of an animation's frame. */
  private static final int FRAME = 16;

  private static final int MOST_CHUNKS = 10_000;
  private static final int NAME = 6;

  private final byte[] bytes;
  private final int orientation;

  private BareWebp(byte[] bytes, int orientation) {
    this.bytes = bytes;
    this.orientation = orientation;
  }

  byte[] bytes() {
    return bytes;
  }

  int orientation() {
    return orientation;
  }

  /** The picture; empty where there is none of the lossy sort. */
  static Optional<BareWebp> of(byte[] file) {
    ByteBuffer data = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    byte[] picture = null;
    int orientation = Orientation.UPRIGHT;
    long at = HEAD;
    for (int n = 0; n < MOST_CHUNKS && at + CHUNK <= file.length; n++) {
      int from = (int) at;
      String name = new String(file, from, 4, StandardCharsets.ISO_8859_1);
      long length = Integer.toUnsignedLong(data.getInt(from + 4));
      long end = Math.min(from + CHUNK + length, file.length);
      if (name.equals("ANMF")) {
        at += CHUNK + FRAME;
        continue;
      }
      if (name.equals("VP8L")) {
        return Optional.empty();
      }
      if (name.equals("VP8 ") && picture == null) {
        picture = Arrays.copyOfRange(file, from + CHUNK, (int) end);
      }
      if (name.equals("EXIF")) {
        orientation = Orientation.of(exif(Arrays.copyOfRange(file, from + CHUNK, (int) end)));
      }
      at += CHUNK + length + (length & 1);
    }
    return picture == null
        ? Optional.empty()
        : Optional.of(new BareWebp(alone(picture), orientation));
  }

  /** Some write the name that belongs into a JPEG before the data. */
  private static byte[] exif(byte[] data) {
    boolean named = new String(data, StandardCharsets.ISO_8859_1).startsWith("Exif\0\0");
    return named ? Arrays.copyOfRange(data, NAME, data.length) : data;
  }

  private static byte[] alone(byte[] picture) {
    int padded = picture.length + (picture.length & 1);
    return ByteBuffer.allocate(HEAD + CHUNK + padded)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put("RIFF".getBytes(StandardCharsets.US_ASCII))
        .putInt(4 + CHUNK + padded)
        .put("WEBPVP8 ".getBytes(StandardCharsets.US_ASCII))
        .putInt(picture.length)
        .put(picture)
        .array();
  }
}
