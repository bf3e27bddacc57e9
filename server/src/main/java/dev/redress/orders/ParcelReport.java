package dev.redress.orders;

import java.time.Instant;

/**
 * What a carrier says about a parcel, on its way in.
 *
 * @param eventId the carrier's own; counts once per order
 * @param at the carrier's time
 */
public record ParcelReport(
    String eventId,
    String carrier,
    String tracking,
    Direction direction,
    ParcelState state,
    Instant at,
    String text) {

  ParcelEvent event() {
    return new ParcelEvent(eventId, state, at, text, false);
  }
}
