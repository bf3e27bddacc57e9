package dev.redress.webhooks;

import dev.redress.kernel.Change;
import dev.redress.kernel.Column;
import dev.redress.kernel.Hash;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Stamped;
import dev.redress.kernel.StreamHead;
import dev.redress.webhooks.EndpointEvent.EndpointOpened;
import dev.redress.webhooks.EndpointEvent.SecretRotated;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of endpoints, in the transactions of their commands. */
final class EndpointRows {

  private static final String LOAD =
      """
      select e.*, h.failing_since,
             exists (select from webhook_replay r where r.endpoint = e.id) as replaying
      from unnest(?) as k(id) join webhook_endpoint e on e.id = k.id
      left join webhook_health h on h.endpoint = e.id
      """;

  private static final String INSERT =
      """
      insert into webhook_endpoint
        (state, cause, name, url, events, version, hash, id, owner, secret, created_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String UPDATE =
      """
      update webhook_endpoint
      set state = ?, cause = ?, name = ?, url = ?, events = ?, version = ?, hash = ?
      where id = ? and version = ?
      """;

  private static final String ROTATE =
      """
      update webhook_endpoint set previous_secret = secret, previous_until = ?, secret = ?
      where id = ?
      """;

  /** Failing begins anew for an endpoint that is resumed. */
  private static final String FORGIVE =
      "update webhook_health set failing_since = null, failures = 0 where endpoint = ?";

  private EndpointRows() {}

  /** Writers of this room take turns: they are few. Readers are not held up. */
  static void lock(Connection tx) throws SQLException {
    try (Statement statement = tx.createStatement()) {
      statement.execute("lock table webhook_endpoint in share row exclusive mode");
    }
  }

  static Map<LockKey, EndpointFile> load(Connection tx, Collection<LockKey> ids)
      throws SQLException {
    int others = count(tx);
    Map<LockKey, EndpointFile> files = new HashMap<>();
    ids.forEach(id -> files.put(id, new EndpointFile(id, null, others, false, null)));
    try (PreparedStatement select = tx.prepareStatement(LOAD)) {
      select.setArray(1, Column.uuids(tx, List.copyOf(ids), id -> id));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          Endpoint each = endpoint(row);
          boolean replaying = row.getBoolean("replaying");
          files.put(
              each.id(),
              new EndpointFile(each.id(), each, others, replaying, at(row, "failing_since")));
        }
      }
    }
    return files;
  }

  private static int count(Connection tx) throws SQLException {
    String sql = "select count(*) from webhook_endpoint where state <> 'REMOVED'";
    try (PreparedStatement select = tx.prepareStatement(sql);
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getInt(1);
    }
  }

  static Endpoint endpoint(ResultSet row) throws SQLException {
    LockKey id = new LockKey(row.getObject("id", UUID.class));
    return new Endpoint(
        id,
        row.getString("owner"),
        row.getString("name"),
        row.getString("url"),
        List.of((String[]) row.getArray("events").getArray()),
        EndpointState.valueOf(row.getString("state")),
        row.getString("cause"),
        Objects.requireNonNull(at(row, "created_at")),
        at(row, "previous_until"),
        new StreamHead(id.text(), row.getLong("version"), Hash.of(row.getBytes("hash"))));
  }

  static @Nullable Instant at(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  static void write(Connection tx, List<Change<EndpointFile, EndpointEvent>> changes)
      throws SQLException {
    for (Change<EndpointFile, EndpointEvent> change : changes) {
      Endpoint after = Objects.requireNonNull(change.after().endpoint());
      String secret = null;
      for (Stamped<EndpointEvent> each : change.events()) {
        secret = each.event() instanceof EndpointOpened opened ? opened.secret() : secret;
      }
      if (secret != null) {
        insert(tx, after, secret);
      } else {
        update(tx, after, change.before().head().version());
      }
      for (Stamped<EndpointEvent> each : change.events()) {
        if (each.event() instanceof SecretRotated rotated) {
          rotate(tx, after.id(), rotated);
        } else if (each.event() instanceof EndpointEvent.EndpointResumed) {
          forgive(tx, after.id());
        }
      }
    }
  }

  private static void insert(Connection tx, Endpoint endpoint, String secret) throws SQLException {
    try (PreparedStatement insert = tx.prepareStatement(INSERT)) {
      common(tx, insert, endpoint);
      insert.setString(9, endpoint.owner());
      insert.setString(10, secret);
      insert.setObject(11, endpoint.createdAt().atOffset(ZoneOffset.UTC));
      expectOne(insert);
    }
  }

  private static void update(Connection tx, Endpoint endpoint, long versionBefore)
      throws SQLException {
    try (PreparedStatement update = tx.prepareStatement(UPDATE)) {
      common(tx, update, endpoint);
      update.setLong(9, versionBefore);
      expectOne(update);
    }
  }

  private static void common(Connection tx, PreparedStatement put, Endpoint endpoint)
      throws SQLException {
    put.setString(1, endpoint.state().name());
    put.setString(2, endpoint.cause());
    put.setString(3, endpoint.name());
    put.setString(4, endpoint.url());
    Array events = tx.createArrayOf("text", endpoint.events().toArray(String[]::new));
    put.setArray(5, events);
    put.setLong(6, endpoint.head().version());
    put.setBytes(7, endpoint.head().hash().bytes());
    put.setObject(8, endpoint.id().id());
  }

  private static void rotate(Connection tx, LockKey id, SecretRotated rotated) throws SQLException {
    try (PreparedStatement update = tx.prepareStatement(ROTATE)) {
      update.setObject(1, rotated.previousUntil().atOffset(ZoneOffset.UTC));
      update.setString(2, Objects.requireNonNull(rotated.secret()));
      update.setObject(3, id.id());
      expectOne(update);
    }
  }

  private static void forgive(Connection tx, LockKey id) throws SQLException {
    try (PreparedStatement update = tx.prepareStatement(FORGIVE)) {
      update.setObject(1, id.id());
      update.executeUpdate();
    }
  }

  private static void expectOne(PreparedStatement put) throws SQLException {
    if (put.executeUpdate() != 1) {
      throw new IllegalStateException("An endpoint's row is not where its command saw it");
    }
  }
}
