package dev.redress.evidence;

import dev.redress.kernel.Column;
import dev.redress.kernel.Hash;
import dev.redress.kernel.LockKey;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** V5: the SQL of erased files. */
final class ShredStore {

  private static final String MARK =
      """
      update evidence set erased_at = ?, came_from = ''
      where bucket = ? and order_id = ? and id = any (?) and erased_at is null
      """;

  private static final String NEEDED =
      """
      select exists (
        select 1 from evidence
        where sha256 = ? and erased_at is null)
      """;

  private static final String ARRIVING =
      """
      select exists (
        select 1 from evidence_intake
        where sha256 = ? and at > ?)
      """;

  private static final String FORGET = "delete from evidence_intake where at < ?";

  private static final String ELSEWHERE =
      """
      select distinct sha256 from evidence
      where sha256 = any (?) and erased_at is null and order_id <> ?
      """;

  private ShredStore() {}

  /** The advisory lock that the bytes with this hash come and go under. */
  static long key(Hash hash) {
    return ByteBuffer.wrap(hash.bytes()).getLong();
  }

  static void lock(Connection tx, Hash hash) throws SQLException {
    try (PreparedStatement lock = tx.prepareStatement("select pg_advisory_xact_lock(?)")) {
      lock.setLong(1, key(hash));
      lock.execute();
    }
  }

  /** Whether a piece that is not erased has these bytes. */
  static boolean needed(Connection tx, Hash hash) throws SQLException {
    try (PreparedStatement select = tx.prepareStatement(NEEDED)) {
      select.setBytes(1, hash.bytes());
      return yes(select);
    }
  }

  /** Whether somebody began to send the same file since, whose row may not be written yet. */
  static boolean arriving(Connection tx, Hash hash, Instant since) throws SQLException {
    try (PreparedStatement select = tx.prepareStatement(ARRIVING)) {
      select.setBytes(1, hash.bytes());
      select.setObject(2, since.atOffset(ZoneOffset.UTC));
      return yes(select);
    }
  }

  /** Which of these hashes pieces of other orders need, as hex digits. */
  static Set<String> elsewhere(Connection tx, LockKey order, List<Hash> hashes)
      throws SQLException {
    try (PreparedStatement select = tx.prepareStatement(ELSEWHERE)) {
      select.setArray(1, Column.bytes(tx, hashes, Hash::bytes));
      select.setObject(2, order.id());
      Set<String> found = new HashSet<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(Hash.of(row.getBytes(1)).hex());
        }
      }
      return found;
    }
  }

  static void forget(Connection tx, Instant before) throws SQLException {
    try (PreparedStatement delete = tx.prepareStatement(FORGET)) {
      delete.setObject(1, before.atOffset(ZoneOffset.UTC));
      delete.executeUpdate();
    }
  }

  private static boolean yes(PreparedStatement select) throws SQLException {
    try (ResultSet row = select.executeQuery()) {
      return row.next() && row.getBoolean(1);
    }
  }

  static void mark(Connection tx, LockKey order, Collection<String> ids, Instant at)
      throws SQLException {
    try (PreparedStatement update = tx.prepareStatement(MARK)) {
      update.setObject(1, at.atOffset(ZoneOffset.UTC));
      update.setShort(2, order.bucket());
      update.setObject(3, order.id());
      update.setArray(4, tx.createArrayOf("text", ids.toArray()));
      if (update.executeUpdate() != ids.size()) {
        throw new IllegalStateException("Pieces changed under their order's lock");
      }
    }
  }
}
