package dev.redress.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Pictures that are made to exhaust whoever unpacks them. The program ends when memory does, so
 * each of these must come to a copy, or to none, within little of it.
 */
class PictureBombsTest {

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

    byte[] webp =
        java.util.Base64.getDecoder()
            .decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");
    ByteBuffer.wrap(webp).order(ByteOrder.LITTLE_ENDIAN).putShort(26, (short) 0x3fff);
    ByteBuffer.wrap(webp).order(ByteOrder.LITTLE_ENDIAN).putShort(28, (short) 0x3fff);
    assertThat(unpacking.copies(webp, FileKind.WEBP)).isEmpty();
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

  @Test
  void bytesBentAtRandomHarmNobody() {
    Random random = new Random(97);
    byte[][] seeds = {
      CameraPhoto.jpeg(90, 60, 6),
      Pictures.png(60, 40),
      Pictures.gif(60, 40),
      java.util.Base64.getDecoder()
          .decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA")
    };
    FileKind[] kinds = {FileKind.JPEG, FileKind.PNG, FileKind.GIF, FileKind.WEBP};
    for (int i = 0; i < 4000; i++) {
      byte[] bent = seeds[i % 4].clone();
      for (int n = random.nextInt(6); n >= 0; n--) {
        bent[random.nextInt(bent.length)] = (byte) random.nextInt();
      }
      try {
        assertThat(unpacking.copies(bent, kinds[i % 4]).size()).isIn(0, 2);
      } catch (IOException | RuntimeException damaged) {
        // Said to be so; whoever asks for the copy is told that there is none.
        assertThat(damaged).isNotNull();
      }
    }
  }

  @Test
  void aPictureThatBreaksOffIsCopiedAsFarAsItGoesOrNotAtAll() throws IOException {
    byte[] photo = CameraPhoto.jpeg(800, 600, 1);
    for (int length = photo.length - 1; length > 0; length -= 97) {
      assertThat(unpacking.copies(Arrays.copyOf(photo, length), FileKind.JPEG).size()).isIn(0, 2);
    }
    byte[] screenshot = Pictures.png(300, 200);
    assertThatThrownBy(
            () -> unpacking.copies(Arrays.copyOf(screenshot, screenshot.length / 2), FileKind.PNG))
        .isInstanceOf(IOException.class);
  }
}
