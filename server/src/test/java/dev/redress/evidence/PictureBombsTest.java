package dev.redress.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Pictures that are made to exhaust whoever unpacks them. The program ends when memory does, so
 * each of these must come to a copy, or to none, within little of it.
 */
class PictureBombsTest {

  private static final String ONE_PIXEL_WEBP =
      "UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA";

  /** Of a thousand. */
  private static final int FEW = 40;

  private final Unpacking unpacking = new Unpacking();

  @Test
  void aHugePictureIsCopiedWithoutBeingInMemoryWhole() throws IOException {
    BufferedImage huge = CameraPhoto.corners(10_900, 11_000, BufferedImage.TYPE_BYTE_BINARY);
    byte[] small = CameraPhoto.written(huge, "png");
    assertThat(small.length).isLessThan(1_000_000);
    huge.flush();
    assertThat(unpacking.copies(small, FileKind.PNG)).hasSize(2);
  }

  @Test
  void aHugePhotoIsCopiedToo() throws IOException {
    BufferedImage huge = CameraPhoto.corners(10_000, 8_000, BufferedImage.TYPE_BYTE_GRAY);
    byte[] photo = CameraPhoto.written(huge, "jpeg");
    huge.flush();
    assertThat(unpacking.copies(photo, FileKind.JPEG)).hasSize(2);
  }

  @Test
  void aRowThatIsTooLongIsNotRead() throws IOException {
    byte[] line = header(120_000_000, 1);
    assertThat(unpacking.copies(line, FileKind.PNG)).isEmpty();
  }

  private static byte[] header(int width, int height) {
    byte[] head = Arrays.copyOf(Pictures.pngHeader(width, height), 60);
    // Eight bits of red, green, blue and alpha each; then data that hold nothing.
    head[24] = 8;
    head[25] = 6;
    ByteBuffer.wrap(head, 33, 8).putInt(4).put("IDAT".getBytes(StandardCharsets.US_ASCII));
    return head;
  }

  @Test
  void whatLiesInsideIsMeasuredAndNotOnlyTheHeadOfTheFile() throws IOException {
    byte[] gif = Pictures.gif(20, 20);
    int frame = 13 + 3 * (1 << ((gif[10] & 7) + 1));
    while (gif[frame] != 0x2c) {
      frame++;
    }
    ByteBuffer.wrap(gif).order(ByteOrder.LITTLE_ENDIAN).putShort(frame + 5, (short) 60_000);
    ByteBuffer.wrap(gif).order(ByteOrder.LITTLE_ENDIAN).putShort(frame + 7, (short) 60_000);
    assertThat(unpacking.copies(gif, FileKind.GIF)).isEmpty();
  }

  @Test
  void aWebpIsUnpackedUpToSoManyPixelsWhateverItHolds() throws IOException {
    int wide = 2500;
    int high = Math.toIntExact(Unpacking.WHOLE_WEBP / wide);
    assertThat(unpacking.copies(webp(wide, high + 1), FileKind.WEBP)).isEmpty();
    assertThatThrownBy(() -> unpacking.copies(webp(wide, high), FileKind.WEBP))
        .as("looked into, and nothing found there")
        .isInstanceOf(IOException.class);
  }

  /** One pixel, which says that it is as many as that. */
  private static byte[] webp(int width, int height) {
    byte[] webp = Base64.getDecoder().decode(ONE_PIXEL_WEBP);
    ByteBuffer.wrap(webp)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putShort(26, (short) width)
        .putShort(28, (short) height);
    return webp;
  }

  @Test
  void aProfileThatSaysItHasTwoGigabytesIsLeftOut() throws IOException {
    byte[] profile = new byte[14 + 200];
    System.arraycopy("ICC_PROFILE\0\1\1".getBytes(StandardCharsets.US_ASCII), 0, profile, 0, 14);
    ByteBuffer.wrap(profile)
        .putInt(14, Integer.MAX_VALUE)
        .put(14 + 36, "acsp".getBytes(StandardCharsets.US_ASCII));
    byte[] photo =
        CameraPhoto.with(CameraPhoto.jpeg(400, 300, 1), CameraPhoto.segment(0xe2, profile));
    assertThat(unpacking.copies(photo, FileKind.JPEG)).hasSize(2);
  }

  /** What came of a picture. */
  private enum Outcome {
    COPIED,
    /** It has no copy. */
    NONE,
    /** It is damaged, and said to be so: whoever asks for the copy is told that there is none. */
    DAMAGED
  }

  private Outcome outcome(byte[] file, FileKind kind) {
    try {
      List<Unpacking.Packed> copies = unpacking.copies(file, kind);
      assertThat(copies.size()).isIn(0, 2);
      return copies.isEmpty() ? Outcome.NONE : Outcome.COPIED;
    } catch (IOException | RuntimeException damaged) {
      return Outcome.DAMAGED;
    }
  }

  /** How many come to what differs a little between decoders, which other JDKs bring. */
  @Test
  void bytesBentAtRandomHarmNobody() {
    Random random = new Random(97);
    byte[][] seeds = {
      CameraPhoto.jpeg(90, 60, 6), Pictures.png(60, 40), Pictures.gif(60, 40), webp(1, 1)
    };
    FileKind[] kinds = {FileKind.JPEG, FileKind.PNG, FileKind.GIF, FileKind.WEBP};
    Map<FileKind, Map<Outcome, Integer>> came = new EnumMap<>(FileKind.class);
    for (int i = 0; i < 4000; i++) {
      byte[] bent = seeds[i % 4].clone();
      for (int n = random.nextInt(6); n >= 0; n--) {
        bent[random.nextInt(bent.length)] = (byte) random.nextInt();
      }
      FileKind kind = kinds[i % 4];
      came.computeIfAbsent(kind, _ -> new EnumMap<>(Outcome.class))
          .merge(outcome(bent, kind), 1, Integer::sum);
    }
    about(came.get(FileKind.JPEG), 654, 138, 208);
    about(came.get(FileKind.PNG), 62, 57, 881);
    about(came.get(FileKind.GIF), 868, 0, 132);
    about(came.get(FileKind.WEBP), 309, 297, 394);
  }

  private static void about(Map<Outcome, Integer> came, int copied, int none, int damaged) {
    assertThat(came.getOrDefault(Outcome.COPIED, 0)).isCloseTo(copied, within(FEW));
    assertThat(came.getOrDefault(Outcome.NONE, 0)).isCloseTo(none, within(FEW));
    assertThat(came.getOrDefault(Outcome.DAMAGED, 0)).isCloseTo(damaged, within(FEW));
  }

  @Test
  void aPictureThatBreaksOffIsCopiedAsFarAsItGoesOrNotAtAll() throws IOException {
    byte[] photo = CameraPhoto.jpeg(800, 600, 1);
    Map<Outcome, Integer> came = new EnumMap<>(Outcome.class);
    for (int length = photo.length - 1; length > 0; length -= 97) {
      came.merge(outcome(Arrays.copyOf(photo, length), FileKind.JPEG), 1, Integer::sum);
    }
    assertThat(came)
        .as("the head takes the first 900 bytes")
        .containsOnlyKeys(Outcome.COPIED, Outcome.NONE);
    assertThat(came.get(Outcome.NONE)).isCloseTo(9, within(3));
    byte[] screenshot = Pictures.png(300, 200);
    assertThatThrownBy(
            () -> unpacking.copies(Arrays.copyOf(screenshot, screenshot.length / 2), FileKind.PNG))
        .isInstanceOf(IOException.class);
  }
}
