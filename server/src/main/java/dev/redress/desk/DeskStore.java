package dev.redress.desk;

import dev.redress.kernel.Change;
import dev.redress.kernel.Column;
import dev.redress.kernel.Hash;
import dev.redress.kernel.Json;
import dev.redress.kernel.LockKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The SQL of table {@code desk}: one row per buyer who has been at the desk. */
final class DeskStore {

  private static final String LOCK =
      """
      select 1 from desk d join unnest(?, ?) as k(bucket, id) on d.bucket = k.bucket and d.id = k.id
      order by d.bucket, d.id for no key update of d
      """;

  private static final String LOAD =
      """
      select d.id, d.version, d.hash, d.body
      from unnest(?, ?) as k(bucket, id) join desk d on d.bucket = k.bucket and d.id = k.id
      """;

  private static final String INSERT =
      """
      insert into desk (bucket, id, version, hash, body)
      select n.bucket, n.id, n.version, n.hash, n.body::json
      from unnest(?, ?, ?, ?, ?) as n(bucket, id, version, hash, body)
      on conflict do nothing
      """;

  private static final String UPDATE =
      """
      update desk d set version = n.version, hash = n.hash, body = n.body::json
      from unnest(?, ?, ?, ?, ?, ?) as n(bucket, id, version, hash, body, version_before)
      where d.bucket = n.bucket and d.id = n.id and d.version = n.version_before
      """;

  private DeskStore() {}

  /** A conversation as its row keeps it. */
  record Row(long version, Hash hash, Body body) {

    DeskFile file(DeskFile none) {
      return new DeskFile(
          none.key(),
          version,
          hash,
          body.market(),
          body.buyer(),
          body.name(),
          body.assistant() != null
              ? body.assistant()
              : body.waiting() != null
                  ? body.waiting()
                  : java.util.Objects.requireNonNull(body.with()),
          body.order(),
          body.asked(),
          body.lastAt(),
          body.answered(),
          none.terms());
    }
  }

  /** Of the three states one is there. */
  record Body(
      String market,
      String buyer,
      String name,
      DeskState.@Nullable Assistant assistant,
      DeskState.@Nullable Waiting waiting,
      DeskState.@Nullable WithAgent with,
      @Nullable LockKey order,
      long asked,
      @Nullable Instant lastAt,
      long answered) {

    static Body of(DeskFile file) {
      DeskState state = file.state();
      return new Body(
          file.market(),
          file.buyer(),
          file.name(),
          state instanceof DeskState.Assistant assistant ? assistant : null,
          state instanceof DeskState.Waiting waiting ? waiting : null,
          state instanceof DeskState.WithAgent with ? with : null,
          file.order(),
          file.asked(),
          file.lastAt(),
          file.answered());
    }
  }

  static void lock(Connection tx, List<LockKey> sorted) throws SQLException {
    try (PreparedStatement select = Column.keyed(tx, LOCK, sorted)) {
      select.executeQuery().close();
    }
  }

  static Map<LockKey, Row> load(Connection tx, Collection<LockKey> keys) throws SQLException {
    List<LockKey> wanted = List.copyOf(keys);
    Map<LockKey, Row> found = new HashMap<>();
    try (PreparedStatement select = Column.keyed(tx, LOAD, wanted);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        found.put(
            new LockKey(row.getObject("id", UUID.class)),
            new Row(
                row.getLong("version"),
                Hash.of(row.getBytes("hash")),
                Json.read(row.getString("body"), Body.class)));
      }
    }
    return found;
  }

  static void write(Connection tx, List<Change<DeskFile, DeskEvent>> changes) throws SQLException {
    Map<Boolean, List<Change<DeskFile, DeskEvent>>> byNew =
        changes.stream().collect(Collectors.partitioningBy(each -> each.before().unknown()));
    put(tx, INSERT, byNew.getOrDefault(true, List.of()));
    put(tx, UPDATE, byNew.getOrDefault(false, List.of()));
  }

  private static void put(Connection tx, String sql, List<Change<DeskFile, DeskEvent>> rows)
      throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    try (PreparedStatement put = tx.prepareStatement(sql)) {
      put.setArray(1, Column.buckets(tx, rows, Change::key));
      put.setArray(2, Column.uuids(tx, rows, Change::key));
      put.setArray(3, Column.longs(tx, rows, row -> row.after().version()));
      put.setArray(4, Column.bytes(tx, rows, row -> row.after().hash().bytes()));
      put.setArray(5, Column.texts(tx, rows, row -> Json.write(Body.of(row.after()))));
      if (sql.equals(UPDATE)) {
        put.setArray(6, Column.longs(tx, rows, row -> row.before().version()));
      }
      if (put.executeUpdate() != rows.size()) {
        // A buyer's first words said twice at once; repeated, this finds them there.
        throw new SQLException("Two met at one buyer's desk", "40001");
      }
    }
  }
}
