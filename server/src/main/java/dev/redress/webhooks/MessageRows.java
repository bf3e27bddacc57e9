package dev.redress.webhooks;

import dev.redress.kernel.Column;
import dev.redress.kernel.LockKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Messages on their way into the log, in the transaction of whoever makes them. */
final class MessageRows {

  private static final String LISTENERS =
      """
      select id, events, created_at from webhook_endpoint where state in ('ACTIVE', 'PAUSED')
      order by id
      """;

  private static final String NUMBER =
      "update webhook_counter set last = last + ? where name = 'webhook' returning last";

  private static final String PUT =
      """
      insert into webhook_delivery
        (endpoint, number, stream, version, message, type, body, created_at, state, due_at,
         tries, round, claims, error)
      select m.endpoint, ? + m.place, m.stream, m.version, m.message, m.type, m.body, ?, 'PENDING',
             ?, 0, 0, 0, ''
      from unnest(?, ?, ?, ?, ?, ?) with ordinality as m
        (endpoint, stream, version, message, type, body, place)
      on conflict (endpoint, stream, version) do
      """;

  private static final String AGAIN =
      """
      update set state = 'PENDING', due_at = excluded.due_at, leased_until = null,
        round = webhook_delivery.tries, claims = webhook_delivery.claims + 1
      """;

  private static final String AGAIN_FROM =
      """
      update webhook_delivery
      set state = 'PENDING', due_at = ?, leased_until = null, round = tries, claims = claims + 1
      where endpoint = ? and number >= ? and number <= ?
      """;

  private static final String HURRY =
      """
      update webhook_delivery set due_at = ?, round = tries where endpoint = ? and state = 'PENDING'
      """;

  private static final String DROP =
      """
      update webhook_delivery set state = 'DROPPED', leased_until = null, claims = claims + 1
      where endpoint = ? and state = 'PENDING'
      """;

  private MessageRows() {}

  /** An endpoint that gathers messages. */
  record Listener(LockKey endpoint, List<String> events, Instant createdAt) {}

  /**
   * A message for one endpoint.
   *
   * @param message its id on the wire, the same for ever
   */
  record Row(
      LockKey endpoint, String stream, long version, String message, String type, String body) {}

  static List<Listener> listeners(Connection tx) throws SQLException {
    List<Listener> listeners = new ArrayList<>();
    try (PreparedStatement select = tx.prepareStatement(LISTENERS);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        listeners.add(
            new Listener(
                new LockKey(row.getObject("id", UUID.class)),
                List.of((String[]) row.getArray("events").getArray()),
                row.getTimestamp("created_at").toInstant()));
      }
    }
    return listeners;
  }

  /** Puts messages in that are not there yet. */
  static void put(Connection tx, List<Row> rows, Instant now) throws SQLException {
    put(tx, PUT + "nothing", rows, now);
  }

  /** Puts messages in, and those that are there already on their way again. */
  static void putAgain(Connection tx, List<Row> rows, Instant now) throws SQLException {
    put(tx, PUT + AGAIN, rows, now);
  }

  private static void put(Connection tx, String sql, List<Row> rows, Instant now)
      throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    try (PreparedStatement insert = tx.prepareStatement(sql)) {
      insert.setLong(1, number(tx, rows.size()) - rows.size());
      insert.setTimestamp(2, Timestamp.from(now));
      insert.setTimestamp(3, Timestamp.from(now));
      insert.setArray(4, Column.uuids(tx, rows, Row::endpoint));
      insert.setArray(5, Column.texts(tx, rows, Row::stream));
      insert.setArray(6, Column.longs(tx, rows, Row::version));
      insert.setArray(7, Column.texts(tx, rows, Row::message));
      insert.setArray(8, Column.texts(tx, rows, Row::type));
      insert.setArray(9, Column.texts(tx, rows, Row::body));
      insert.executeUpdate();
    }
  }

  private static long number(Connection tx, int count) throws SQLException {
    try (PreparedStatement update = tx.prepareStatement(NUMBER)) {
      update.setInt(1, count);
      try (ResultSet row = update.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  /** Sends everything of these positions again. */
  static void again(Connection tx, LockKey endpoint, long from, long to, Instant now)
      throws SQLException {
    try (PreparedStatement update = tx.prepareStatement(AGAIN_FROM)) {
      update.setTimestamp(1, Timestamp.from(now));
      update.setObject(2, endpoint.id());
      update.setLong(3, from);
      update.setLong(4, to);
      update.executeUpdate();
    }
  }

  /** What has waited goes now, with all its retries, whenever it would have been tried again. */
  static void hurry(Connection tx, LockKey endpoint, Instant now) throws SQLException {
    try (PreparedStatement update = tx.prepareStatement(HURRY)) {
      update.setTimestamp(1, Timestamp.from(now));
      update.setObject(2, endpoint.id());
      update.executeUpdate();
    }
  }

  /** Gives up what has not been sent: the endpoint wants nothing any more. */
  static void drop(Connection tx, LockKey endpoint) throws SQLException {
    try (PreparedStatement update = tx.prepareStatement(DROP)) {
      update.setObject(1, endpoint.id());
      update.executeUpdate();
    }
  }
}
