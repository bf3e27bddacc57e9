package dev.redress.accounts;

import dev.redress.accounts.AccountEvent.AccountCreated;
import dev.redress.accounts.AccountEvent.KeyIssued;
import dev.redress.kernel.Change;
import dev.redress.kernel.Column;
import dev.redress.kernel.DatabaseException;
import dev.redress.kernel.Hash;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Role;
import dev.redress.kernel.Stamped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All SQL of this room. */
@Component
class AccountStore {

  /**
   * A key and what its secret must hash to.
   *
   * @param previousHash of the secret before the last rotation; null: there was none
   */
  record StoredKey(ApiKey key, Hash secretHash, @Nullable Hash previousHash) {}

  /** An account and what its password must match. */
  record StoredAccount(Account account, String passwordHash) {}

  private static final String ACCOUNTS =
      """
      select a.* from account a
      join unnest(?, ?) as w(bucket, id) on a.bucket = w.bucket and a.id = w.id
      """;

  private static final String KEYS =
      """
      select k.* from api_key k
      join unnest(?, ?) as w(bucket, id) on k.bucket = w.bucket and k.id = w.id
      """;

  private static final String OPERATED =
      "select exists (select from account where role = 'OPERATOR' and disabled_at is null)";

  private final DataSource database;

  AccountStore(DataSource database) {
    this.database = database;
  }

  /**
   * Writers of this room take turns: they are few, and "the first operator" is about all rows.
   * Readers are not held up.
   */
  void lock(Connection tx) throws SQLException {
    try (Statement statement = tx.createStatement()) {
      statement.execute("lock table account, api_key in share row exclusive mode");
    }
  }

  Map<LockKey, AccountFile> load(Connection tx, Collection<LockKey> ids) throws SQLException {
    boolean operated = operated(tx);
    Map<LockKey, AccountFile> files = new HashMap<>();
    for (LockKey id : ids) {
      files.put(id, new AccountFile(id, null, null, operated));
    }
    for (StoredAccount each : accounts(tx, ids)) {
      LockKey id = each.account().id();
      files.put(id, new AccountFile(id, each.account(), null, operated));
    }
    for (StoredKey each : keys(tx, ids)) {
      LockKey id = each.key().id();
      files.put(id, new AccountFile(id, null, each.key(), operated));
    }
    return files;
  }

  void write(Connection tx, List<Change<AccountFile, AccountEvent>> changes) throws SQLException {
    for (Change<AccountFile, AccountEvent> change : changes) {
      for (Stamped<AccountEvent> each : change.events()) {
        int rows =
            switch (each.event()) {
              case AccountCreated created -> insert(tx, change.key(), each, created);
              case KeyIssued issued -> ApiKeyRows.insert(tx, change.key(), each, issued);
              case AccountEvent.KeyRotated rotated ->
                  ApiKeyRows.rotate(tx, change.key(), each, rotated);
              case AccountEvent.GrantsChanged changed ->
                  StaffRows.change(tx, change.key(), each, changed);
              case AccountEvent.AccountDisabled gone ->
                  close(tx, "account", "disabled_at", change.key(), each);
              case AccountEvent.KeyRevoked gone ->
                  close(tx, "api_key", "revoked_at", change.key(), each);
            };
        if (rows != 1) {
          throw new IllegalStateException(each.event().type() + " changed " + rows + " rows");
        }
      }
    }
  }

  private static int insert(
      Connection tx, LockKey id, Stamped<AccountEvent> stamped, AccountCreated created)
      throws SQLException {
    String sql =
        """
        insert into account (bucket, id, version, hash, created_at, login, name, password_hash,
          role, market, party, locale, zone, grants)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as json))
        """;
    try (PreparedStatement insert = tx.prepareStatement(sql)) {
      head(insert, id, stamped);
      insert.setString(6, created.login());
      insert.setString(7, created.name());
      insert.setString(8, Objects.requireNonNull(created.passwordHash()));
      insert.setString(9, created.role().name());
      insert.setString(10, created.market());
      insert.setString(11, created.party());
      insert.setString(12, created.locale());
      insert.setString(13, created.zone());
      insert.setString(14, StaffRows.text(created.grants()));
      return insert.executeUpdate();
    }
  }

