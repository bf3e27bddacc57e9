package dev.redress.simulation;

import dev.redress.kernel.Actor;
import dev.redress.kernel.Role;
import dev.redress.orders.Direction;
import dev.redress.orders.OrderCommand;
import dev.redress.orders.ParcelReport;
import dev.redress.orders.ParcelState;
import dev.redress.simulation.Errand.Sale;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

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
                    (actor, key) ->
                        world
                            .orders()
                            .submit(
                                new OrderCommand.RecordParcelEvent(sale.order, report),
                                actor,
                                key)));
  }
}
