package dev.redress.kernel;

import dev.redress.kernel.IdempotencyKeys.Remembered;
import dev.redress.kernel.IdempotencyKeys.Scope;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** PostgreSQL. */
@Component
final class SqlStorage implements Storage {

  private final DataSource database;

  SqlStorage(@Qualifier(CommandConnections.NAME) DataSource database) {
    this.database = database;
  }

  @Override
  public <S, E extends Event> Tx<S, E> begin(CommandHandler<?, S, E> room) throws SQLException {
    Connection connection = database.getConnection();
    try {
      connection.setAutoCommit(false);
      return new SqlTx<>(room, connection);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  @Override
  public <S, E extends Event> Tx<S, E> look(CommandHandler<?, S, E> room) throws SQLException {
    Connection connection = database.getConnection();
    try {
      connection.setAutoCommit(false);
      // Several statements, one moment: a view never mixes what was before a commit and after it.
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      return new SqlTx<>(room, connection);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private static final class SqlTx<S, E extends Event> implements Tx<S, E> {

    private final CommandHandler<?, S, E> room;
    private final Connection connection;
    private boolean committed;

    SqlTx(CommandHandler<?, S, E> room, Connection connection) {
      this.room = room;
      this.connection = connection;
    }

    @Override
    public Map<LockKey, S> lock(List<LockKey> sorted) throws SQLException {
      return room.lock(connection, sorted);
    }

    @Override
    public Map<LockKey, S> load(Collection<LockKey> keys) throws SQLException {
      return room.load(connection, keys);
    }

    @Override
    public Map<Scope, Remembered> find(List<Scope> scopes) throws SQLException {
      return IdempotencyKeys.find(connection, scopes);
    }

    @Override
    public void write(Written<S, E> group) throws SQLException {
      if (!group.changes().isEmpty()) {
        room.write(connection, group.changes());
        Journal.write(connection, group.journal());
        DeadlineRows.write(connection, group.wakes());
      }
      DeadlineRows.correct(connection, group.corrections());
      if (!group.learnt().isEmpty()) {
        IdempotencyKeys.write(connection, group.learnt());
      }
    }

    @Override
    public void commit() throws SQLException {
      connection.commit();
      committed = true;
    }

    @Override
    public void close() throws SQLException {
      try (connection) {
        if (!committed) {
          connection.rollback();
        }
      }
    }
  }
}
