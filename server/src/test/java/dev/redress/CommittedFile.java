package dev.redress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file in the repository that the code says what it must contain. A test compares; run with
 * {@code -Dredress.update=true} it writes.
 *
 * @param path from the root of the repository
 */
public record CommittedFile(String path) {

  /** Makes sure that the committed text is this one. */
  public void is(String text) {
    Path file = Path.of("..").resolve(path);
    try {
      if (Boolean.getBoolean("redress.update")) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
      }
      assertThat(Files.exists(file) ? Files.readString(file) : "")
          .as("%s is out of date: run the tests with -Dredress.update=true and commit it", path)
          .isEqualTo(text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
