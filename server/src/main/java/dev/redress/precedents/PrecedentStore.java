package dev.redress.precedents;

import dev.redress.kernel.Json;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of decided cases. One reader writes here, so the numbers of changes have no gaps. */
@Component
final class PrecedentStore {

  private static final String PUT =
      """
      insert into precedent (stream, version, change, standing, ruled_at, body)
      select ?, ?, coalesce(max(change), 0) + 1, true, ?, ?::json from precedent
      on conflict (stream) do update
      set version = excluded.version, change = excluded.change, standing = true,
          ruled_at = excluded.ruled_at, body = excluded.body
      where precedent.version <= excluded.version
      """;

  private static final String CONTEST =
      """
      update precedent
      set standing = false, change = (select max(change) + 1 from precedent)
      where stream = ? and version < ? and standing
      """;

  private final JdbcClient jdbc;

  PrecedentStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A write to the table, as an index reads it.
   *
   * @param standing whether the case counts as a precedent now
   */
  record Change(long number, boolean standing, Precedent precedent) {}

  /** Keeps what holds of a case; what is older than what is kept changes nothing. */
  static void put(Connection tx, Precedent precedent) throws SQLException {
    try (PreparedStatement put = tx.prepareStatement(PUT)) {
      put.setString(1, precedent.id().text());
      put.setLong(2, precedent.version());
      put.setObject(3, precedent.decided().at().atOffset(ZoneOffset.UTC));
      put.setString(4, Json.write(precedent));
      put.executeUpdate();
    }
  }

  /** Until the appeal that began with this event is decided the case is no precedent. */
  static void contest(Connection tx, String stream, long version) throws SQLException {
    try (PreparedStatement contest = tx.prepareStatement(CONTEST)) {
      contest.setString(1, stream);
      contest.setLong(2, version);
      contest.executeUpdate();
    }
  }

  /** What is kept of a case. */
  static Optional<Precedent> find(Connection tx, String stream) throws SQLException {
    try (PreparedStatement find =
        tx.prepareStatement("select body from precedent where stream = ?")) {
      find.setString(1, stream);
      try (ResultSet row = find.executeQuery()) {
        return row.next()
            ? Optional.of(Json.read(row.getString(1), Precedent.class))
            : Optional.empty();
      }
    }
  }

  /** What was written after this change, oldest first. */
  List<Change> after(long change, int most) {
    return jdbc.sql(
            """
            select change, standing, body from precedent where change > ? order by change limit ?
            """)
        .params(change, most)
        .query(
            (row, n) ->
                new Change(
                    row.getLong("change"),
                    row.getBoolean("standing"),
                    Json.read(row.getString("body"), Precedent.class)))
        .list();
  }
}
