package dev.redress.launch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** A process of its own that uses the embedded database until its standard input ends. */
final class HoldDatabase {

  private HoldDatabase() {}

  @SuppressWarnings("SystemOut") // The parent test reads it.
  public static void main(String[] args) throws IOException {
    DatabaseSettings settings = new DatabaseSettings(Path.of(args[0]), "16MB", 0);
    try (EmbeddedDatabase database = EmbeddedDatabase.open(settings, line -> {})) {
      System.out.println("ready " + database.url());
      System.in.transferTo(OutputStream.nullOutputStream());
    }
  }
}
