package dev.redress.kernel;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Notices a journal that came from another server, and makes it this server's own. Readers follow
 * transaction ids, which every server counts for itself: after a logical restore the journal's are
 * ahead of the server's, and readers would wait for them, or pass over what is written meanwhile.
 * So they are numbered anew from the beginning, in their order, and every reader's position with
 * them: what was read stays read, what was not is still to be read.
 *
 * <p>Looked for at every start, before anything is written. Where the server is ahead of the
 * journal, as it is every other time, the order is right as it stands.
 */
@Component
final class MovedJournal implements InitializingBean {

  private static final Logger LOG = LoggerFactory.getLogger(MovedJournal.class);

  /** Ids below this one are PostgreSQL's own. */
  private static final int FIRST = 3;

  private static final String AHEAD =
      """
      select exists (select from journal where xid >= pg_snapshot_xmax(pg_current_snapshot()))
          or exists (select from reader where xid >= pg_snapshot_xmax(pg_current_snapshot()))
      """;

  private static final String[] RENUMBER = {
    "lock table journal, reader in access exclusive mode",
    """
    create temporary table renumbered on commit drop as
    select xid as was, (dense_rank() over (order by xid) + %d)::text::xid8 as now
    from (select distinct xid from journal) x
    """
        .formatted(FIRST - 1),
    // A position whose event is not there any more stands behind the newest that is before it.
    """
    update reader r
    set stream = case when n.was = r.xid then r.stream else '~' end, xid = n.now
    from (
      select r.name, n.was, n.now from reader r cross join lateral (
        select was, now from renumbered where was <= r.xid order by was desc limit 1) n) n
    where n.name = r.name
    """,
    "update journal j set xid = n.now from renumbered n where n.was = j.xid"
  };

  private final DataSource database;

  /**
   * Takes the client only to come after the schema.
   *
   * @param schema Spring gives it out when all migrations have run
   */
  MovedJournal(DataSource database, JdbcClient schema) {
    this.database = database;
  }

  @Override
  public void afterPropertiesSet() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      if (!truth(statement, AHEAD)) {
        return;
      }
      LOG.warn("The journal comes from another PostgreSQL: its transactions are numbered anew");
      long needed = number(statement, "select count(distinct xid) from journal") + FIRST + 1;
      useUp(statement, needed);
      connection.setAutoCommit(false);
      try {
        renumber(statement);
        connection.commit();
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }

  /** Uses ids up, so that the new numbers lie in the past; quick, because nothing is kept. */
  private static void useUp(Statement statement, long ids) throws SQLException {
    statement.execute(
        """
        do $$ begin
          while pg_current_xact_id()::text::bigint <= %d loop
            commit;
          end loop;
        end $$
        """
            .formatted(ids));
  }

  private static void renumber(Statement statement) throws SQLException {
    statement.execute(RENUMBER[0]);
    if (!truth(statement, AHEAD)) {
      // Another server, started at the same moment, was first.
      return;
    }
    for (int i = 1; i < RENUMBER.length; i++) {
      statement.execute(RENUMBER[i]);
    }
  }

  private static boolean truth(Statement statement, String sql) throws SQLException {
    try (ResultSet row = statement.executeQuery(sql)) {
      return row.next() && row.getBoolean(1);
    }
  }

  private static long number(Statement statement, String sql) throws SQLException {
    try (ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
