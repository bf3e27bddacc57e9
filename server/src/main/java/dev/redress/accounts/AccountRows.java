package dev.redress.accounts;

import dev.redress.accounts.AccountStore.StoredAccount;
import dev.redress.accounts.AccountStore.StoredKey;
import dev.redress.kernel.Grants;
import dev.redress.kernel.Hash;
import dev.redress.kernel.Json;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Role;
import dev.redress.kernel.StreamHead;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rows of accounts and keys, read back. */
final class AccountRows {

  private AccountRows() {}

  static StoredAccount account(ResultSet row) throws SQLException {
    LockKey id = id(row);
    return new StoredAccount(
        new Account(
            id,
            row.getString("login"),
            row.getString("name"),
            Role.valueOf(row.getString("role")),
            row.getString("market"),
            row.getString("party"),
            row.getString("locale"),
            row.getString("zone"),
            Objects.requireNonNull(at(row, "created_at")),
            grants(row.getString("grants")),
            at(row, "disabled_at"),
            head(row, id)),
        row.getString("password_hash"));
  }

  private static @Nullable Grants grants(@Nullable String json) {
    return json == null ? null : Json.read(json, Grants.class);
  }

  static StoredKey key(ResultSet row) throws SQLException {
    LockKey id = id(row);
    return new StoredKey(
        new ApiKey(
            id,
            row.getString("name"),
            Role.valueOf(row.getString("role")),
            row.getString("market"),
            row.getString("party"),
            Objects.requireNonNull(at(row, "created_at")),
            at(row, "expires_at"),
            at(row, "previous_until"),
            at(row, "revoked_at"),
            head(row, id)),
        Hash.of(row.getBytes("secret_hash")),
        previous(row));
  }

  private static @Nullable Hash previous(ResultSet row) throws SQLException {
    byte[] hash = row.getBytes("previous_hash");
    return hash == null ? null : Hash.of(hash);
  }

  private static LockKey id(ResultSet row) throws SQLException {
    return new LockKey(row.getObject("id", java.util.UUID.class));
  }

  private static StreamHead head(ResultSet row, LockKey id) throws SQLException {
    return new StreamHead(id.text(), row.getLong("version"), Hash.of(row.getBytes("hash")));
  }

  private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
