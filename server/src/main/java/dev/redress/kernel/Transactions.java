package dev.redress.kernel;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Several statements that happen all or not at all, where no command log does it. */
public final class Transactions {

  private Transactions() {}

  /** What is done in a transaction. */
  @FunctionalInterface
  public interface Work<T extends @Nullable Object, X extends Exception> {
    T in(Connection tx) throws SQLException, X;
  }

  /**
   * Does the work and commits it. Whatever it throws undoes it; a failure of the database is thrown
   * as {@link DatabaseException}.
   */
  public static <T extends @Nullable Object, X extends Exception> T in(
      DataSource database, Work<T, X> work) throws X {
    try (Connection tx = database.getConnection()) {
      tx.setAutoCommit(false);
      try {
        T done = work.in(tx);
        tx.commit();
        return done;
      } finally {
        // After the commit there is nothing left to undo.
        tx.rollback();
      }
    } catch (SQLException e) {
      throw new DatabaseException(e);
    }
  }
}
