package dev.redress.simulation;

import dev.redress.kernel.Actor;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.Role;
import dev.redress.orders.Direction;
import dev.redress.orders.Order;
import dev.redress.orders.OrderCommand;
import dev.redress.orders.OrderStatus;
import dev.redress.orders.Parcel;
import dev.redress.orders.ParcelReport;
import dev.redress.orders.ParcelState;
import dev.redress.simulation.Errand.Sale;
import dev.redress.simulation.Errand.Scene;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Moves parcels, and tells of it late, twice, out of order or not at all. */
final class Carrier {

  private static final Actor SELF = new Actor(Role.INTEGRATION, "carrier", "Carrier", "", "");
  private static final String NAME = "SF";

  private final World world;

  Carrier(World world) {
    this.world = world;
  }

  /** A parcel to the buyer sets out after so long. */
  void ship(Errand errand, Sale sale, Duration after) {
    Chance chance = errand.chance();
    sale.parcels++;
    String tracking = "P" + sale.parcels;
    Duration at = after;
    for (ParcelState state :
        List.of(
            ParcelState.SHIPPED,
            ParcelState.IN_TRANSIT,
            ParcelState.OUT_FOR_DELIVERY,
            ParcelState.DELIVERED)) {
      if (state == ParcelState.OUT_FOR_DELIVERY && chance.percent(3)) {
        move(errand, sale, new Move(tracking, Direction.OUTBOUND, ParcelState.LOST, at));
        return;
      }
      move(errand, sale, new Move(tracking, Direction.OUTBOUND, state, at));
      at = at.plus(chance.hours(2, 30));
    }
  }

  /** What takes the place of goods sets out soon, if at all; its tracking number. */
  String replace(Errand errand, Sale sale) {
    sale.parcels++;
    String tracking = "X" + sale.parcels;
    Duration after = errand.chance().hours(0, 40);
    Duration there = after.plus(errand.chance().hours(10, 400));
    if (errand.chance().percent(80)) {
      move(errand, sale, new Move(tracking, Direction.OUTBOUND, ParcelState.SHIPPED, after));
    }
    if (errand.chance().percent(88)) {
      move(errand, sale, new Move(tracking, Direction.OUTBOUND, ParcelState.DELIVERED, there));
    }
    return tracking;
  }

  /** The goods come back. */
  void bringBack(Errand errand, Sale sale, String tracking, Duration after) {
    Duration on = after.plus(errand.chance().hours(12, 120));
    if (errand.chance().percent(60)) {
      move(errand, sale, new Move(tracking, Direction.RETURN, ParcelState.IN_TRANSIT, after));
    }
    if (errand.chance().percent(92)) {
      move(errand, sale, new Move(tracking, Direction.RETURN, ParcelState.DELIVERED, on));
    }
  }

  /** Whether goods are still on their way to the buyer. */
  static boolean isTravelling(Order order) {
    return order.status() == OrderStatus.SHIPPED && !order.outbound().isEmpty();
  }

  /** Somebody wants a parcel back; what was planned for it may happen all the same. */
  void hear(Scene scene, JournalEntry news) {
    switch (news.type()) {
      case "InterceptionRequested" -> {
        int choice = scene.chance().below(100);
        if (choice < 60) {
          turnRound(scene, ParcelState.INTERCEPTED);
        } else if (choice < 90) {
          Duration after = scene.chance().hours(1, 70);
          travelling(scene, parcel -> outbound(scene, parcel, ParcelState.INTERCEPT_FAILED, after));
        }
      }
      case "RefusalAgreed", "ReturnAgreed" -> {
        if (scene.chance().percent(news.type().equals("RefusalAgreed") ? 65 : 15)) {
          turnRound(scene, ParcelState.REFUSED);
        }
      }
      default -> {
        // The rest is between people.
      }
    }
  }

  private void turnRound(Scene scene, ParcelState how) {
    Duration first = scene.chance().hours(1, 60);
    Duration second = first.plus(scene.chance().hours(1, 60));
    travelling(
        scene,
        parcel -> {
          outbound(scene, parcel, how, first);
          outbound(scene, parcel, ParcelState.RETURNING, second);
          outbound(scene, parcel, ParcelState.RETURNED, second.plus(Duration.ofHours(40)));
        });
  }

  private void travelling(Scene scene, Consumer<Parcel> what) {
    Order order = world.file(scene.sale().order).order();
    if (order != null && isTravelling(order)) {
      order.outbound().forEach(what);
    }
  }

  private void outbound(Scene scene, Parcel parcel, ParcelState state, Duration after) {
    move(
        scene.errand(),
        scene.sale(),
        new Move(parcel.tracking(), Direction.OUTBOUND, state, after));
  }

  /** A parcel reaches a state after so long. */
  private record Move(String tracking, Direction way, ParcelState state, Duration after) {}

  private void move(Errand errand, Sale sale, Move move) {
    Chance chance = errand.chance();
    if (world.strikes(Fault.PARCEL_NEWS_LOST, chance, 15)) {
      return;
    }
    Instant at = world.clock().time().plus(move.after());
    String id = move.tracking() + "-" + move.state();
    ParcelReport report =
        new ParcelReport(id, NAME, move.tracking(), move.way(), move.state(), at, "");
    Duration lag = Duration.ofSeconds(chance.between(1, 900));
    if (world.strikes(Fault.PARCEL_NEWS_LATE, chance, 40)) {
      lag = chance.hours(12, 70);
    } else if (world.strikes(Fault.PARCEL_NEWS_OUT_OF_ORDER, chance, 40)) {
      lag = chance.hours(3, 40);
    }
    tell(errand, sale, report, move.after().plus(lag));
    if (world.strikes(Fault.PARCEL_NEWS_TWICE, chance, 40)) {
      tell(errand, sale, report, move.after().plus(chance.hours(0, 30)));
    }
  }

  private void tell(Errand errand, Sale sale, ParcelReport report, Duration after) {
    world.after(
        errand,
        after,
        () ->
            world
                .post()
                .send(
                    errand,
                    SELF,
                    Post.Submit.of(
                        new OrderCommand.RecordParcelEvent(sale.order, report),
                        (sent, actor, key) -> world.orders().submit(sent, actor, key))));
  }
}
