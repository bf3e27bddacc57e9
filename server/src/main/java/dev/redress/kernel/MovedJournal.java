package dev.redress.kernel;

import dev.redress.kernel.JournalPlaces.Place;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
 * So they are numbered anew from the beginning, in their order, and every reader's position and
 * what rooms keep of the kind ({@link JournalPlaces}) with them: what was read stays read, what was
 * not is still to be read.
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

  private static final String NUMBERS =
      """
      create temporary table renumbered on commit drop as
      select xid as was, (dense_rank() over (order by xid) + %d)::text::xid8 as now
      from (select distinct xid from journal) x
      """
          .formatted(FIRST - 1);

  /** A place whose event is not there any more is behind the newest that is before it. */
  private static final String MOVE =
      """
      update <table> p
      set <stream> = case when n.was = p.<xid> then p.<stream> else '~' end, <xid> = n.now
      from (
        select x.at, n.was, n.now from (select distinct <xid> as at from <table>) x
        cross join lateral (
          select was, now from renumbered where was <= x.at order by was desc limit 1) n) n
      where n.at = p.<xid>
      """;

  private static final String RENUMBER =
      "update journal j set xid = n.now from renumbered n where n.was = j.xid";

  private static final Place READERS = new Place("reader", "xid", "stream");

  private final DataSource database;
  private final List<Place> places;

  /**
   * Takes the client only to come after the schema.
   *
   * @param schema Spring gives it out when all migrations have run
   */
  MovedJournal(DataSource database, JdbcClient schema, List<JournalPlaces> rooms) {
    this.database = database;
    this.places =
        Stream.concat(Stream.of(READERS), rooms.stream().flatMap(room -> room.places().stream()))
            .toList();
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

  private void renumber(Statement statement) throws SQLException {
    String tables = places.stream().map(Place::table).distinct().collect(Collectors.joining(", "));
    statement.execute("lock table journal, " + tables + " in access exclusive mode");
    if (!truth(statement, AHEAD)) {
      // Another server, started at the same moment, was first.
      return;
    }
    statement.execute(NUMBERS);
    for (Place place : places) {
      statement.execute(
          MOVE.replace("<table>", place.table())
              .replace("<xid>", place.xid())
              .replace("<stream>", place.stream()));
    }
    statement.execute(RENUMBER);
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
