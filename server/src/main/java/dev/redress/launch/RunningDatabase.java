package dev.redress.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;

/**
 * The embedded PostgreSQL of a data directory as somebody finds it who does not use it: for those
 * who look on, and for the crash test, which is no friend of it. Whoever only looks on neither
 * starts it nor keeps it from being stopped.
 *
 * @param url JDBC address
 * @param user role
 * @param password its password
 * @param process the postmaster
 */
public record RunningDatabase(String url, String user, String password, ProcessHandle process) {

  /** What runs on that directory; empty when nothing does. */
  public static Optional<RunningDatabase> on(Path data) {
    try {
      DataDirectory directory = DataDirectory.at(data);
      if (!Files.exists(directory.passwordFile())) {
        return Optional.empty();
      }
      String password = Files.readString(directory.passwordFile());
      return Postmaster.on(directory.cluster())
          .filter(postmaster -> postmaster.port() != 0)
          .map(
              postmaster ->
                  new RunningDatabase(
                      EmbeddedDatabase.address(postmaster.port()),
                      EmbeddedDatabase.NAME,
                      password,
                      postmaster.process()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** A new connection. */
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url, user, password);
  }
}
