package dev.redress.evidence;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;

/** Pictures with a colour in each corner, and what a phone writes beside them. */
final class CameraPhoto {

  /** A make that cannot be anything else, and a place. */
  static final String MAKE = "Kamera Hersteller";

  static final String SERIAL = "serial 4711-0815";
  static final byte[] NORTH = rationals(31, 14, 3304);
  static final byte[] EAST = rationals(121, 28, 2527);

  private CameraPhoto() {}

  /** Red, green; blue, white. */
  static BufferedImage corners(int width, int height, int type) {
    BufferedImage image = new BufferedImage(width, height, type);
    Graphics2D pen = image.createGraphics();
    Color[] colors = {Color.RED, Color.GREEN, Color.BLUE, Color.WHITE};
    for (int i = 0; i < 4; i++) {
      pen.setColor(colors[i]);
      pen.fillRect(i % 2 * width / 2, i / 2 * height / 2, width / 2 + 1, height / 2 + 1);
    }
    pen.dispose();
    return image;
  }

  static byte[] written(BufferedImage image, String format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(image, format, out)) {
        throw new IllegalStateException("Nobody writes " + format);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static BufferedImage read(byte[] file) {
    try {
      return ImageIO.read(new ByteArrayInputStream(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As a phone would write it that was held like this, with the place where it was taken. */
  static byte[] jpeg(int width, int height, int orientation) {
    byte[] plain = written(corners(width, height, BufferedImage.TYPE_INT_RGB), "jpeg");
    return with(plain, segment(0xe1, exif(orientation)), segment(0xfe, SERIAL.getBytes(ascii())));
  }

  /** A JPEG with further segments right after its beginning. */
  static byte[] with(byte[] jpeg, byte[]... segments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(jpeg, 0, 2);
    for (byte[] each : segments) {
      out.write(each, 0, each.length);
    }
    out.write(jpeg, 2, jpeg.length - 2);
    return out.toByteArray();
  }

  static byte[] segment(int marker, byte[] content) {
    return ByteBuffer.allocate(content.length + 4)
        .put((byte) 0xff)
        .put((byte) marker)
        .putShort((short) (content.length + 2))
        .put(content)
        .array();
  }

  /** Orientation, make, and a GPS directory with latitude and longitude. */
  static byte[] exif(int orientation) {
    int make = 8 + 2 + 3 * 12 + 4;
    int gps = make + MAKE.length() + 1;
    int north = gps + 2 + 4 * 12 + 4;
    ByteBuffer out = ByteBuffer.allocate(6 + north + 48);
    out.put("Exif\0\0MM\0*".getBytes(ascii())).putInt(8);
    out.putShort((short) 3);
    entry(out, 0x010f, 2, MAKE.length() + 1, make);
    entry(out, 0x0112, 3, 1, orientation << 16);
    entry(out, 0x8825, 4, 1, gps);
    out.putInt(0).put(MAKE.getBytes(ascii())).put((byte) 0);
    out.putShort((short) 4);
    entry(out, 1, 2, 2, 'N' << 24);
    entry(out, 2, 5, 3, north);
    entry(out, 3, 2, 2, 'E' << 24);
    entry(out, 4, 5, 3, north + 24);
    return out.putInt(0).put(NORTH).put(EAST).array();
  }

  private static void entry(ByteBuffer out, int tag, int type, int count, int value) {
    out.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
  }

  private static byte[] rationals(int degrees, int minutes, int hundredths) {
    return ByteBuffer.allocate(24)
        .putInt(degrees)
        .putInt(1)
        .putInt(minutes)
        .putInt(1)
        .putInt(hundredths)
        .putInt(100)
        .array();
  }

  /** Whether any of what the camera wrote is in a file. */
  static boolean telling(byte[] file) {
    String bytes = new String(file, StandardCharsets.ISO_8859_1);
    return List.of("Exif", MAKE, SERIAL, text(NORTH), text(EAST)).stream()
        .anyMatch(bytes::contains);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /** What is in the corners, as letters: red, green, blue, white. */
  static String corners(BufferedImage image) {
    int right = image.getWidth() * 3 / 4;
    int bottom = image.getHeight() * 3 / 4;
    int left = image.getWidth() / 4;
    int top = image.getHeight() / 4;
    return ""
        + at(image, left, top)
        + at(image, right, top)
        + at(image, left, bottom)
        + at(image, right, bottom);
  }

  private static char at(BufferedImage image, int x, int y) {
    Color color = new Color(image.getRGB(x, y));
    int lit =
        (color.getRed() > 180 ? 4 : 0)
            + (color.getGreen() > 180 ? 2 : 0)
            + (color.getBlue() > 180 ? 1 : 0);
    return switch (lit) {
      case 4 -> 'R';
      case 2 -> 'G';
      case 1 -> 'B';
      case 7 -> 'W';
      default -> '?';
    };
  }

  private static java.nio.charset.Charset ascii() {
    return StandardCharsets.US_ASCII;
  }
}
