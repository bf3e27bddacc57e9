package dev.redress.carriers;

import dev.redress.carriers.LinkEvent.CarrierLinked;
import dev.redress.carriers.LinkEvent.CarrierSecretRotated;
import dev.redress.carriers.LinkEvent.CarrierUnlinked;
import dev.redress.carriers.LinkRules.LinkFile;
import dev.redress.kernel.Change;
import dev.redress.kernel.Column;
import dev.redress.kernel.Hash;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Stamped;
import dev.redress.kernel.StreamHead;
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

/** The rows of connections, in the transactions of their commands. */
final class LinkRows {

  private static final String LOAD =
      "select l.* from unnest(?) as k(id) join carrier_link l on l.id = k.id";

  private static final String INSERT =
      """
      insert into carrier_link (id, name, provider, state, version, hash, secret, created_at)
      values (?, ?, ?, 'ACTIVE', ?, ?, ?, ?)
      """;

  private static final String ROTATE =
      "update carrier_link set previous_secret = secret, previous_until = ?, secret = ? where id = ?";

  private static final String UPDATE =
      "update carrier_link set state = ?, version = ?, hash = ? where id = ? and version = ?";

  private LinkRows() {}

  /** Writers of this room take turns: they are few. Readers are not held up. */
  static void lock(Connection tx) throws SQLException {
    try (Statement statement = tx.createStatement()) {
      statement.execute("lock table carrier_link in share row exclusive mode");
    }
  }

  static Map<LockKey, LinkFile> load(Connection tx, Collection<LockKey> ids) throws SQLException {
    int others = count(tx);
    Map<LockKey, LinkFile> files = new HashMap<>();
    ids.forEach(id -> files.put(id, new LinkFile(id, null, others)));
    try (PreparedStatement select = tx.prepareStatement(LOAD)) {
      select.setArray(1, Column.uuids(tx, List.copyOf(ids), id -> id));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          CarrierLink each = link(row);
          files.put(each.id(), new LinkFile(each.id(), each, others));
        }
      }
    }
    return files;
  }

  private static int count(Connection tx) throws SQLException {
    String sql = "select count(*) from carrier_link where state = 'ACTIVE'";
    try (PreparedStatement select = tx.prepareStatement(sql);
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getInt(1);
    }
  }

  static CarrierLink link(ResultSet row) throws SQLException {
    LockKey id = new LockKey(row.getObject("id", UUID.class));
    return new CarrierLink(
        id,
        row.getString("name"),
        Provider.valueOf(row.getString("provider")),
        row.getString("state").equals("REMOVED"),
        Objects.requireNonNull(at(row, "created_at")),
        at(row, "previous_until"),
        new StreamHead(id.text(), row.getLong("version"), Hash.of(row.getBytes("hash"))));
  }

  static @Nullable Instant at(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  static void write(Connection tx, List<Change<LinkFile, LinkEvent>> changes) throws SQLException {
    for (Change<LinkFile, LinkEvent> change : changes) {
      CarrierLink after = Objects.requireNonNull(change.after().link());
      long version = change.before().head().version();
      for (Stamped<LinkEvent> each : change.events()) {
        switch (each.event()) {
          case CarrierLinked e -> insert(tx, after, Objects.requireNonNull(e.secret()));
          case CarrierSecretRotated e -> rotate(tx, after.id(), e);
          case CarrierUnlinked _ -> {}
        }
      }
      if (version > 0) {
        update(tx, after, version);
      }
    }
  }

  private static void insert(Connection tx, CarrierLink link, String secret) throws SQLException {
    try (PreparedStatement insert = tx.prepareStatement(INSERT)) {
      insert.setObject(1, link.id().id());
      insert.setString(2, link.name());
      insert.setString(3, link.provider().name());
      insert.setLong(4, link.head().version());
      insert.setBytes(5, link.head().hash().bytes());
      insert.setString(6, secret);
      insert.setObject(7, link.createdAt().atOffset(ZoneOffset.UTC));
      expectOne(insert);
    }
  }

  private static void rotate(Connection tx, LockKey id, CarrierSecretRotated rotated)
      throws SQLException {
    try (PreparedStatement update = tx.prepareStatement(ROTATE)) {
      update.setObject(1, rotated.previousUntil().atOffset(ZoneOffset.UTC));
      update.setString(2, Objects.requireNonNull(rotated.secret()));
      update.setObject(3, id.id());
      expectOne(update);
    }
  }

  private static void update(Connection tx, CarrierLink link, long before) throws SQLException {
    try (PreparedStatement update = tx.prepareStatement(UPDATE)) {
      update.setString(1, link.removed() ? "REMOVED" : "ACTIVE");
      update.setLong(2, link.head().version());
      update.setBytes(3, link.head().hash().bytes());
      update.setObject(4, link.id().id());
      update.setLong(5, before);
      expectOne(update);
    }
  }

  private static void expectOne(PreparedStatement put) throws SQLException {
    if (put.executeUpdate() != 1) {
      throw new IllegalStateException("A connection's row is not where its command saw it");
    }
  }
}
