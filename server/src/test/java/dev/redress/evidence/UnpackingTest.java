package dev.redress.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.evidence.Unpacking.Packed;
import dev.redress.kernel.Hash;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;

/**
 * V3: copies of pictures are right to look at and free of what the camera wrote, and no picture is
 * too bad.
 */
class UnpackingTest {

  private final Unpacking unpacking = new Unpacking();

  @Test
  void nothingThatTheCameraWroteIsInACopy() throws IOException {
    byte[] photo = CameraPhoto.jpeg(2000, 1500, 1);
    assertThat(CameraPhoto.telling(photo)).isTrue();
    List<Packed> copies = unpacking.copies(photo, FileKind.JPEG);
    assertThat(copies).hasSize(2);
    for (Packed each : copies) {
      assertThat(CameraPhoto.telling(each.bytes().toByteArray())).isFalse();
      assertThat(each.mediaType()).isEqualTo("image/jpeg");
      assertThat(each.content()).isEqualTo(Hash.sum(each.bytes().toByteArray()));
      // Only what every JPEG begins with: no other segment of a program, and no comment.
      assertThat(segments(each.bytes().toByteArray())).doesNotContain(0xe1, 0xe2, 0xed, 0xee, 0xfe);
    }
  }

  @Test
  void copiesAreAsLargeAsTheirFormSaysAndNeverLarger() throws IOException {
    assertThat(sizes(CameraPhoto.jpeg(3000, 2000, 1))).containsExactly("1600×1066", "320×213");
    assertThat(sizes(CameraPhoto.jpeg(500, 2000, 1))).containsExactly("400×1600", "80×320");
    assertThat(sizes(CameraPhoto.jpeg(200, 100, 1))).containsExactly("200×100", "200×100");
    assertThat(sizes(CameraPhoto.jpeg(9000, 2, 1))).containsExactly("1600×1", "320×1");
  }

  @Test
  void aPhotoStandsUprightHoweverTheCameraWasHeld() throws IOException {
    Map<Integer, String> upright =
        Map.of(
            1, "RGBW", 2, "GRWB", 3, "WBGR", 4, "BWRG", 5, "RBGW", 6, "BRWG", 7, "WGBR", 8, "GWRB");
    for (Map.Entry<Integer, String> each : upright.entrySet()) {
      for (Packed copy :
          unpacking.copies(CameraPhoto.jpeg(800, 600, each.getKey()), FileKind.JPEG)) {
        BufferedImage seen = CameraPhoto.read(copy.bytes().toByteArray());
        assertThat(CameraPhoto.corners(seen)).as("orientation %s", each).isEqualTo(each.getValue());
        assertThat(seen.getWidth() > seen.getHeight()).isEqualTo(each.getKey() < 5);
      }
    }
  }

  @Test
  void whatIsSeenThroughStaysSo() throws IOException {
    BufferedImage glass = new BufferedImage(400, 400, BufferedImage.TYPE_INT_ARGB);
    for (int i = 0; i < 400 * 200; i++) {
      glass.setRGB(i % 400, i / 400, 0x80ff0000);
    }
    for (Packed each : unpacking.copies(CameraPhoto.written(glass, "png"), FileKind.PNG)) {
      assertThat(each.mediaType()).isEqualTo("image/png");
      BufferedImage seen = CameraPhoto.read(each.bytes().toByteArray());
      assertThat(seen.getRGB(10, 10)).isEqualTo(0x80ff0000);
      assertThat(seen.getRGB(10, seen.getHeight() - 10) >>> 24).isZero();
    }
  }

