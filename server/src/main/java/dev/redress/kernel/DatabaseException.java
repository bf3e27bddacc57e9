package dev.redress.kernel;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The database did not do what was asked; nothing was committed, as far as can be known. */
public final class DatabaseException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** Serialization failure and deadlock: repeating the whole body is right. */
  private static final Set<String> CONFLICTS = Set.of("40001", "40P01");

  public DatabaseException(SQLException cause) {
    super(cause);
  }

  static boolean isConflict(SQLException e) {
    return CONFLICTS.contains(String.valueOf(e.getSQLState()));
  }

  /** Whether the server could not be reached, rather than refused a statement. */
  public boolean isUnavailable() {
    return isUnavailable(getCause());
  }

  static boolean isUnavailable(@Nullable Throwable cause) {
    String state = cause instanceof SQLException e ? String.valueOf(e.getSQLState()) : "";
    return cause instanceof SQLTransientConnectionException
        || state.startsWith("08")
        || state.startsWith("57P")
        || state.startsWith("53");
  }
}
