package dev.redress.evidence;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import javax.imageio.ImageIO;

/** Small pictures for tests, written by the JDK's own encoders. */
final class Pictures {

  private Pictures() {}

  static byte[] png(int width, int height) {
    return written("png", width, height);
  }

  static byte[] jpeg(int width, int height) {
    return written("jpeg", width, height);
  }

  static byte[] gif(int width, int height) {
    return written("gif", width, height);
  }

  /** A PNG that is only its header, which may promise anything. */
  static byte[] pngHeader(int width, int height) {
    return ByteBuffer.allocate(33)
        .put(HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452"))
        .putInt(width)
        .putInt(height)
        .array();
  }

  private static byte[] written(String format, int width, int height) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
