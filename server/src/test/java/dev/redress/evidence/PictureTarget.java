package dev.redress.evidence;

import dev.redress.fuzz.Target;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;

/** A picture's kind, size and copies, from bytes that say whatever they like. */
public final class PictureTarget implements Target {

  private final FileChannel file;
  private final Unpacking unpacking = new Unpacking();

  public PictureTarget() throws IOException {
    Path path = Files.createTempFile("fuzz", ".picture");
    file =
        FileChannel.open(
            path,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
  }

  @Override
  public void take(byte[] input) throws IOException {
    file.truncate(0);
    file.write(ByteBuffer.wrap(input), 0);
    Optional<FileKind> kind = FileKind.of(Arrays.copyOf(input, Math.min(16, input.length)));
    if (kind.isEmpty()) {
      return;
    }
    Optional<PictureSize> size = PictureSize.read(kind.get(), file);
    if (size.isEmpty() || size.get().tooLarge()) {
      return;
    }
    if (size.get().width() <= 0 || size.get().height() <= 0) {
      throw new AssertionError("A picture of " + size.get());
    }
    copy(input, kind.get());
  }

  /** Whatever a decoder throws, there is no copy; it may neither hang nor end the program. */
  private void copy(byte[] input, FileKind kind) {
    int copies;
    try {
      copies = unpacking.copies(input, kind).size();
    } catch (IOException | RuntimeException damaged) {
      copies = 0;
    }
    if (copies != 0 && copies != PictureForm.COPIES.size()) {
      throw new AssertionError(copies + " copies");
    }
  }
}
