package dev.redress.launch;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import picocli.CommandLine.Option;

/** Which database a command works on. */
public final class DatabaseOptions {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Where everything is kept (default: ./data).")
  private Path data = Path.of("data");

  @Option(
      names = "--db-memory",
      paramLabel = "SIZE",
      description = "PostgreSQL's shared buffers, read when it starts (default: 256MB).")
  private String memory = "256MB";

  @Option(
      names = "--db-port",
      paramLabel = "N",
      description =
          "Where PostgreSQL listens on the loopback (default: the last one, or any free one).")
  private int port = 0;

  /** The data directory, absolute. */
  public Path data() {
    return data.toAbsolutePath().normalize();
  }

  /** The same, kept in a folder of the data directory. */
  public DatabaseOptions in(String folder) {
    DatabaseOptions inside = new DatabaseOptions();
    inside.data = data.resolve(folder);
    inside.memory = memory;
    inside.port = port;
    return inside;
  }

  /**
   * Opens the database for a command that may be ended in its middle: a signal closes it too, so
   * that no PostgreSQL is left running, and is told in one sentence.
   *
   * @param say gets each line that a person should read
   */
  public Database open(Consumer<String> say) {
    return OpenDatabase.until(openToServe(say), say);
  }

  /**
   * Opens the database that {@code REDRESS_DB_URL} names, or else the embedded one, starting or
   * joining it; whoever opened it closes it, when the server before it has stopped.
   *
   * @param say gets each line that a person should read
   */
  Database openToServe(Consumer<String> say) {
    Map<String, String> environment = System.getenv();
    if (environment.getOrDefault("REDRESS_DB_URL", "").isBlank()) {
      return EmbeddedDatabase.open(new DatabaseSettings(data(), memory, port), say);
    }
    // Files of evidence and the log are kept there also when the database is elsewhere.
    DataDirectory.claim(data(), 0);
    return ExternalDatabase.open(environment);
  }
}
