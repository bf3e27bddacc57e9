package dev.redress.ledger;

import dev.redress.kernel.Change;
import dev.redress.kernel.Column;
import dev.redress.kernel.Hash;
import dev.redress.kernel.Json;
import dev.redress.kernel.LockKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The deposits' SQL: table {@code merchant_deposit}. */
final class DepositStore {

  private static final String LOCK =
      """
      select 1 from merchant_deposit d
      join unnest(?, ?) as k(bucket, id) on d.bucket = k.bucket and d.id = k.id
      order by d.bucket, d.id
      for no key update of d
      """;

  private static final String LOAD =
      """
      select d.id, d.version, d.hash, d.made
      from unnest(?, ?) as k(bucket, id)
      join merchant_deposit d on d.bucket = k.bucket and d.id = k.id
      """;

  private static final String INSERT =
      """
      insert into merchant_deposit (bucket, id, version, hash, made)
      select n.bucket, n.id, n.version, n.hash, n.made::json
      from unnest(?, ?, ?, ?, ?) as n(bucket, id, version, hash, made)
      on conflict do nothing
      """;

  private static final String UPDATE =
      """
      update merchant_deposit d set version = n.version, hash = n.hash, made = n.made::json
      from unnest(?, ?, ?, ?, ?, ?) as n(bucket, id, version, hash, made, version_before)
      where d.bucket = n.bucket and d.id = n.id and d.version = n.version_before
      """;

  private DepositStore() {}

  static void lock(Connection tx, List<LockKey> sorted) throws SQLException {
    try (PreparedStatement select = Column.keyed(tx, LOCK, sorted)) {
      select.executeQuery().close();
    }
  }

  static Map<LockKey, DepositFile> load(Connection tx, Collection<LockKey> keys)
      throws SQLException {
    List<LockKey> wanted = List.copyOf(keys);
    Map<LockKey, DepositFile> files = new HashMap<>();
    wanted.forEach(key -> files.put(key, DepositFile.none(key)));
    try (PreparedStatement select = Column.keyed(tx, LOAD, wanted);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        LockKey key = new LockKey(row.getObject(1, UUID.class));
        List<DepositCommand> made = List.of(Json.read(row.getString(4), DepositCommand[].class));
        files.put(key, new DepositFile(key, row.getLong(2), Hash.of(row.getBytes(3)), made));
      }
    }
    return files;
  }

  static void write(Connection tx, List<Change<DepositFile, DepositEvent>> changes)
      throws SQLException {
    Map<Boolean, List<Change<DepositFile, DepositEvent>>> byNew =
        changes.stream().collect(Collectors.partitioningBy(each -> each.before().version() == 0));
    put(tx, INSERT, byNew.getOrDefault(true, List.of()));
    put(tx, UPDATE, byNew.getOrDefault(false, List.of()));
  }

  private static void put(Connection tx, String sql, List<Change<DepositFile, DepositEvent>> rows)
      throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    try (PreparedStatement put = tx.prepareStatement(sql)) {
      put.setArray(1, Column.buckets(tx, rows, Change::key));
      put.setArray(2, Column.uuids(tx, rows, Change::key));
      put.setArray(3, Column.longs(tx, rows, row -> row.after().version()));
      put.setArray(4, Column.bytes(tx, rows, row -> row.after().hash().bytes()));
      put.setArray(5, Column.texts(tx, rows, row -> Json.write(row.after().made())));
      if (sql.equals(UPDATE)) {
        put.setArray(6, Column.longs(tx, rows, row -> row.before().version()));
      }
      if (put.executeUpdate() != rows.size()) {
        // A first deposit told twice at once; repeated, this finds it there.
        throw new SQLException("Deposits of one merchant met", "40001");
      }
    }
  }
}
