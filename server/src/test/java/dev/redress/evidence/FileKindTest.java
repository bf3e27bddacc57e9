package dev.redress.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is what its content says, and as large as its header says. */
class FileKindTest {

  @TempDir Path folder;

  @Test
  void knowsEachKindByItsContent() {
    assertThat(kind("ffd8ffe000104a46")).contains(FileKind.JPEG);
    assertThat(kind("89504e470d0a1a0a")).contains(FileKind.PNG);
    assertThat(FileKind.of(text("RIFF\0\0\0\0WEBPVP8 "))).contains(FileKind.WEBP);
    assertThat(FileKind.of(text("GIF89a"))).contains(FileKind.GIF);
    assertThat(FileKind.of(text("\0\0\0\u0018ftypmp42\0\0\0\0"))).contains(FileKind.MP4);
    assertThat(FileKind.of(text("%PDF-1.7"))).contains(FileKind.PDF);
  }

  @Test
  void takesNothingElse() {
    assertThat(FileKind.of(new byte[0])).isEmpty();
    assertThat(FileKind.of(text("<svg xmlns="))).isEmpty();
    assertThat(FileKind.of(text("<!doctype html>"))).isEmpty();
    assertThat(FileKind.of(text("MZ\u0090\0"))).isEmpty();
    assertThat(FileKind.of(text("RIFF\0\0\0\0AVI LIST"))).isEmpty();
    assertThat(FileKind.of(text("\0\0\0\u0018ftypheic\0\0\0\0"))).isEmpty();
    assertThat(FileKind.of(text("\0\0\0\u0018ftyp"))).isEmpty();
  }

  @Test
  void aPdfIsNotOpenedInTheBrowser() {
    assertThat(FileKind.PDF.inline()).isFalse();
    assertThat(FileKind.JPEG.inline()).isTrue();
  }

  @Test
  void readsTheSizeOfEachKindOfPicture() throws IOException {
    assertThat(size(FileKind.PNG, Pictures.png(640, 480))).contains(new PictureSize(640, 480));
    assertThat(size(FileKind.GIF, Pictures.gif(320, 200))).contains(new PictureSize(320, 200));
    assertThat(size(FileKind.JPEG, Pictures.jpeg(1024, 768))).contains(new PictureSize(1024, 768));
    assertThat(size(FileKind.WEBP, webp("VP8 ", "0000009d012a20032003"))).contains(square(800));
    assertThat(size(FileKind.WEBP, webp("VP8L", "2f1fc3c70000000000"))).isPresent();
    assertThat(size(FileKind.WEBP, webp("VP8X", "000000001f03001f0300"))).contains(square(800));
  }

  @Test
  void aPhotoIsMeasuredBehindItsExifAndThumbnail() throws IOException {
    ByteArrayOutputStream photo = new ByteArrayOutputStream();
    photo.write(HexFormat.of().parseHex("ffd8ffe1"));
    // A whole small JPEG lies inside the EXIF segment; its size is not the photo's.
    byte[] thumbnail = Pictures.jpeg(16, 16);
    photo.write(ByteBuffer.allocate(2).putShort((short) (thumbnail.length + 2)).array());
    photo.write(thumbnail);
    photo.write(Pictures.jpeg(300, 200), 2, Pictures.jpeg(300, 200).length - 2);
    assertThat(size(FileKind.JPEG, photo.toByteArray())).contains(new PictureSize(300, 200));
  }

  @Test
  void damagedHeadersHaveNoSize() throws IOException {
    assertThat(size(FileKind.PNG, HexFormat.of().parseHex("89504e470d0a1a0a"))).isEmpty();
    assertThat(size(FileKind.PNG, Pictures.pngHeader(0, 5))).isEmpty();
    assertThat(size(FileKind.PNG, Pictures.pngHeader(-1, 5))).isEmpty();
    assertThat(size(FileKind.JPEG, HexFormat.of().parseHex("ffd8ffe000104a46"))).isEmpty();
    assertThat(size(FileKind.JPEG, HexFormat.of().parseHex("ffd8ff" + "ff".repeat(5000))))
        .isEmpty();
  }

  @Test
  void aPictureThatPromisesTooMuchIsKnownByItsHeader() throws IOException {
    assertThat(size(FileKind.PNG, Pictures.pngHeader(2_000_000_000, 2_000_000_000)))
        .get()
        .matches(PictureSize::tooLarge);
    assertThat(size(FileKind.PNG, Pictures.pngHeader(12_000, 9_000)))
        .get()
        .matches(size -> !size.tooLarge());
  }

  private Optional<PictureSize> size(FileKind kind, byte[] content) throws IOException {
    Path file = Files.write(folder.resolve("picture"), content);
    try (FileChannel channel = FileChannel.open(file)) {
      return PictureSize.read(kind, channel);
    }
  }

  private static PictureSize square(int side) {
    return new PictureSize(side, side);
  }

  private static byte[] webp(String chunk, String hex) {
    byte[] rest = HexFormat.of().parseHex(hex);
    return ByteBuffer.allocate(40)
        .put(text("RIFF\0\0\0\0WEBP" + chunk + "\0\0\0\0"))
        .put(rest)
        .array();
  }

  private static Optional<FileKind> kind(String hex) {
    return FileKind.of(HexFormat.of().parseHex(hex));
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