  @Test
  void everySortOfPixelsComesOutAsItWas() throws IOException {
    for (int type :
        List.of(
            BufferedImage.TYPE_INT_RGB,
            BufferedImage.TYPE_INT_ARGB,
            BufferedImage.TYPE_BYTE_INDEXED)) {
      byte[] file = CameraPhoto.written(CameraPhoto.corners(700, 500, type), "png");
      assertThat(corners(file, FileKind.PNG)).as("type %d", type).containsExactly("RGBW", "RGBW");
    }
    byte[] gif =
        CameraPhoto.written(CameraPhoto.corners(700, 500, BufferedImage.TYPE_INT_RGB), "gif");
    assertThat(corners(gif, FileKind.GIF)).containsExactly("RGBW", "RGBW");
    for (int type : List.of(BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_USHORT_GRAY)) {
      for (String format : List.of("png", "jpeg")) {
        if (type == BufferedImage.TYPE_BYTE_GRAY || format.equals("png")) {
          grey(type, format);
        }
      }
    }
  }

  private void grey(int type, String format) throws IOException {
    BufferedImage grey = new BufferedImage(600, 400, type);
    int[] row = new int[600];
    Arrays.fill(row, type == BufferedImage.TYPE_USHORT_GRAY ? 100 << 8 : 100);
    for (int y = 0; y < 400; y++) {
      grey.getRaster().setPixels(0, y, 600, 1, row);
    }
    FileKind kind = format.equals("png") ? FileKind.PNG : FileKind.JPEG;
    for (Packed each : unpacking.copies(CameraPhoto.written(grey, format), kind)) {
      Color seen = new Color(CameraPhoto.read(each.bytes().toByteArray()).getRGB(50, 50));
      assertThat(seen.getGreen()).as("%s of type %d", format, type).isBetween(98, 102);
    }
  }

  @Test
  void anAnimationGoesOnMovingAndStandsStillInLists() throws IOException {
    byte[] told = commented(animation(3));
    assertThat(CameraPhoto.telling(told)).isTrue();
    assertThat(pictures(told)).isEqualTo(3);
    List<Packed> copies = unpacking.copies(told, FileKind.GIF);
    byte[] screen = copies.getFirst().bytes().toByteArray();
    assertThat(copies.getFirst().mediaType()).isEqualTo("image/gif");
    assertThat(CameraPhoto.telling(screen)).isFalse();
    assertThat(pictures(screen)).isEqualTo(3);
    assertThat(copies.getLast().mediaType()).isEqualTo("image/jpeg");
    assertThat(corners(told, FileKind.GIF)).containsExactly("RGBW", "RGBW");
    assertThat(unpacking.copies(animation(1), FileKind.GIF).getFirst().mediaType())
        .isEqualTo("image/jpeg");
  }

  /** With a comment before the first picture, as programs write it. */
  private static byte[] commented(byte[] gif) {
    int head = 13 + ((gif[10] & 0x80) == 0 ? 0 : 3 << ((gif[10] & 7) + 1));
    byte[] words = CameraPhoto.SERIAL.getBytes(StandardCharsets.US_ASCII);
    return ByteBuffer.allocate(gif.length + words.length + 4)
        .put(gif, 0, head)
        .put((byte) 0x21)
        .put((byte) 0xfe)
        .put((byte) words.length)
        .put(words)
        .put((byte) 0)
        .put(gif, head, gif.length - head)
        .array();
  }