  static void head(PreparedStatement insert, LockKey id, Stamped<AccountEvent> stamped)
      throws SQLException {
    insert.setShort(1, id.bucket());
    insert.setObject(2, id.id());
    insert.setLong(3, stamped.version());
    insert.setBytes(4, stamped.head().hash().bytes());
    insert.setObject(5, stamped.at().atOffset(ZoneOffset.UTC));
  }

  private static int close(
      Connection tx, String table, String column, LockKey id, Stamped<AccountEvent> stamped)
      throws SQLException {
    String sql =
        "update %s set %s = ?, version = ?, hash = ? where bucket = ? and id = ? and version = ?"
            .formatted(table, column);
    try (PreparedStatement update = tx.prepareStatement(sql)) {
      update.setObject(1, stamped.at().atOffset(ZoneOffset.UTC));
      update.setLong(2, stamped.version());
      update.setBytes(3, stamped.head().hash().bytes());
      update.setShort(4, id.bucket());
      update.setObject(5, id.id());
      update.setLong(6, stamped.version() - 1);
      return update.executeUpdate();
    }
  }

  Optional<StoredAccount> account(LockKey id) {
    return read(tx -> accounts(tx, List.of(id)).stream().findFirst());
  }

  Optional<StoredKey> key(LockKey id) {
    return read(tx -> keys(tx, List.of(id)).stream().findFirst());
  }

  /** Whether there is an operator who can log in. */
  boolean operated() {
    return read(AccountStore::operated);
  }

  /** Accounts in order of login, after the given one. */
  List<Account> accountsAfter(String login, int limit) {
    String sql = "select * from account where login > ? order by login limit ?";
    return read(tx -> page(tx, sql, login, limit, row -> AccountRows.account(row).account()));
  }

  List<Account> openOf(Role role, int limit) {
    String sql =
        "select * from account where role = ? and disabled_at is null order by login limit ?";
    return read(tx -> page(tx, sql, role.name(), limit, row -> AccountRows.account(row).account()));
  }

  /** Who acts for a merchant, the owner too; by login. */
  List<Account> ofMerchant(String market, String party) {
    return read(tx -> StaffRows.ofMerchant(tx, market, party));
  }

  /** Keys, newest first, older than the given moment. */
  List<ApiKey> keysBefore(@Nullable Instant createdAt, int limit) {
    String sql =
        """
        select * from api_key where created_at < coalesce(?, 'infinity'::timestamptz)
        order by created_at desc, id limit ?
        """;
    OffsetDateTime before = createdAt == null ? null : createdAt.atOffset(ZoneOffset.UTC);
    return read(tx -> page(tx, sql, before, limit, row -> AccountRows.key(row).key()));
  }

  private static boolean operated(Connection tx) throws SQLException {
    try (Statement statement = tx.createStatement();
        ResultSet row = statement.executeQuery(OPERATED)) {
      return row.next() && row.getBoolean(1);
    }
  }

  private static List<StoredAccount> accounts(Connection tx, Collection<LockKey> ids)
      throws SQLException {
    return byId(tx, ACCOUNTS, ids, AccountRows::account);
  }

  private static List<StoredKey> keys(Connection tx, Collection<LockKey> ids) throws SQLException {
    return byId(tx, KEYS, ids, AccountRows::key);
  }

  private static <T> List<T> byId(
      Connection tx, String sql, Collection<LockKey> ids, RowReader<T> reader) throws SQLException {
    try (PreparedStatement select = Column.keyed(tx, sql, List.copyOf(ids))) {
      return rows(select, reader);
    }
  }

  private static <T> List<T> page(
      Connection tx, String sql, @Nullable Object after, int limit, RowReader<T> reader)
      throws SQLException {
    try (PreparedStatement select = tx.prepareStatement(sql)) {
      if (after == null) {
        select.setNull(1, java.sql.Types.TIMESTAMP_WITH_TIMEZONE);
      } else {
        select.setObject(1, after);
      }
      select.setInt(2, limit);
      return rows(select, reader);
    }
  }

  private static <T> List<T> rows(PreparedStatement select, RowReader<T> reader)
      throws SQLException {
    List<T> found = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        found.add(reader.read(row));
      }
    }
    return found;
  }

  private <T> T read(Query<T> query) {
    try (Connection tx = database.getConnection()) {
      return query.run(tx);
    } catch (SQLException e) {
      throw new DatabaseException(e);
    }
  }

  private interface Query<T> {
    T run(Connection tx) throws SQLException;
  }

  private interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }
}
