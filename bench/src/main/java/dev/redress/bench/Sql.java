package dev.redress.bench;

import dev.redress.launch.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Statements beside the product: to prepare what is measured, and to count what became of it. */
final class Sql implements AutoCloseable {

  private final Connection connection;

  Sql(Connection connection) {
    this.connection = connection;
  }

  static Sql on(Database database) {
    try {
      return new Sql(database.connect());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Runs one statement; how many rows it changed. */
  long run(String sql, Object... parameters) {
    try (PreparedStatement statement = bound(sql, parameters)) {
      return statement.execute() ? 0 : statement.getLargeUpdateCount();
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  long number(String sql, Object... parameters) {
    return Long.parseLong(texts(sql, parameters).getFirst());
  }

  /** The first column of every row. */
  List<String> texts(String sql, Object... parameters) {
    try (PreparedStatement statement = bound(sql, parameters);
        ResultSet row = statement.executeQuery()) {
      List<String> found = new ArrayList<>();
      while (row.next()) {
        found.add(String.valueOf(row.getString(1)));
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private PreparedStatement bound(String sql, Object... parameters) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
    return statement;
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
