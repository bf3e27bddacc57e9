package dev.redress.evidence;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/** A small picture's pixels and nothing else. */
final class Pixels {

  private final int width;
  private final int height;
  private final int[] argb;

  /**
   * Takes pixels as they are.
   *
   * @param argb row by row, colours not multiplied by alpha
   */
  Pixels(int width, int height, int[] argb) {
    this.width = width;
    this.height = height;
    this.argb = argb;
  }

  /** A picture's rows, one after the other. */
  @FunctionalInterface
  interface Rows {
    /** Writes row {@code y} as ARGB. */
    void read(int y, int[] into);
  }

  /** A picture so much smaller that its longer side is at most this long. */
  static Pixels of(BufferedImage image, int side) {
    return shrunk(image.getWidth(), image.getHeight(), rows(image), side);
  }

  /** The same, smaller. */
  Pixels within(int side) {
    return shrunk(
        width, height, (y, into) -> System.arraycopy(argb, y * width, into, 0, width), side);
  }

  private static Pixels shrunk(int width, int height, Rows rows, int side) {
    int longer = Math.max(width, height);
    if (longer <= side) {
      return new Shrinking(width, height, width, height).of(rows);
    }
    int toWidth = Math.max(1, (int) ((long) width * side / longer));
    int toHeight = Math.max(1, (int) ((long) height * side / longer));
    return new Shrinking(width, height, toWidth, toHeight).of(rows);
  }

  /** By the samples themselves: Java's own way would brighten grey pictures. */
  private static Rows rows(BufferedImage image) {
    Raster raster = image.getRaster();
    ColorModel colors = image.getColorModel();
    int width = image.getWidth();
    int bands = raster.getNumBands();
    int[] samples = new int[width * bands];
    if (colors instanceof IndexColorModel palette) {
      return (y, into) -> {
        raster.getPixels(0, y, width, 1, samples);
        for (int x = 0; x < width; x++) {
          into[x] = palette.getRGB(samples[x]);
        }
      };
    }
    int deep = Math.max(0, raster.getSampleModel().getSampleSize(0) - 8);
    int green = bands >= 3 ? 1 : 0;
    int blue = bands >= 3 ? 2 : 0;
    boolean seeThrough = colors.hasAlpha();
    return (y, into) -> {
      raster.getPixels(0, y, width, 1, samples);
      for (int x = 0, at = 0; x < width; x++, at += bands) {
        int alpha = seeThrough ? samples[at + bands - 1] >> deep : 0xff;
        into[x] =
            alpha << 24
                | samples[at] >> deep << 16
                | samples[at + green] >> deep << 8
                | samples[at + blue] >> deep;
      }
    };
  }

  /** Upright, when the camera was held like that. */
  Pixels upright(int orientation) {
    if (orientation == Orientation.UPRIGHT) {
      return this;
    }
    boolean lying = Orientation.lying(orientation);
    int toWidth = lying ? height : width;
    int toHeight = lying ? width : height;
    int[] turned = new int[argb.length];
    for (int y = 0; y < toHeight; y++) {
      for (int x = 0; x < toWidth; x++) {
        turned[y * toWidth + x] = argb[source(orientation, x, y)];
      }
    }
    return new Pixels(toWidth, toHeight, turned);
  }

  private int source(int orientation, int x, int y) {
    int right = width - 1;
    int bottom = height - 1;
    return switch (orientation) {
      case 2 -> at(right - x, y);
      case 3 -> at(right - x, bottom - y);
      case 4 -> at(x, bottom - y);
      case 5 -> at(y, x);
      case 6 -> at(y, bottom - x);
      case 7 -> at(right - y, bottom - x);
      case 8 -> at(right - y, x);
      default -> at(x, y);
    };
  }

  private int at(int x, int y) {
    return y * width + x;
  }

  boolean seeThrough() {
    for (int each : argb) {
      if (each >>> 24 != 0xff) {
        return true;
      }
    }
    return false;
  }

  BufferedImage image() {
    int type = seeThrough() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
    BufferedImage image = new BufferedImage(width, height, type);
    image.setRGB(0, 0, width, height, argb, 0, width);
    return image;
  }
}
