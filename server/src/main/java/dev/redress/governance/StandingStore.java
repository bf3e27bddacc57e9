package dev.redress.governance;

import dev.redress.kernel.Change;
import dev.redress.kernel.Column;
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
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of standings: one row per merchant, guarded by version. */
@Component
final class StandingStore {

  private static final String LOCK =
      """
      select 1 from merchant_standing s
      join unnest(?, ?) as k(bucket, id) on s.bucket = k.bucket and s.id = k.id
      order by s.bucket, s.id
      for no key update of s
      """;

  private static final String LOAD =
      """
      select s.id, s.body from unnest(?, ?) as k(bucket, id)
      join merchant_standing s on s.bucket = k.bucket and s.id = k.id
      """;

  private static final String WRITE =
      """
      insert into merchant_standing as s
        (bucket, id, version, hash, market, merchant, missing, restricted, contested, body)
      select n.bucket, n.id, n.version, n.hash, n.market, n.merchant, n.missing, n.restricted,
             n.contested, n.body::json
      from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as n
        (bucket, id, version, hash, market, merchant, missing, restricted, contested, body)
      on conflict (bucket, id) do update
        set version = excluded.version, hash = excluded.hash, missing = excluded.missing,
            restricted = excluded.restricted, contested = excluded.contested, body = excluded.body
        where s.version < excluded.version
      """;

  private final JdbcClient jdbc;

  StandingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  static void lock(Connection tx, List<LockKey> sorted) throws SQLException {
    try (PreparedStatement select = Column.keyed(tx, LOCK, sorted)) {
      select.executeQuery().close();
    }
  }

  static Map<LockKey, Standing> load(Connection tx, Collection<LockKey> wanted)
      throws SQLException {
    List<LockKey> keys = List.copyOf(wanted);
    Map<LockKey, Standing> found = new HashMap<>();
    keys.forEach(key -> found.put(key, Standing.none(key)));
    try (PreparedStatement select = Column.keyed(tx, LOAD, keys);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        LockKey key = new LockKey(row.getObject(1, UUID.class));
        found.put(key, Json.read(row.getString(2), Standing.class));
      }
    }
    return found;
  }

  static void write(Connection tx, List<Change<StandingFile, StandingEvent>> changes)
      throws SQLException {
    List<Standing> rows = changes.stream().map(each -> each.after().standing()).toList();
    try (PreparedStatement write = tx.prepareStatement(WRITE)) {
      write.setArray(1, Column.buckets(tx, rows, Standing::key));
      write.setArray(2, Column.uuids(tx, rows, Standing::key));
      write.setArray(3, Column.longs(tx, rows, row -> row.head().version()));
      write.setArray(4, Column.bytes(tx, rows, row -> row.head().hash().bytes()));
      write.setArray(5, Column.texts(tx, rows, row -> merchant(row).market()));
      write.setArray(6, Column.texts(tx, rows, row -> merchant(row).id()));
      write.setArray(7, Column.ints(tx, rows, Standing::missing));
      write.setArray(
          8, Column.booleans(tx, rows, row -> row.imposed().stream().anyMatch(Imposed::inForce)));
      write.setArray(
          9,
          Column.booleans(tx, rows, row -> row.entries().stream().anyMatch(Entry::awaitsDecision)));
      write.setArray(10, Column.texts(tx, rows, Json::write));
      if (write.executeUpdate() != rows.size()) {
        throw new IllegalStateException("A standing changed under its merchant's lock");
      }
    }
  }

  private static Merchant merchant(Standing row) {
    return Objects.requireNonNull(row.merchant());
  }

  /** Which merchants an operator looks at. */
  enum Wanted {
    /** With an entry that waits for a decision. */
    CONTESTED,
    /** With a restriction in force. */
    RESTRICTED,
    ALL
  }

  /** Those with the lowest score first. */
  List<LockKey> find(Wanted wanted, int limit) {
    return jdbc.sql(
            """
            select id from merchant_standing
            where case :wanted when 'CONTESTED' then contested
                               when 'RESTRICTED' then restricted else true end
            order by missing desc, market, merchant limit :limit
            """)
        .param("wanted", wanted.name())
        .param("limit", limit)
        .query((row, n) -> new LockKey(row.getObject(1, UUID.class)))
        .list();
  }
}
