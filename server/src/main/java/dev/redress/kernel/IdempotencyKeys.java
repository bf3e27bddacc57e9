package dev.redress.kernel;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What was answered under which key. A key belongs to its actor and to the bucket of what was
 * locked; a key is written once, in the transaction of what it caused, so that two copies of one
 * request cannot both be carried out.
 */
final class IdempotencyKeys {

  private static final String FIND =
      """
      select k.bucket, k.actor, k.key, k.input_hash, k.answer
      from idempotency_key k
      join unnest(?, ?, ?) as w(bucket, actor, key)
        on k.bucket = w.bucket and k.actor = w.actor and k.key = w.key
      """;

  private static final String REMEMBER =
      """
      insert into idempotency_key (bucket, actor, key, input_hash, answer, at)
      select n.bucket, n.actor, n.key, n.input_hash, n.answer::json, %s
      from unnest(?, ?, ?, ?, ?, ?) as n(bucket, actor, key, input_hash, answer, at)
      """
          .formatted(Column.timestamp("n.at"));

  private IdempotencyKeys() {}

  /**
   * Where a key is valid; two locked ids of one bucket share the space, as the table's key has it.
   */
  record Scope(short bucket, String actor, String key) {
    static Scope of(Envelope<?> envelope, String key) {
      Actor actor = envelope.actor();
      return new Scope(envelope.command().key().bucket(), actor.role() + ":" + actor.id(), key);
    }
  }

  /**
   * An answer that was given.
   *
   * @param inputHash of what was asked
   */
  record Remembered(Scope scope, Hash inputHash, Receipt answer, Instant at) {}

  static Hash inputHash(Command command) {
    String input = command.name() + "\n" + command.key() + "\n" + Json.write(command);
    return Hash.sum(input.getBytes(StandardCharsets.UTF_8));
  }

  static Map<Scope, Remembered> find(Connection tx, List<Scope> wanted) throws SQLException {
    Map<Scope, Remembered> found = new HashMap<>();
    if (wanted.isEmpty()) {
      return found;
    }
    try (PreparedStatement select = tx.prepareStatement(FIND)) {
      select.setArray(1, Column.shorts(tx, wanted, Scope::bucket));
      select.setArray(2, Column.texts(tx, wanted, Scope::actor));
      select.setArray(3, Column.texts(tx, wanted, Scope::key));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          Scope scope = new Scope(row.getShort(1), row.getString(2), row.getString(3));
          Receipt answer = Json.read(row.getString(5), Receipt.class);
          Hash asked = Hash.of(row.getBytes(4));
          found.put(scope, new Remembered(scope, asked, answer, answer.at()));
        }
      }
    }
    return found;
  }

  /** A key that is there already does not let itself be written again. */
  static void write(Connection tx, List<Remembered> rows) throws SQLException {
    try (PreparedStatement insert = tx.prepareStatement(REMEMBER)) {
      insert.setArray(1, Column.shorts(tx, rows, row -> row.scope().bucket()));
      insert.setArray(2, Column.texts(tx, rows, row -> row.scope().actor()));
      insert.setArray(3, Column.texts(tx, rows, row -> row.scope().key()));
      insert.setArray(4, Column.bytes(tx, rows, row -> row.inputHash().bytes()));
      insert.setArray(5, Column.texts(tx, rows, row -> Json.write(row.answer())));
      insert.setArray(6, Column.micros(tx, rows, Remembered::at));
      insert.executeUpdate();
    }
  }
}
