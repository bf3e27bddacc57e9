package dev.redress.simulation;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lets the server die at a chosen step of its next transaction. */
final class Deaths {

  /** Where a server can die within one command. */
  static final List<Fault> MOMENTS =
      List.of(
          Fault.SERVER_DIES_BEFORE_WRITE,
          Fault.SERVER_DIES_BEFORE_COMMIT,
          Fault.SERVER_DIES_AFTER_COMMIT);

  private @Nullable Fault next;
  private boolean happened;
  private @Nullable Runnable meanwhile;

  /** What a dying server throws; nobody gets an answer. */
  static final class ServerDied extends SQLException {
    private static final long serialVersionUID = 1;

    ServerDied(Fault at) {
      super("The server died: " + at, null, 0);
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
      return this;
    }
  }

  /** The next transaction that writes dies here; null: none does. */
  void plan(@Nullable Fault at) {
    next = at;
    happened = false;
  }

  /** Nobody dies any more, and nothing comes in between. */
  void stop() {
    next = null;
    meanwhile = null;
  }

  /**
   * This happens when the next transaction that writes has decided and written nothing yet, as on
   * another server.
   */
  void meanwhile(Runnable what) {
    meanwhile = what;
  }

  /** Whether the planned death has happened. */
  boolean happened() {
    return happened;
  }

  void beforeWrite() throws SQLException {
    Runnable between = meanwhile;
    if (between != null) {
      Fault planned = next;
      stop();
      between.run();
      next = planned;
    }
    dieAt(Fault.SERVER_DIES_BEFORE_WRITE);
  }

  void beforeCommit() throws SQLException {
    dieAt(Fault.SERVER_DIES_BEFORE_COMMIT);
  }

  void afterCommit() throws SQLException {
    dieAt(Fault.SERVER_DIES_AFTER_COMMIT);
  }

  private void dieAt(Fault here) throws SQLException {
    if (next == here) {
      next = null;
      happened = true;
      throw new ServerDied(here);
    }
  }
}
