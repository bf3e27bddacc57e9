package dev.redress.orders;

import java.util.EnumSet;
import java.util.Set;

/** A parcel's life (O4), in the order in which states of one carrier minute follow each other. */
public enum ParcelState {
  SHIPPED,
  IN_TRANSIT,
  OUT_FOR_DELIVERY,
  EXCEPTION,
  LOST,
  INTERCEPT_REQUESTED,
  INTERCEPT_FAILED,
  DELIVERED,
  REFUSED,
  INTERCEPTED,
  RETURNING,
  RETURNED;

  private static final Set<ParcelState> GOING_BACK = EnumSet.of(RETURNING, RETURNED);

  /**
   * Whether a newer event of state {@code next} can be true. What was delivered, refused,
   * intercepted or returned does not travel to the buyer again: such an event is kept and flagged,
   * and moves nothing.
   */
  boolean mayBecome(ParcelState next) {
    return switch (this) {
      case SHIPPED,
          IN_TRANSIT,
          OUT_FOR_DELIVERY,
          EXCEPTION,
          LOST,
          INTERCEPT_REQUESTED,
          INTERCEPT_FAILED ->
          true;
      case DELIVERED -> next == DELIVERED;
      case REFUSED, INTERCEPTED, RETURNING -> next == this || GOING_BACK.contains(next);
      case RETURNED -> next == RETURNED;
    };
  }
}