  private static int pictures(byte[] gif) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(gif))) {
      reader.setInput(in);
      return reader.getNumImages(true);
    } finally {
      reader.dispose();
    }
  }

  @Test
  void webpIsUnpackedWhenItIsOfTheLossySort() throws IOException {
    byte[] lossy = resource("/pictures/corners.webp");
    assertThat(corners(lossy, FileKind.WEBP)).containsExactly("RGBW", "RGBW");
    byte[] turned = held(lossy, 6);
    assertThat(CameraPhoto.telling(turned)).isTrue();
    assertThat(corners(turned, FileKind.WEBP)).containsExactly("BRWG", "BRWG");
    for (Packed each : unpacking.copies(turned, FileKind.WEBP)) {
      assertThat(CameraPhoto.telling(each.bytes().toByteArray())).isFalse();
    }
    byte[] lossless =
        Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");
    assertThat(unpacking.copies(lossless, FileKind.WEBP)).isEmpty();
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = UnpackingTest.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in).readAllBytes();
    }
  }

  /** The same picture with Exif at its end, as phones write it. */
  private static byte[] held(byte[] webp, int orientation) {
    byte[] exif = CameraPhoto.exif(orientation);
    int padded = exif.length + (exif.length & 1);
    return ByteBuffer.allocate(webp.length + 8 + padded)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(webp)
        .put("EXIF".getBytes(StandardCharsets.US_ASCII))
        .putInt(exif.length)
        .put(exif)
        .putInt(4, webp.length + padded)
        .array();
  }

  @Test
  void aPictureBuiltUpInPassesIsUnpackedAndOneOfThousandsOfPassesIsNot() throws IOException {
    byte[] passes = progressive();
    assertThat(corners(passes, FileKind.JPEG)).containsExactly("RGBW", "RGBW");
    int scan = indexOf(passes, 0xda);
    byte[] one = Arrays.copyOfRange(passes, scan, passes.length - 2);
    ByteArrayOutputStream many = new ByteArrayOutputStream();
    many.write(passes, 0, scan);
    for (int i = 0; i < 100; i++) {
      many.write(one, 0, one.length);
    }
    assertThat(unpacking.copies(many.toByteArray(), FileKind.JPEG)).isEmpty();
  }

  private static byte[] progressive() throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ImageOutputStream to = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(to);
      ImageWriteParam how = writer.getDefaultWriteParam();
      how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
      BufferedImage image = CameraPhoto.corners(400, 300, BufferedImage.TYPE_INT_RGB);
      writer.write(null, new IIOImage(image, null, null), how);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }

  private static int indexOf(byte[] jpeg, int marker) {
    for (int i = 2; i + 1 < jpeg.length; i++) {
      if (jpeg[i] == (byte) 0xff && jpeg[i + 1] == (byte) marker) {
        return i;
      }
    }
    throw new AssertionError("no such marker");
  }

  static byte[] animation(int frames) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ImageOutputStream to = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(to);
      writer.prepareWriteSequence(null);
      for (int i = 0; i < frames; i++) {
        BufferedImage frame =
            i == 0
                ? CameraPhoto.corners(300, 200, BufferedImage.TYPE_INT_RGB)
                : new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
        writer.writeToSequence(new IIOImage(frame, null, null), null);
      }
      writer.endWriteSequence();
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }

  private List<String> sizes(byte[] photo) throws IOException {
    return unpacking.copies(photo, FileKind.JPEG).stream()
        .map(each -> CameraPhoto.read(each.bytes().toByteArray()))
        .map(image -> image.getWidth() + "×" + image.getHeight())
        .toList();
  }

  private List<String> corners(byte[] file, FileKind kind) throws IOException {
    return unpacking.copies(file, kind).stream()
        .map(each -> CameraPhoto.corners(CameraPhoto.read(each.bytes().toByteArray())))
        .toList();
  }

  /** The markers before the first scan. */
  private static List<Integer> segments(byte[] jpeg) {
    List<Integer> found = new java.util.ArrayList<>();
    ByteBuffer data = ByteBuffer.wrap(jpeg);
    int at = 2;
    while (Byte.toUnsignedInt(jpeg[at + 1]) != 0xda) {
      found.add(Byte.toUnsignedInt(jpeg[at + 1]));
      at += 2 + Short.toUnsignedInt(data.getShort(at + 2));
    }
    return found;
  }

  @Test
  void whatCannotBeUnpackedIsSaidToBeSo() throws IOException {
    byte[] photo = CameraPhoto.jpeg(400, 300, 1);
    assertThat(unpacking.copies(Arrays.copyOf(photo, 200), FileKind.JPEG)).isEmpty();
    assertThat(unpacking.copies(new byte[0], FileKind.JPEG)).isEmpty();
    assertThat(unpacking.copies(photo, FileKind.PDF)).isEmpty();
    assertThatThrownBy(() -> unpacking.copies(Pictures.pngHeader(9, 9), FileKind.PNG))
        .isInstanceOf(IOException.class);
  }
}
