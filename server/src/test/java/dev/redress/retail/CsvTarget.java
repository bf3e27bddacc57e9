package dev.redress.retail;

import dev.redress.fuzz.Target;
import dev.redress.launch.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file to import, plain or gzip: read, or refused with a sentence. */
public final class CsvTarget implements Target {

  private final Path file;

  public CsvTarget() throws IOException {
    file = Files.createTempFile("fuzz", ".csv");
    file.toFile().deleteOnExit();
  }

  @Override
  public void take(byte[] input) throws IOException {
    Files.write(file, input);
    try {
      RetailFile read = RetailFile.read(file);
      if (read.rows().size() + read.broken().size() > 1_000_000) {
        throw new AssertionError("More rows than bytes can hold.");
      }
    } catch (CannotStart refused) {
      if (String.valueOf(refused.getMessage()).isBlank()) {
        throw new AssertionError("Refused without a word.", refused);
      }
    }
  }
}
