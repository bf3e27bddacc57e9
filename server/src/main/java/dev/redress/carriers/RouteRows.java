package dev.redress.carriers;

import dev.redress.kernel.Column;
import dev.redress.kernel.Hash;
import dev.redress.kernel.LockKey;
import dev.redress.orders.Direction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Whose numbers are whose, and the pushes that wait for one; in the reader's transaction. */
final class RouteRows {

  /** Apart from what other rooms lock by advice. */
  static final int ROOM = 7501;

  private static final String LOCK =
      """
      select pg_advisory_xact_lock(?, slot)
      from (select distinct hashtext(t) & 63 as slot from unnest(?) as n(t) order by 1) s
      """;

  /** Who told a number first stays its source: news of a parcel are told as shops tell of it. */
  private static final String PUT =
      """
      insert into parcel_route
        (tracking, order_id, direction, carrier, told_by, market, buyer, merchant, at)
      select tracking, order_id, direction, carrier, told_by, market, buyer, merchant, %s
      from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
        as n(tracking, order_id, direction, carrier, told_by, market, buyer, merchant, at)
      on conflict (tracking, order_id, direction) do nothing
      returning tracking, told_by, direction
      """
          .formatted(Column.timestamp("at"));

  private static final String WAITING =
      """
      select p.link, p.digest, p.body, l.provider, l.name
      from carrier_push p join carrier_link l on l.id = p.link and l.state = 'ACTIVE'
      where p.tracking = any(?)
        and (p.state = 'WAITING'
             or p.tracking = any(?)
                and exists (select from parcel_route r
                            where r.tracking = p.tracking and r.told_by <> 'SHOP'))
      order by p.first_at, p.digest
      """;

  private static final String OF =
      "select * from parcel_route where tracking = ? order by at, order_id";

  private RouteRows() {}

  /** A push that waits. */
  record Waiting(LockKey link, Hash digest, String body, Provider provider, String name) {}

  static void lock(Connection tx, Collection<String> numbers) throws SQLException {
    try (PreparedStatement lock = tx.prepareStatement(LOCK)) {
      lock.setInt(1, ROOM);
      lock.setArray(2, tx.createArrayOf("text", numbers.toArray()));
      lock.executeQuery().close();
    }
  }

  /** Numbers that a shop had not told of any parcel to this buyer so far. */
  static Set<String> put(Connection tx, List<Route> routes) throws SQLException {
    Set<String> sold = new HashSet<>();
    try (PreparedStatement put = tx.prepareStatement(PUT)) {
      put.setArray(1, Column.texts(tx, routes, Route::tracking));
      put.setArray(2, Column.uuids(tx, routes, Route::order));
      put.setArray(3, Column.texts(tx, routes, each -> each.direction().name()));
      put.setArray(4, Column.texts(tx, routes, Route::carrier));
      put.setArray(5, Column.texts(tx, routes, each -> each.by().name()));
      put.setArray(6, Column.texts(tx, routes, Route::market));
      put.setArray(7, Column.texts(tx, routes, Route::buyer));
      put.setArray(8, Column.texts(tx, routes, Route::merchant));
      put.setArray(9, Column.micros(tx, routes, Route::at));
      try (ResultSet row = put.executeQuery()) {
        while (row.next()) {
          if (row.getString("told_by").equals(Route.By.SHOP.name())
              && row.getString("direction").equals(Direction.OUTBOUND.name())) {
            sold.add(row.getString("tracking"));
          }
        }
      }
    }
    return sold;
  }

  /**
   * The pushes of these numbers that nobody has had so far.
   *
   * @param sold told by a shop just now: who had typed them before had news that are not theirs
   */
  static List<Waiting> waiting(Connection tx, Collection<String> numbers, Collection<String> sold)
      throws SQLException {
    List<Waiting> found = new ArrayList<>();
    try (PreparedStatement select = tx.prepareStatement(WAITING)) {
      select.setArray(1, tx.createArrayOf("text", numbers.toArray()));
      select.setArray(2, tx.createArrayOf("text", sold.toArray()));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(
              new Waiting(
                  new LockKey(row.getObject("link", UUID.class)),
                  Hash.of(row.getBytes("digest")),
                  row.getString("body"),
                  Provider.valueOf(row.getString("provider")),
                  row.getString("name")));
        }
      }
    }
    return found;
  }

  static List<Route> of(Connection tx, String tracking) throws SQLException {
    List<Route> found = new ArrayList<>();
    try (PreparedStatement select = tx.prepareStatement(OF)) {
      select.setString(1, tracking);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(
              new Route(
                  tracking,
                  new LockKey(row.getObject("order_id", UUID.class)),
                  Direction.valueOf(row.getString("direction")),
                  row.getString("carrier"),
                  Route.By.valueOf(row.getString("told_by")),
                  row.getString("market"),
                  row.getString("buyer"),
                  row.getString("merchant"),
                  Objects.requireNonNull(LinkRows.at(row, "at"))));
        }
      }
    }
    return found;
  }
}
