package dev.redress.kernel;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The one record of what happened (V1, V2): events per stream, numbered without gaps, each hash
 * covering its predecessor's. The payload is kept as {@code json}, not {@code jsonb}, because the
 * very text that was hashed has to stay.
 */
@Component
public class Journal {

  private static final String APPEND =
      """
      insert into journal
        (bucket, stream, version, room, at, type, actor, payload, prev_hash, hash)
      select e.bucket, e.stream, e.version, e.room, %s, e.type, e.actor::json, e.payload::json,
             e.prev_hash, e.hash
      from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        as e(bucket, stream, version, room, at, type, actor, payload, prev_hash, hash)
      """
          .formatted(Column.timestamp("e.at"));

  private static final String OF =
      """
      select bucket, stream, version, room, at, type, actor, payload, prev_hash, hash
      from journal where bucket = ? and stream = ? order by version
      """;

  private final JdbcClient jdbc;

  Journal(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The events of one stream, oldest first. */
  public List<JournalEntry> of(LockKey key, String stream) {
    return jdbc.sql(OF).params(key.bucket(), stream).query((row, n) -> entry(row)).list();
  }

  /** The same as a transaction sees it. */
  public static List<JournalEntry> of(Connection tx, LockKey key, String stream)
      throws SQLException {
    try (PreparedStatement select = tx.prepareStatement(OF)) {
      select.setShort(1, key.bucket());
      select.setString(2, stream);
      List<JournalEntry> found = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(entry(row));
        }
      }
      return found;
    }
  }

  /** A stream and the bucket in which it lies. */
  public record Stream(short bucket, String name) {}

  /** The events of several streams in one question, each oldest first; every stream gets a list. */
  public Map<Stream, List<JournalEntry>> of(Collection<Stream> streams) {
    Map<Stream, List<JournalEntry>> found = new HashMap<>();
    streams.forEach(each -> found.put(each, new ArrayList<>()));
    if (found.isEmpty()) {
      return found;
    }
    jdbc.sql(
            """
            select j.bucket, j.stream, j.version, j.room, j.at, j.type, j.actor, j.payload,
                   j.prev_hash, j.hash
            from unnest(?::smallint[], ?::text[]) as w(bucket, stream)
            join journal j on j.bucket = w.bucket and j.stream = w.stream
            order by j.version
            """)
        .params(
            found.keySet().stream().map(Stream::bucket).toArray(Short[]::new),
            found.keySet().stream().map(Stream::name).toArray(String[]::new))
        .query((row, n) -> entry(row))
        .list()
        .forEach(
            each ->
                found
                    .computeIfAbsent(
                        new Stream(each.bucket(), each.stream()), _ -> new ArrayList<>())
                    .add(each));
    return found;
  }

  /** What goes into an event's hash, so that anybody can compute it again from the row alone. */
  static Hash hash(Hash previous, StreamHead place, Instant at, String type, String content) {
    String text =
        "\n"
            + place.stream()
            + "\n"
            + place.version()
            + "\n"
            + InstantText.of(at)
            + "\n"
            + type
            + "\n"
            + content;
    return Hash.sum(previous.bytes(), text.getBytes(StandardCharsets.UTF_8));
  }

  /** Gives an event its place after {@code head}. */
  static JournalRow append(StreamHead head, Circumstances around, Event event) {
    String actorJson = around.actorJson();
    String payload = Json.write(event);
    StreamHead place = new StreamHead(head.stream(), head.version() + 1, Hash.NONE);
    Hash hash = hash(head.hash(), place, around.at(), event.type(), actorJson + "\n" + payload);
    StreamHead next = new StreamHead(place.stream(), place.version(), hash);
    return new JournalRow(around, next, event, actorJson, payload, head.hash());
  }

  static void write(Connection tx, List<JournalRow> rows) throws SQLException {
    try (PreparedStatement insert = tx.prepareStatement(APPEND)) {
      insert.setArray(1, Column.buckets(tx, rows, row -> row.around().key()));
      insert.setArray(2, Column.texts(tx, rows, row -> row.head().stream()));
      insert.setArray(3, Column.longs(tx, rows, row -> row.head().version()));
      insert.setArray(4, Column.texts(tx, rows, row -> row.around().room()));
      insert.setArray(5, Column.micros(tx, rows, row -> row.around().at()));
      insert.setArray(6, Column.texts(tx, rows, JournalRow::type));
      insert.setArray(7, Column.texts(tx, rows, JournalRow::actor));
      insert.setArray(8, Column.texts(tx, rows, JournalRow::payload));
      insert.setArray(9, Column.bytes(tx, rows, row -> row.previous().bytes()));
      insert.setArray(10, Column.bytes(tx, rows, row -> row.head().hash().bytes()));
      insert.executeUpdate();
    }
  }

  /**
   * V5: leaves of an event what may be kept. Its hash, and with it every proof, stays; that this
   * was done, and what was left, has to be an event itself.
   */
  public static void leave(Connection tx, JournalEntry event, String payload) throws SQLException {
    try (PreparedStatement update =
        tx.prepareStatement(
            "update journal set payload = ?::json where bucket = ? and stream = ? and version = ?")) {
      update.setString(1, payload);
      update.setShort(2, event.bucket());
      update.setString(3, event.stream());
      update.setLong(4, event.version());
      if (update.executeUpdate() != 1) {
        throw new IllegalStateException("No such event: " + event.stream() + " " + event.version());
      }
    }
  }

  /** One event, from a row with the columns that {@link #of} selects. */
  public static JournalEntry entry(ResultSet row) throws SQLException {
    String actor = row.getString("actor");
    return new JournalEntry(
        row.getShort("bucket"),
        row.getString("stream"),
        row.getLong("version"),
        row.getString("room"),
        row.getObject("at", java.time.OffsetDateTime.class).toInstant(),
        row.getString("type"),
        ActorText.parse(actor),
        row.getString("payload"),
        Hash.of(row.getBytes("prev_hash")),
        Hash.of(row.getBytes("hash")),
        actor,
        null);
  }

  /**
   * Checks a whole stream: numbers without gaps, every hash right; the version of the first bad
   * one, or 0.
   */
  public static long firstBroken(List<JournalEntry> stream) {
    Hash previous = Hash.NONE;
    long expected = 1;
    for (JournalEntry e : stream) {
      Hash hash = e.hashAfter(previous);
      if (e.version() != expected || !previous.equals(e.previousHash()) || !hash.equals(e.hash())) {
        return expected;
      }
      previous = e.hash();
      expected++;
    }
    return 0;
  }

  /** What the events of one command have in common. */
  record Circumstances(LockKey key, String room, Instant at, Actor actor, String actorJson) {

    /** Written out once for all events of the command. */
    static Circumstances of(LockKey key, String room, Instant at, Actor actor) {
      return new Circumstances(key, room, at, actor, ActorText.of(actor));
    }
  }

  /** An event about to be written. */
  record JournalRow(
      Circumstances around,
      StreamHead head,
      Event event,
      String actor,
      String payload,
      Hash previous) {

    String type() {
      return event.type();
    }

    /** What a reader would see of it. */
    JournalEntry entry() {
      return new JournalEntry(
          around.key().bucket(),
          head.stream(),
          head.version(),
          around.room(),
          around.at(),
          event.type(),
          around.actor(),
          payload,
          previous,
          head.hash(),
          actor,
          event);
    }
  }
}
