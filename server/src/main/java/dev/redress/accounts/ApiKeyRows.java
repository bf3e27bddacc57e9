package dev.redress.accounts;

import dev.redress.accounts.AccountEvent.KeyIssued;
import dev.redress.accounts.AccountEvent.KeyRotated;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Stamped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rows of keys, written: one key has one row, which knows its secret and the one before. */
final class ApiKeyRows {

  private ApiKeyRows() {}

  static int insert(Connection tx, LockKey id, Stamped<AccountEvent> stamped, KeyIssued issued)
      throws SQLException {
    String sql =
        """
        insert into api_key (bucket, id, version, hash, created_at, name, secret_hash,
          role, market, party, expires_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """;
    try (PreparedStatement insert = tx.prepareStatement(sql)) {
      AccountStore.head(insert, id, stamped);
      insert.setString(6, issued.name());
      insert.setBytes(7, Objects.requireNonNull(issued.secretHash()).bytes());
      insert.setString(8, issued.role().name());
      insert.setString(9, issued.market());
      insert.setString(10, issued.party());
      moment(insert, 11, issued.expiresAt());
      return insert.executeUpdate();
    }
  }

  static int rotate(Connection tx, LockKey id, Stamped<AccountEvent> stamped, KeyRotated rotated)
      throws SQLException {
    String sql =
        """
        update api_key set previous_hash = secret_hash, previous_until = ?, secret_hash = ?,
          expires_at = ?, version = ?, hash = ?
        where bucket = ? and id = ? and version = ?
        """;
    try (PreparedStatement update = tx.prepareStatement(sql)) {
      moment(update, 1, rotated.previousUntil());
      update.setBytes(2, Objects.requireNonNull(rotated.secretHash()).bytes());
      moment(update, 3, rotated.expiresAt());
      update.setLong(4, stamped.version());
      update.setBytes(5, stamped.head().hash().bytes());
      update.setShort(6, id.bucket());
      update.setObject(7, id.id());
      update.setLong(8, stamped.version() - 1);
      return update.executeUpdate();
    }
  }

  private static void moment(PreparedStatement statement, int column, @Nullable Instant at)
      throws SQLException {
    if (at == null) {
      statement.setNull(column, Types.TIMESTAMP_WITH_TIMEZONE);
    } else {
      statement.setObject(column, at.atOffset(ZoneOffset.UTC));
    }
  }
}
