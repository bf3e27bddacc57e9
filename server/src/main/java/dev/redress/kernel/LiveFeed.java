package dev.redress.kernel;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Something besides cases that open pages want to hear of when it comes. A feed is numbered in the
 * order in which its news become visible, so that whoever remembers a number misses nothing. Only a
 * hint goes out: the page asks for what it shows.
 */
public interface LiveFeed {

  /** Name of the event that pages listen to; never changes. */
  String event();

  /** Number of the newest that can be read now; 0 when nothing has come yet. */
  long newest();

  /** Those of {@code viewers} for whom something with a number above {@code since} has come. */
  List<Actor> heard(List<Actor> viewers, long since);

  /**
   * The same, asked of the database once for all of them.
   *
   * @param news a query that finds something for the viewer {@code v (role, market, party)}, and
   *     whose one parameter is {@code since}
   */
  static List<Actor> heard(JdbcClient jdbc, String news, List<Actor> viewers, long since) {
    return jdbc
        .sql(
            """
            select v.place from unnest(?::text[], ?::text[], ?::text[])
              with ordinality as v (role, market, party, place)
            where exists (%s)
            """
                .formatted(news))
        .params(
            viewers.stream().map(each -> each.role().name()).toArray(String[]::new),
            viewers.stream().map(Actor::market).toArray(String[]::new),
            viewers.stream().map(Actor::party).toArray(String[]::new),
            since)
        .query(Integer.class)
        .list()
        .stream()
        .map(place -> viewers.get(place - 1))
        .toList();
  }

  /**
   * The number of the news that this transaction writes. Who counts waits for who counted before,
   * so that numbers become visible in their order.
   *
   * @param count a statement that counts the feed's one row up and returns it
   */
  static long next(Connection tx, String count) throws SQLException {
    try (PreparedStatement update = tx.prepareStatement(count);
        ResultSet row = update.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }
}
