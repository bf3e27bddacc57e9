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

/** A picture's kind and size, from bytes that say whatever they like. */
public final class PictureTarget implements Target {

  private final FileChannel file;

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
    PictureSize.read(kind.get(), file)
        .ifPresent(
            size -> {
              if (size.width() <= 0 || size.height() <= 0) {
                throw new AssertionError("A picture of " + size);
              }
            });
  }
}
