package dev.redress.claims;

import dev.redress.cases.Case;
import dev.redress.claims.MatterFile.Around;
import dev.redress.kernel.ApartException;
import dev.redress.kernel.Change;
import dev.redress.kernel.Column;
import dev.redress.kernel.LockKey;
import dev.redress.orders.Order;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * D6: one row per return parcel whose freight is claimed, in the bucket of the parcel. A box may
 * bring back goods of several orders, whose locks know nothing of each other; the row's key is the
 * same from wherever it is claimed, so two claims at one moment cannot both be written.
 */
final class FreightParcelStore {

  private static final String LOAD =
      """
      select p.parcel, p.matter from freight_parcel p
      join unnest(?, ?) as k(bucket, parcel) on p.bucket = k.bucket and p.parcel = k.parcel
      """;

  private static final String INSERT =
      """
      insert into freight_parcel (bucket, parcel, matter)
      select n.bucket, n.parcel, n.matter from unnest(?, ?, ?) as n(bucket, parcel, matter)
      order by n.bucket, n.parcel
      """;

  private static final String DELETE =
      """
      delete from freight_parcel p using unnest(?, ?, ?) as k(bucket, parcel, matter)
      where p.bucket = k.bucket and p.parcel = k.parcel and p.matter = k.matter
      """;

  private FreightParcelStore() {}

  private record Row(LockKey parcel, MatterId matter) {}

  /** Which claims hold the parcels that came back to these orders. */
  static Map<LockKey, MatterId> load(
      Connection tx, Map<LockKey, Order> orders, Map<LockKey, SortedMap<Integer, Case>> cases)
      throws SQLException {
    List<LockKey> wanted = new ArrayList<>();
    orders.forEach(
        (key, order) ->
            FreightParcel.all(order, cases.getOrDefault(key, new TreeMap<>()).values())
                .forEach(wanted::add));
    Map<LockKey, MatterId> found = new HashMap<>();
    if (wanted.isEmpty()) {
      return found;
    }
    List<LockKey> parcels = wanted.stream().distinct().toList();
    try (PreparedStatement select = Column.keyed(tx, LOAD, parcels);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        found.put(new LockKey(row.getObject(1, UUID.class)), MatterId.parse(row.getString(2)));
      }
    }
    return found;
  }

  static void write(Connection tx, List<Change<MatterFile, MatterEvent>> changes)
      throws SQLException {
    List<Row> held = new ArrayList<>();
    List<Row> free = new ArrayList<>();
    changes.forEach(change -> sort(change, held, free));
    // Freed first: a claim that was withdrawn makes room for the next of its group.
    put(tx, DELETE, free);
    if (held.stream().map(Row::parcel).distinct().count() < held.size()) {
      throw new ApartException("One parcel's freight, claimed on several orders");
    }
    put(tx, INSERT, held);
  }

  /** The same where everything is in memory. */
  static void keep(Map<LockKey, MatterId> parcels, Change<MatterFile, MatterEvent> change) {
    List<Row> held = new ArrayList<>();
    List<Row> free = new ArrayList<>();
    sort(change, held, free);
    free.forEach(row -> parcels.remove(row.parcel(), row.matter()));
    held.forEach(row -> parcels.put(row.parcel(), row.matter()));
  }

  private static void sort(Change<MatterFile, MatterEvent> change, List<Row> held, List<Row> free) {
    Around around = Objects.requireNonNull(change.after().around());
    for (Matter is : change.after().matters().values()) {
      boolean before = FreightParcel.holds(change.before().matters().get(is.id().number()));
      if (before != FreightParcel.holds(is)) {
        LockKey parcel = FreightParcel.claimed(around, is.plea().about()).orElseThrow();
        (before ? free : held).add(new Row(parcel, is.id()));
      }
    }
  }

  private static void put(Connection tx, String sql, List<Row> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    try (PreparedStatement put = tx.prepareStatement(sql)) {
      put.setArray(1, Column.buckets(tx, rows, Row::parcel));
      put.setArray(2, Column.uuids(tx, rows, Row::parcel));
      put.setArray(3, Column.texts(tx, rows, row -> row.matter().text()));
      put.executeUpdate();
    }
  }
}
