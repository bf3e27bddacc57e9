package dev.redress.orders;

import java.time.Instant;

/**
 * Something a carrier said of a parcel that names no state of ours: an unknown code, or words only.
 * It is kept and shown, and moves nothing: what a code means is never guessed.
 *
 * @param id counts once per order
 * @param provider whose code it is
 * @param code as it came; empty: there was none
 * @param at the carrier's time
 * @param text in the carrier's words; may be empty
 * @param unknown the provider's table has no such code
 */
public record ParcelRemark(
    String id, String provider, String code, Instant at, String text, boolean unknown) {

  boolean saysAgain(Instant when, String words) {
    return at.equals(when) && text.equals(words);
  }
}
