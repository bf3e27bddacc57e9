package dev.redress.launch;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * A PostgreSQL that is reachable, durable and new enough; closing it gives up this process's use of
 * it.
 */
public sealed interface Database extends AutoCloseable
    permits EmbeddedDatabase, ExternalDatabase, OpenDatabase {

  /** The JDBC address, without a password in it. */
  String url();

  /** The role to log in as. */
  String user();

  /** The password of that role; empty when the server asks for none. */
  String password();

  /** A new connection, for what happens outside the server's pool. */
  default Connection connect() throws SQLException {
    return DriverManager.getConnection(url(), user(), password());
  }

  @Override
  void close();
}
