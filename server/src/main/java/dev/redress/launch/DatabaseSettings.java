package dev.redress.launch;

import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Where the embedded PostgreSQL keeps its data and how much it may use.
 *
 * @param data the directory of {@code --data}
 * @param memory PostgreSQL's shared buffers, for example {@code 256MB}
 * @param port where it listens on the loopback; 0 keeps the port of the last time, or takes a free
 *     one
 */
record DatabaseSettings(Path data, String memory, int port) {

  private static final Pattern SIZE = Pattern.compile("[1-9][0-9]{0,6}(kB|MB|GB)");

  DatabaseSettings {
    if (!SIZE.matcher(memory).matches()) {
      throw new CannotStart(
          "--db-memory takes a number with kB, MB or GB, such as 256MB, not \"%s\"."
              .formatted(memory));
    }
  }

  /** The same, on the port that was found for it. */
  DatabaseSettings on(int found) {
    return new DatabaseSettings(data, memory, found);
  }

  /**
   * Settings of the running server. The first three undo what the library, made for tests, switches
   * off.
   */
  Map<String, String> forServer() {
    return Map.ofEntries(
        Map.entry("fsync", "on"),
        Map.entry("synchronous_commit", "on"),
        Map.entry("full_page_writes", "on"),
        Map.entry("wal_compression", "pglz"),
        Map.entry("shared_buffers", memory),
        Map.entry("max_wal_size", "4GB"),
        Map.entry("checkpoint_timeout", "15min"),
        Map.entry("max_connections", "100"),
        Map.entry("jit", "off"),
        Map.entry("listen_addresses", "127.0.0.1"),
        Map.entry("unix_socket_directories", ""),
        // A log of its own that is a week long at most; a pipe to this process would break when it
        // is killed.
        Map.entry("logging_collector", "on"),
        Map.entry("log_filename", "postgresql-%a.log"),
        Map.entry("log_truncate_on_rotation", "on"),
        Map.entry("log_rotation_age", "1440"),
        Map.entry("log_rotation_size", "0"));
  }

  /**
   * How a new cluster is made: passwords for everybody, and an order of text that no system upgrade
   * changes.
   */
  Map<String, String> forNewCluster(Path passwordFile) {
    return Map.of(
        "auth", "scram-sha-256",
        "pwfile", passwordFile.toString(),
        "locale", "C.UTF-8",
        "locale-provider", "builtin");
  }
}
