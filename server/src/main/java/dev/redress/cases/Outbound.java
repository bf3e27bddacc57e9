package dev.redress.cases;

import dev.redress.orders.Order;
import dev.redress.orders.Parcel;
import dev.redress.orders.ParcelState;
import dev.redress.policy.Stage;
import java.util.List;
import java.util.Optional;

/** An order's parcels to the buyer, as carriers have told of them so far (O4). */
record Outbound(Order order) {

  List<Parcel> parcels() {
    return order.outbound();
  }

  Optional<Parcel> find(String tracking) {
    return parcels().stream().filter(parcel -> parcel.tracking().equals(tracking)).findFirst();
  }

  /** Those that still go towards the buyer. */
  List<Parcel> travelling() {
    return parcels().stream().filter(parcel -> !hasTurned(parcel.state())).toList();
  }

  /** There are parcels, and none of them reaches the buyer. */
  boolean haveAllTurned() {
    return !parcels().isEmpty() && travelling().isEmpty();
  }

  boolean has(ParcelState state) {
    return parcels().stream().anyMatch(parcel -> parcel.state() == state);
  }

  /** The goods have left and none of them has arrived. */
  boolean isInTransit() {
    return Stage.of(order) == Stage.SHIPPED
        && !travelling().isEmpty()
        && !has(ParcelState.DELIVERED)
        && !has(ParcelState.LOST);
  }

  boolean isUnshipped() {
    return Stage.of(order) == Stage.UNSHIPPED;
  }

  private static boolean hasTurned(ParcelState state) {
    return switch (state) {
      case INTERCEPTED, REFUSED, RETURNING, RETURNED -> true;
      case SHIPPED,
          IN_TRANSIT,
          OUT_FOR_DELIVERY,
          EXCEPTION,
          LOST,
          INTERCEPT_REQUESTED,
          INTERCEPT_FAILED,
          DELIVERED ->
          false;
    };
  }
}
