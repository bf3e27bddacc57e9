package dev.redress.demo;

import dev.redress.demo.JourneyRules.JourneyFile;
import dev.redress.kernel.Change;
import dev.redress.kernel.Column;
import dev.redress.kernel.Json;
import dev.redress.kernel.LockKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The rows of the made-up carrier's parcels, under their order's lock. */
final class JourneyRows {

  private static final String LOAD =
      """
      select j.body from demo_journey j
      join unnest(?, ?) as k(bucket, id) on j.bucket = k.bucket and j.order_id = k.id
      """;

  private static final String WRITE =
      """
      insert into demo_journey as j (bucket, order_id, number, version, body)
      select bucket, order_id, number, version, body::json
      from unnest(?, ?, ?, ?, ?) as n(bucket, order_id, number, version, body)
      on conflict (bucket, order_id, number) do update
        set version = excluded.version, body = excluded.body where j.version < excluded.version
      """;

  private JourneyRows() {}

  static Map<LockKey, JourneyFile> load(Connection tx, Collection<LockKey> orders)
      throws SQLException {
    List<LockKey> keys = List.copyOf(orders);
    Map<LockKey, JourneyFile> files = new HashMap<>();
    keys.forEach(key -> files.put(key, new JourneyFile(key, new TreeMap<>())));
    try (PreparedStatement select = Column.keyed(tx, LOAD, keys);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        Journey journey = Json.read(row.getString("body"), Journey.class);
        files.computeIfPresent(journey.id().order(), (key, file) -> file.with(journey));
      }
    }
    return files;
  }

  static void write(Connection tx, List<Change<JourneyFile, JourneyEvent>> changes)
      throws SQLException {
    List<Journey> rows = new ArrayList<>();
    for (Change<JourneyFile, JourneyEvent> change : changes) {
      change.after().journeys().values().stream()
          .filter(is -> !is.equals(change.before().journeys().get(is.id().number())))
          .forEach(rows::add);
    }
    if (rows.isEmpty()) {
      return;
    }
    try (PreparedStatement write = tx.prepareStatement(WRITE)) {
      write.setArray(1, Column.buckets(tx, rows, row -> row.id().order()));
      write.setArray(2, Column.uuids(tx, rows, row -> row.id().order()));
      write.setArray(3, Column.ints(tx, rows, row -> row.id().number()));
      write.setArray(4, Column.longs(tx, rows, row -> row.head().version()));
      write.setArray(5, Column.texts(tx, rows, Json::write));
      if (write.executeUpdate() != rows.size()) {
        throw new IllegalStateException("A journey changed under its lock");
      }
    }
  }
}
