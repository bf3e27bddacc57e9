package dev.redress.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.postgresql.PGConnection;

/** All tables as PostgreSQL copies them out and in. */
final class ArchiveStore {

  /** What a migration writes, and what belongs to one running installation only. */
  private static final String TABLES =
      """
      select c.relname from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
        and not c.relispartition and c.relname <> 'flyway_schema_history'
        and c.relname not like 'spring\\_session%'
      order by 1
      """;

  private static final String MONTHS =
      """
      select substr(relname, 9) from pg_class
      where relispartition and relkind = 'r' and relname ~ '^journal_[0-9]{4}_[0-9]{2}$' order by 1
      """;

  private static final String SCHEMA =
      """
      select version from flyway_schema_history where success and version is not null
      order by installed_rank desc limit 1
      """;

  private final Connection connection;

  ArchiveStore(Connection connection) {
    this.connection = connection;
  }

  /** From now on, until the connection closes, everything is as it is at this moment. */
  void stopTheClock() throws SQLException {
    connection.setReadOnly(true);
    connection.setAutoCommit(false);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
  }

  List<String> tables() throws SQLException {
    return texts(TABLES);
  }

  List<String> months() throws SQLException {
    return texts(MONTHS);
  }

  /** Version of the schema; empty when there is none. */
  String schema() throws SQLException {
    boolean missing =
        texts("select 'yes' where to_regclass('flyway_schema_history') is not null").isEmpty();
    return missing ? "" : texts(SCHEMA).getFirst();
  }

  /** Whether anything has ever happened here. */
  boolean isEmpty() throws SQLException {
    return schema().isEmpty() || texts("select 'yes' where exists (select from journal)").isEmpty();
  }

  long copyOut(String table, OutputStream to) throws SQLException, IOException {
    return connection
        .unwrap(PGConnection.class)
        .getCopyAPI()
        .copyOut("copy (select * from %s) to stdout".formatted(table), to);
  }

  long copyIn(String table, InputStream from) throws SQLException, IOException {
    return connection
        .unwrap(PGConnection.class)
        .getCopyAPI()
        .copyIn("copy %s from stdin".formatted(table), from);
  }

  /** Empties what migrations have put there, and gives each month of the journal its partition. */
  void makeRoom(Collection<String> tables, List<String> months) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("truncate " + String.join(", ", tables));
      for (String month : months) {
        String first = month.replace('_', '-') + "-01";
        statement.execute(
            """
            create table if not exists journal_%1$s partition of journal
            for values from ('%2$sZ') to (%3$s)
            """
                .formatted(month, first, "'" + next(first) + "Z'"));
      }
    }
  }

  private static String next(String first) {
    return java.time.LocalDate.parse(first).plusMonths(1).toString();
  }

  void commit() throws SQLException {
    connection.commit();
    connection.setAutoCommit(true);
    try (Statement statement = connection.createStatement()) {
      statement.execute("analyze");
    }
  }

  private List<String> texts(String sql) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        found.add(row.getString(1));
      }
    }
    return found;
  }
}
