package dev.redress.evidence;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How a camera was held, as Exif tells it (tag 0x0112): 1 upright, up to 8. */
final class Orientation {

  static final int UPRIGHT = 1;

  private static final int MOST_ENTRIES = 500;
  private static final int ENTRY = 12;
  private static final int TAG = 0x0112;
  private static final int SHORT = 3;

  private Orientation() {}

  /** What these Exif data say, from their TIFF header on; upright where they say nothing clear. */
  static int of(byte[] exif) {
    ByteBuffer data = ByteBuffer.wrap(exif);
    if (exif.length < 8) {
      return UPRIGHT;
    }
    data.order(exif[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = data.getInt(4);
    if (directory < 8 || directory > exif.length - 2) {
      return UPRIGHT;
    }
    int entries = Math.min(Short.toUnsignedInt(data.getShort(directory)), MOST_ENTRIES);
    for (int i = 0; i < entries; i++) {
      int entry = directory + 2 + i * ENTRY;
      if (entry > exif.length - ENTRY) {
        return UPRIGHT;
      }
      if (data.getShort(entry) == TAG && data.getShort(entry + 2) == SHORT) {
        int told = data.getShort(entry + 8);
        return told >= 1 && told <= 8 ? told : UPRIGHT;
      }
    }
    return UPRIGHT;
  }

  /** Whether width and height change places. */
  static boolean lying(int orientation) {
    return orientation >= 5;
  }
}
