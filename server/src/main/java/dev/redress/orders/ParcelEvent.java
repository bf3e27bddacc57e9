package dev.redress.orders;

import java.time.Instant;

/**
 * One thing that a carrier said about a parcel.
 *
 * @param id the carrier's own; counts once per order
 * @param at the carrier's time, which may be long before we heard of it
 * @param text in the carrier's words; may be empty
 * @param anomaly it contradicts what is known, was kept, and moved nothing
 */
public record ParcelEvent(String id, ParcelState state, Instant at, String text, boolean anomaly) {

  ParcelEvent flagged(boolean isAnomaly) {
    return new ParcelEvent(id, state, at, text, isAnomaly);
  }
}
