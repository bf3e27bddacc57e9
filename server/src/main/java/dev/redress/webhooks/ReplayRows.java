package dev.redress.webhooks;

import dev.redress.kernel.Journal;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.LockKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Replays from a moment on: each has a place in the journal up to which it has read. */
final class ReplayRows {

  private static final int BATCH = 500;

  /** It reads up to the order itself; what comes after that is told anyway. */
  private static final String BEGIN =
      """
      insert into webhook_replay
        (endpoint, since, xid, stream, version, until_xid, until_stream, until_version)
      select ?, ?, '0'::xid8, '', 0, j.xid, j.stream, j.version from journal j
      where j.bucket = ? and j.stream = ? and j.version = ?
      on conflict do nothing
      """;

  /** One that another server is at is left alone. */
  private static final String NEXT =
      """
      select endpoint from webhook_replay order by since limit 1 for update skip locked
      """;

  private static final String READ =
      """
      select j.xid::text as xid, j.bucket, j.stream, j.version, j.room, j.at, j.type, j.actor,
             j.payload, j.prev_hash, j.hash
      from webhook_replay r
      cross join lateral (
        select * from journal j
        where j.xid >= r.xid and (j.xid, j.stream, j.version) > (r.xid, r.stream, r.version)
          and (j.xid, j.stream, j.version) <= (r.until_xid, r.until_stream, r.until_version)
          and j.at >= r.since
        order by j.xid, j.stream, j.version limit %d) j
      where r.endpoint = ?
      """
          .formatted(BATCH);

  private static final String ADVANCE =
      "update webhook_replay set xid = ?::xid8, stream = ?, version = ? where endpoint = ?";

  private ReplayRows() {}

  /**
   * Some events of a replay.
   *
   * @param last whether nothing comes after them
   */
  record Batch(List<JournalEntry> entries, boolean last) {}

  static void begin(Connection tx, JournalEntry order, Instant since) throws SQLException {
    try (PreparedStatement insert = tx.prepareStatement(BEGIN)) {
      insert.setObject(1, LockKey.parse(order.stream()).id());
      insert.setTimestamp(2, Timestamp.from(since));
      insert.setShort(3, order.bucket());
      insert.setString(4, order.stream());
      insert.setLong(5, order.version());
      insert.executeUpdate();
    }
  }

  static void end(Connection tx, LockKey endpoint) throws SQLException {
    try (PreparedStatement delete =
        tx.prepareStatement("delete from webhook_replay where endpoint = ?")) {
      delete.setObject(1, endpoint.id());
      delete.executeUpdate();
    }
  }

  /** The replay whose turn it is, locked until the transaction ends. */
  static Optional<LockKey> next(Connection tx) throws SQLException {
    try (PreparedStatement select = tx.prepareStatement(NEXT);
        ResultSet row = select.executeQuery()) {
      return row.next()
          ? Optional.of(new LockKey(row.getObject("endpoint", UUID.class)))
          : Optional.empty();
    }
  }

  /** Reads on, and remembers how far. */
  static Batch read(Connection tx, LockKey endpoint) throws SQLException {
    List<JournalEntry> entries = new ArrayList<>();
    String xid = "";
    try (PreparedStatement select = tx.prepareStatement(READ)) {
      select.setObject(1, endpoint.id());
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          xid = row.getString("xid");
          entries.add(Journal.entry(row));
        }
      }
    }
    if (!entries.isEmpty()) {
      advance(tx, endpoint, xid, entries.getLast());
    }
    return new Batch(entries, entries.size() < BATCH);
  }

  private static void advance(Connection tx, LockKey endpoint, String xid, JournalEntry last)
      throws SQLException {
    try (PreparedStatement update = tx.prepareStatement(ADVANCE)) {
      update.setString(1, xid);
      update.setString(2, last.stream());
      update.setLong(3, last.version());
      update.setObject(4, endpoint.id());
      update.executeUpdate();
    }
  }
}
