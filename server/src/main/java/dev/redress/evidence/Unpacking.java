package dev.redress.evidence;

import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import dev.redress.kernel.Hash;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Unpacks pictures and packs copies of them. Pictures come from strangers, and a decoder does what
 * they say: so each is looked through before, and so many pixels at once are unpacked at most. The
 * program ends where memory does, so a picture that could need more has no copy.
 */
final class Unpacking {

  /** Pixels in memory for one picture; of a larger one only every second, third… is taken. */
  static final long PIXELS = 16_000_000;

  /** Where a decoder must hold all of a JPEG's coefficients, outside Java's memory. */
  private static final long WHOLE_JPEG = 24_000_000;

  /** The decoder of WebP takes some thirty-five bytes for each. */
  static final long WHOLE_WEBP = 5_000_000;

  /** A row is in memory whole. */
  private static final int LONGEST_SIDE = 65_535;

  private static final int PLACES = 24;
  private static final int MEGA = 1_000_000;

  private final Semaphore places = new Semaphore(PLACES, true);

  /** A copy that was packed, and not kept so far. */
  record Packed(PictureForm form, String mediaType, Hash content, ByteArrayOutputStream bytes) {}

  /** A picture that was looked through. */
  private record Ready(ImageInputStream bytes, String format, int orientation, long mostPixels) {}

  /** All copies of a picture; none where it cannot be unpacked. */
  List<Packed> copies(byte[] file, FileKind kind) throws IOException {
    Optional<Ready> ready = ready(file, kind);
    Optional<Pixels> large = ready.isEmpty() ? Optional.empty() : unpacked(ready.get());
    List<Packed> copies = new ArrayList<>();
    for (PictureForm form : large.isEmpty() ? List.<PictureForm>of() : PictureForm.COPIES) {
      copies.add(packed(form, large.get().within(form.side())));
    }
    if (kind == FileKind.GIF && !copies.isEmpty()) {
      BareGif.of(file).filter(BareGif::moves).ifPresent(bare -> copies.set(0, moving(bare)));
    }
    return copies;
  }

  /** What moves is evidence too, so it goes on moving where there is room for it. */
  private static Packed moving(BareGif bare) {
    ByteArrayOutputStream bytes = bare.bytes();
    return new Packed(
        PictureForm.SCREEN, FileKind.GIF.mediaType(), Hash.sum(bytes.toByteArray()), bytes);
  }

  private static Optional<Ready> ready(byte[] file, FileKind kind) {
    return switch (kind) {
      case JPEG ->
          BareJpeg.of(file)
              .map(
                  bare ->
                      new Ready(
                          new ByteArrayImageInputStream(bare.bytes()),
                          "jpeg",
                          bare.orientation(),
                          bare.whole() ? WHOLE_JPEG : PictureSize.MOST_PIXELS));
      case WEBP ->
          BareWebp.of(file)
              .map(
                  bare ->
                      new Ready(
                          new ByteArrayImageInputStream(bare.bytes()),
                          "webp",
                          bare.orientation(),
                          WHOLE_WEBP));
      case PNG -> Optional.of(plain(file, "png"));
      case GIF -> Optional.of(plain(file, "gif"));
      case MP4, PDF -> Optional.empty();
    };
  }

  private static Ready plain(byte[] file, String format) {
    return new Ready(
        new ByteArrayImageInputStream(file), format, Orientation.UPRIGHT, PictureSize.MOST_PIXELS);
  }

  private Optional<Pixels> unpacked(Ready ready) throws IOException {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(ready.format());
    ImageReader reader = readers.next();
    try (ImageInputStream in = ready.bytes()) {
      reader.setInput(in, true, true);
      // What lies inside need not be as large as the file's head said.
      long width = reader.getWidth(0);
      long height = reader.getHeight(0);
      if (Math.max(width, height) > LONGEST_SIDE || width * height > ready.mostPixels()) {
        return Optional.empty();
      }
      int step = 1;
      while ((width / step) * (height / step) > PIXELS) {
        step++;
      }
      ImageReadParam every = reader.getDefaultReadParam();
      every.setSourceSubsampling(step, step, 0, 0);
      boolean all = ready.format().equals("webp");
      int share = all ? PLACES : Math.toIntExact(width * height / step / step / MEGA + 1);
      places.acquireUninterruptibly(share);
      try {
        BufferedImage image = reader.read(0, every);
        return Optional.of(
            Pixels.of(image, PictureForm.SCREEN.side()).upright(ready.orientation()));
      } finally {
        places.release(share);
      }
    } finally {
      reader.dispose();
    }
  }

  private static Packed packed(PictureForm form, Pixels pixels) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    boolean seeThrough = pixels.seeThrough();
    ImageWriter writer = ImageIO.getImageWritersByFormatName(seeThrough ? "png" : "jpeg").next();
    try (ImageOutputStream to = new MemoryCacheImageOutputStream(out)) {
      writer.setOutput(to);
      ImageWriteParam how = writer.getDefaultWriteParam();
      if (!seeThrough) {
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(0.85f);
      }
      writer.write(null, new IIOImage(pixels.image(), null, null), how);
    } finally {
      writer.dispose();
    }
    Hash content = Hash.sum(out.toByteArray());
    return new Packed(form, seeThrough ? "image/png" : "image/jpeg", content, out);
  }
}
