package dev.redress.evidence;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A JPEG of which only what its pixels need is left, so that a decoder sees nothing that could
 * mislead it: no thumbnails, no text, no colour profile that says it is larger than it is. How the
 * camera was held is read on the way.
 */
final class BareJpeg {

  /**
   * A picture that is built up in passes has about ten; thousands keep a decoder busy for hours.
   */
  private static final int MOST_SCANS = 64;

  private static final int LONGEST_PROFILE = 4 * 1024 * 1024;
  private static final int START_OF_IMAGE = 0xd8;
  private static final int END_OF_IMAGE = 0xd9;
  private static final int START_OF_SCAN = 0xda;
  private static final int APP_0 = 0xe0;
  private static final int APP_1 = 0xe1;
  private static final int APP_2 = 0xe2;
  private static final int APP_14 = 0xee;
  private static final int APP_15 = 0xef;
  private static final int COMMENT = 0xfe;
  private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] JFIF = "JFIF\0".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] PROFILE = "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII);

  /** Marker, length, name, version, unit, density, and a thumbnail of no pixels. */
  private static final int JFIF_SEGMENT = 18;

  private final byte[] file;
  private final ByteArrayOutputStream out;
  private final List<byte[]> profile = new ArrayList<>();
  private int orientation = Orientation.UPRIGHT;
  private boolean inPasses;
  private boolean unknown;
  private int scans;

  private BareJpeg(byte[] file) {
    this.file = file;
    this.out = new ByteArrayOutputStream(file.length);
  }

  /** What is left of a file; empty where it is damaged or of a sort that no browser shows. */
  static Optional<BareJpeg> of(byte[] file) {
    BareJpeg bare = new BareJpeg(file);
    return bare.walk() ? Optional.of(bare) : Optional.empty();
  }

  byte[] bytes() {
    return out.toByteArray();
  }

  int orientation() {
    return orientation;
  }

  /** Whether a decoder has to keep all of it before it knows the first row. */
  boolean whole() {
    return inPasses || scans > 1;
  }

  private boolean walk() {
    mark(START_OF_IMAGE);
    int at = 2;
    while (at + 4 <= file.length) {
      int marker = u8(at + 1);
      if (u8(at) != 0xff) {
        return false;
      }
      if (marker == 0xff) {
        at++;
      } else if (marker == END_OF_IMAGE) {
        break;
      } else if (PictureSize.alone(marker)) {
        at += 2;
      } else {
        int end = at + 2 + u16(at + 2);
        if (end > file.length || end < at + 4) {
          return false;
        }
        at = segment(marker, at, end);
      }
      if (unknown || scans > MOST_SCANS) {
        return false;
      }
    }
    mark(END_OF_IMAGE);
    return scans > 0;
  }

  /** Where the next marker is. */
  private int segment(int marker, int at, int end) {
    switch (marker) {
      case APP_0 -> {
        if (named(JFIF, at, end) && end - at >= JFIF_SEGMENT) {
          jfif(at);
        }
      }
      case APP_1 -> {
        if (named(EXIF, at, end) && orientation == Orientation.UPRIGHT) {
          orientation = Orientation.of(Arrays.copyOfRange(file, at + 4 + EXIF.length, end));
        }
      }
      case APP_2 -> {
        if (named(PROFILE, at, end)) {
          profile.add(Arrays.copyOfRange(file, at, end));
        }
      }
      case START_OF_SCAN -> {
        return scan(at, end);
      }
      default -> {
        if (PictureSize.frame(marker)) {
          inPasses = marker == 0xc2;
          unknown = marker > 0xc2;
        }
        boolean beside = marker >= APP_0 && marker <= APP_15 && marker != APP_14;
        if (!beside && marker != COMMENT) {
          out.write(file, at, end - at);
        }
      }
    }
    return end;
  }

  /** Its length says that no thumbnail follows. */
  private void jfif(int at) {
    byte[] bare = Arrays.copyOfRange(file, at, at + JFIF_SEGMENT);
    bare[2] = 0;
    bare[3] = JFIF_SEGMENT - 2;
    bare[JFIF_SEGMENT - 2] = 0;
    bare[JFIF_SEGMENT - 1] = 0;
    out.write(bare, 0, bare.length);
  }

  /** Copies a scan with its data, which end at a marker that is neither stuffing nor a restart. */
  private int scan(int at, int end) {
    if (scans++ == 0 && soundProfile()) {
      profile.forEach(each -> out.write(each, 0, each.length));
    }
    int next = end;
    while (next < file.length && !(u8(next) == 0xff && ends(next))) {
      next++;
    }
    out.write(file, at, next - at);
    return next;
  }

  private boolean ends(int at) {
    int marker = at + 1 < file.length ? u8(at + 1) : END_OF_IMAGE;
    return marker != 0 && marker != 0xff && !(marker >= 0xd0 && marker <= 0xd7);
  }

  /** In order, complete, and as long as it says: whoever trusts its length asks for the memory. */
  private boolean soundProfile() {
    int parts = 4 + PROFILE.length;
    long length = 0;
    for (int i = 0; i < profile.size(); i++) {
      byte[] part = profile.get(i);
      if (part.length < parts + 2 + 4
          || Byte.toUnsignedInt(part[parts]) != i + 1
          || Byte.toUnsignedInt(part[parts + 1]) != profile.size()) {
        return false;
      }
      length += part.length - parts - 2;
    }
    return length > 0 && length <= LONGEST_PROFILE && length == told(profile.getFirst(), parts + 2);
  }

  private static long told(byte[] bytes, int at) {
    long size = 0;
    for (int i = 0; i < 4; i++) {
      size = size << 8 | Byte.toUnsignedInt(bytes[at + i]);
    }
    return size;
  }

  private boolean named(byte[] name, int at, int end) {
    int from = at + 4;
    return end - from >= name.length
        && Arrays.equals(file, from, from + name.length, name, 0, name.length);
  }

  private void mark(int marker) {
    out.write(0xff);
    out.write(marker);
  }

  private int u8(int at) {
    return Byte.toUnsignedInt(file[at]);
  }

  private int u16(int at) {
    return u8(at) << 8 | u8(at + 1);
  }
}
