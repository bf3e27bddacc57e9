package dev.redress.cases;

import dev.redress.kernel.ApartException;
import dev.redress.kernel.Change;
import dev.redress.kernel.Column;
import dev.redress.kernel.Json;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Shelf;
import dev.redress.orders.Order;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * B11: one row per buyer who has asked for a limited refund, in a bucket of its own. Nobody locks
 * it first: whoever wrote it meanwhile makes the later command begin anew.
 */
final class ClaimedStore {

  private static final String LOAD =
      """
      select b.buyer, b.version, b.cases from buyer_claims b
      join unnest(?, ?) as k(bucket, buyer) on b.bucket = k.bucket and b.buyer = k.buyer
      """;

  private static final String WRITE =
      """
      insert into buyer_claims as b (bucket, buyer, version, cases)
      select n.bucket, n.buyer, n.version, n.cases::json
      from unnest(?, ?, ?, ?) as n(bucket, buyer, version, cases)
      order by n.bucket, n.buyer
      on conflict (bucket, buyer) do update
        set version = excluded.version, cases = excluded.cases
        where b.version = excluded.version - 1
      """;

  private ClaimedStore() {}

  /**
   * What the buyers of these orders have claimed, by who they are; one that claimed nothing too.
   */
  static Map<LockKey, Claimed> load(Connection tx, Collection<Order> orders) throws SQLException {
    List<LockKey> buyers = orders.stream().map(ClaimedStore::buyer).distinct().toList();
    Map<LockKey, Claimed> found = new HashMap<>();
    buyers.forEach(each -> found.put(each, Claimed.none(each)));
    try (PreparedStatement select = Column.keyed(tx, LOAD, buyers);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        LockKey buyer = new LockKey(row.getObject(1, UUID.class));
        Claimed.Entries cases = Json.read(row.getString(3), Claimed.Entries.class);
        found.put(buyer, new Claimed(buyer, row.getLong(2), cases.byCase()));
      }
    }
    return found;
  }

  static LockKey buyer(Order order) {
    return Claimed.buyer(order.market(), order.buyer().id());
  }

  static void write(Connection tx, List<Change<CaseFile, CaseEvent>> changes) throws SQLException {
    List<Change<CaseFile, CaseEvent>> changed = changed(changes);
    if (changed.isEmpty()) {
      return;
    }
    List<Claimed> rows = changed.stream().map(each -> each.after().claimed()).toList();
    try (PreparedStatement write = tx.prepareStatement(WRITE)) {
      write.setArray(1, Column.buckets(tx, rows, Claimed::buyer));
      write.setArray(2, Column.uuids(tx, rows, Claimed::buyer));
      write.setArray(3, Column.longs(tx, changed, each -> each.before().claimed().version() + 1));
      write.setArray(
          4, Column.texts(tx, rows, row -> Json.write(new Claimed.Entries(row.cases()))));
      if (write.executeUpdate() != rows.size()) {
        throw met();
      }
    }
  }

  /** Those that say something new of a buyer, each of another one. */
  private static List<Change<CaseFile, CaseEvent>> changed(
      List<Change<CaseFile, CaseEvent>> changes) {
    List<Change<CaseFile, CaseEvent>> changed =
        changes.stream()
            .filter(each -> !each.before().claimed().equals(each.after().claimed()))
            .toList();
    long buyers = changed.stream().map(each -> each.after().claimed().buyer()).distinct().count();
    if (buyers < changed.size()) {
      throw new ApartException("One buyer's applications on several orders");
    }
    return changed;
  }

  private static SQLException met() {
    return new SQLException("One buyer's applications met", "40001");
  }

  /** An order's buyer, found once. */
  private record BuyerOf(LockKey key) {}

  /** The same where everything is in memory: what lies on the buyer's own shelf. */
  static Claimed gather(Order order, Shelf shelf) {
    BuyerOf known = shelf.get(BuyerOf.class);
    if (known == null) {
      known = new BuyerOf(buyer(order));
      shelf.put(BuyerOf.class, known);
    }
    return of(known.key(), shelf.beside(known.key()));
  }

  private static Claimed of(LockKey buyer, Shelf shelf) {
    Claimed known = shelf.get(Claimed.class);
    return known == null ? Claimed.none(buyer) : known;
  }

  static void check(List<Change<CaseFile, CaseEvent>> changes, Function<LockKey, Shelf> shelves)
      throws SQLException {
    for (Change<CaseFile, CaseEvent> change : changed(changes)) {
      Claimed was = change.before().claimed();
      if (of(was.buyer(), shelves.apply(was.buyer())).version() != was.version()) {
        throw met();
      }
    }
  }

  static void keep(Change<CaseFile, CaseEvent> change, Shelf shelf) {
    Claimed is = change.after().claimed();
    if (!change.before().claimed().equals(is)) {
      shelf.beside(is.buyer()).put(Claimed.class, is);
    }
  }
}
