package dev.redress.carriers;

import dev.redress.carriers.PushDesk.Sender;
import dev.redress.carriers.PushStore.Result;
import dev.redress.carriers.RouteRows.Waiting;
import dev.redress.cases.CaseEvent.ReplacementSent;
import dev.redress.cases.CaseEvent.ReturnShipped;
import dev.redress.cases.CaseId;
import dev.redress.kernel.BadInput;
import dev.redress.kernel.Interest;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.JournalReader;
import dev.redress.kernel.LockKey;
import dev.redress.orders.Direction;
import dev.redress.orders.Order;
import dev.redress.orders.OrderEvent.ParcelMoved;
import dev.redress.orders.Orders;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Knows which order a parcel's number belongs to, as soon as shop, buyer or merchant have told it,
 * and takes up the pushes that have waited for that.
 */
@Component
final class RouteReader implements JournalReader {

  private static final Logger LOG = LoggerFactory.getLogger(RouteReader.class);

  private final Orders orders;
  private final PushDesk desk;
  private final PushStore pushes;

  RouteReader(Orders orders, PushDesk desk, PushStore pushes) {
    this.orders = orders;
    this.desk = desk;
    this.pushes = pushes;
  }

  /** A number that was told for an order. */
  private record Named(
      LockKey order,
      String carrier,
      String tracking,
      Direction direction,
      Route.By by,
      Instant at) {}

  @Override
  public String name() {
    return "parcel-routes";
  }

  @Override
  public Interest interest() {
    return Interest.of("order", ParcelMoved.class)
        .and(Interest.of("case", ReturnShipped.class, ReplacementSent.class));
  }

  @Override
  public void read(Connection tx, List<JournalEntry> entries) throws SQLException {
    List<Named> named = new ArrayList<>();
    entries.forEach(entry -> collect(entry, named));
    if (named.isEmpty()) {
      return;
    }
    Map<LockKey, Order> known =
        orders.find(named.stream().map(Named::order).collect(Collectors.toSet()));
    List<Route> routes =
        named.stream()
            .filter(each -> known.containsKey(each.order()))
            .map(each -> route(each, Objects.requireNonNull(known.get(each.order()))))
            .toList();
    Set<String> numbers =
        routes.stream().map(Route::tracking).collect(Collectors.toCollection(LinkedHashSet::new));
    RouteRows.lock(tx, numbers);
    Set<String> sold = RouteRows.put(tx, routes);
    for (Waiting each : RouteRows.waiting(tx, numbers, sold)) {
      takeUp(tx, each);
    }
  }

  private static void collect(JournalEntry entry, List<Named> into) {
    if (entry.room().equals("order") && entry.is(ParcelMoved.class)) {
      ParcelMoved moved = entry.as(ParcelMoved.class);
      into.add(
          new Named(
              LockKey.parse(entry.stream()),
              moved.carrier(),
              moved.tracking(),
              moved.direction(),
              Route.By.SHOP,
              entry.at()));
    } else if (entry.room().equals("case") && entry.is(ReturnShipped.class)) {
      ReturnShipped sent = entry.as(ReturnShipped.class);
      LockKey order = CaseId.parse(entry.stream()).order();
      into.add(
          new Named(
              order,
              sent.carrier(),
              sent.tracking(),
              Direction.RETURN,
              Route.By.BUYER,
              entry.at()));
    } else if (entry.room().equals("case") && entry.is(ReplacementSent.class)) {
      ReplacementSent sent = entry.as(ReplacementSent.class);
      LockKey order = CaseId.parse(entry.stream()).order();
      into.add(
          new Named(
              order,
              sent.carrier(),
              sent.tracking(),
              Direction.OUTBOUND,
              Route.By.MERCHANT,
              entry.at()));
    }
  }

  private static Route route(Named named, Order order) {
    return new Route(
        named.tracking(),
        named.order(),
        named.direction(),
        named.carrier(),
        named.by(),
        order.market(),
        order.buyer().id(),
        order.merchant().id(),
        named.at());
  }

  /** What cannot be read any more stays as it is, for people to see. */
  private void takeUp(Connection tx, Waiting waiting) throws SQLException {
    Sender from = new Sender(waiting.provider(), waiting.link().text(), waiting.name());
    try {
      Push push = desk.read(waiting.provider(), waiting.body());
      Result result = desk.apply(from, push, RouteRows.of(tx, push.tracking()));
      pushes.done(waiting.link(), waiting.digest(), result);
    } catch (BadInput e) {
      LOG.warn("A push that waited cannot be read: {}", e.getMessage());
    }
  }
}
