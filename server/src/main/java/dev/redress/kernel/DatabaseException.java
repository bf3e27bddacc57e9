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

  private static final String CLOSED_BY_THE_POOL = "Connection is closed";

  private static final Set<String> UNSTORABLE = Set.of("22021", "22P05");

  private static final String TAKEN = "23505";

  public DatabaseException(SQLException cause) {
    super(cause);
  }

  /** What a store says, as PostgreSQL does, of a row that is there already. */
  static SQLException taken(String what) {
    return new SQLException(what, TAKEN);
  }

  /** Whether a row was there already, as it is when a command comes a second time. */
  static boolean isTaken(SQLException e) {
    return TAKEN.equals(e.getSQLState());
  }

  static boolean isConflict(SQLException e) {
    return CONFLICTS.contains(String.valueOf(e.getSQLState()));
  }

  /** Whether the server could not be reached, rather than refused a statement. */
  public boolean isUnavailable() {
    return isOutage(this);
  }

  /**
   * Whether the database being away is what is behind a failure, however it was wrapped. The pool
   * says so without a code; PostgreSQL by classes 08 (connection), 53 (no room, no memory) and 57P
   * (ended, or starting).
   */
  public static boolean isOutage(@Nullable Throwable failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && isAway(sql)) {
        return true;
      }
    }
    return false;
  }

  /**
   * For what is done one by one: a failure that concerns the one alone is the caller's to log; that
   * the database is away concerns all, and is thrown on.
   */
  public static void orOutage(RuntimeException failure) {
    if (isOutage(failure)) {
      throw failure;
    }
  }

  /** Whether a text from outside held what no text in the database can: a zero character. */
  static boolean isUnstorableText(@Nullable Throwable failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql
          && UNSTORABLE.contains(String.valueOf(sql.getSQLState()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAway(SQLException e) {
    String state = String.valueOf(e.getSQLState());
    return e instanceof SQLTransientConnectionException
        || CLOSED_BY_THE_POOL.equals(e.getMessage())
        || state.startsWith("08")
        || state.startsWith("57P")
        || state.startsWith("53");
  }
}
