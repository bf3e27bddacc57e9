package dev.redress.launch;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * What Redress asks of any PostgreSQL before it entrusts money to it: a supported version, and no
 * setting under which an acknowledged command could be lost in a crash.
 */
final class Durability {

  private static final int OLDEST = 15;
  private static final List<String> SETTINGS =
      List.of("fsync", "full_page_writes", "synchronous_commit");

  private Durability() {}

  /** Asks the server itself, since a setting that was given is not a setting that is in force. */
  static void check(Connection connection) throws SQLException {
    refuseOld(Integer.parseInt(show(connection, "server_version_num")));
    for (String setting : SETTINGS) {
      if (show(connection, setting).equals("off")) {
        throw new CannotStart(
            "PostgreSQL runs with %s=off, so a crash could lose decided cases and money: set it to on."
                .formatted(setting));
      }
    }
  }

  /**
   * Refuses a server whose {@code server_version_num} is below the oldest supported major version.
   */
  static void refuseOld(int versionNumber) {
    int major = versionNumber / 10_000;
    if (major < OLDEST) {
      throw new CannotStart(
          "The database is PostgreSQL %d, and Redress needs %d or newer.".formatted(major, OLDEST));
    }
  }

  /** The value of a setting as the server has it now. */
  static String show(Connection connection, String setting) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SHOW " + setting)) {
      result.next();
      return result.getString(1);
    }
  }
}
