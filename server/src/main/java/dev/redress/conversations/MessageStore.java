package dev.redress.conversations;

import dev.redress.kernel.Change;
import dev.redress.kernel.Column;
import dev.redress.kernel.Json;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Role;
import dev.redress.kernel.Stamped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The messages' SQL: table {@code chat_message}, added to and never changed (S5). */
@Component
final class MessageStore {

  private static final String ADD =
      """
      insert into chat_message
        (bucket, order_id, number, at, by_role, by_name, agent, body)
      select n.bucket, n.order_id, n.number, %s, n.by_role, n.by_name, n.agent, n.body::json
      from unnest(?, ?, ?, ?, ?, ?, ?, ?)
        as n(bucket, order_id, number, at, by_role, by_name, agent, body)
      """
          .formatted(Column.timestamp("n.at"));

  private static final String ERASE_MESSAGES =
      """
      update chat_message set body = ((body::jsonb - 'shown') || '{"text":""}')::json
      where bucket = ? and order_id = ? and body->>'text' is not null
      """;

  private static final String ERASE_SUMMARY =
      """
      update chat_summary set last = ((last::jsonb - 'shown') || '{"text":""}')::json
      where bucket = ? and order_id = ? and last->>'text' is not null
      """;

  private final JdbcClient jdbc;

  MessageStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A message about to be written. */
  private record Row(LockKey order, Stamped<ChatEvent> event, Message.Body body) {}

  static void write(Connection tx, List<Change<ChatFile, ChatEvent>> changes) throws SQLException {
    List<Row> rows = new ArrayList<>();
    for (Change<ChatFile, ChatEvent> change : changes) {
      for (Stamped<ChatEvent> event : change.events()) {
        Message.Body body = Message.Body.of(event.event());
        if (body != null) {
          rows.add(new Row(change.key(), event, body));
        }
      }
    }
    if (rows.isEmpty()) {
      return;
    }
    try (PreparedStatement add = tx.prepareStatement(ADD)) {
      add.setArray(1, Column.buckets(tx, rows, Row::order));
      add.setArray(2, Column.uuids(tx, rows, Row::order));
      add.setArray(3, Column.longs(tx, rows, row -> row.event().version()));
      add.setArray(4, Column.micros(tx, rows, row -> row.event().at()));
      add.setArray(5, Column.texts(tx, rows, row -> row.event().actor().role().name()));
      add.setArray(6, Column.texts(tx, rows, row -> row.event().actor().name()));
      add.setArray(7, Column.texts(tx, rows, row -> row.event().actor().agent()));
      add.setArray(8, Column.texts(tx, rows, row -> Json.write(row.body())));
      add.executeUpdate();
    }
  }

  /** Empties the words of every message, and those of the copy that lists show. */
  static void eraseWords(Connection tx, LockKey order) throws SQLException {
    for (String sql : new String[] {ERASE_MESSAGES, ERASE_SUMMARY}) {
      try (PreparedStatement update = tx.prepareStatement(sql)) {
        update.setShort(1, order.bucket());
        update.setObject(2, order.id());
        update.executeUpdate();
      }
    }
  }

  /** Those before a place, the newest first. */
  List<Message> before(LockKey order, long number, int limit) {
    return jdbc.sql(
            """
            select number, at, by_role, by_name, agent, body from chat_message
            where bucket = ? and order_id = ? and number < ? order by number desc limit ?
            """)
        .params(order.bucket(), order.id(), number, limit)
        .query((row, n) -> message(row))
        .list();
  }

  private static Message message(ResultSet row) throws SQLException {
    return new Message(
        row.getLong("number"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        Role.valueOf(row.getString("by_role")),
        row.getString("by_name"),
        row.getString("agent"),
        Json.read(row.getString("body"), Message.Body.class));
  }

  /** How many messages of others stand behind the place up to which this side has read. */
  long unread(LockKey order, Role side, long read) {
    return jdbc.sql(
            """
            select count(*) from chat_message
            where bucket = ? and order_id = ? and number > ? and by_role <> ?
            """)
        .params(order.bucket(), order.id(), read, side.name())
        .query(Long.class)
        .single();
  }
}
