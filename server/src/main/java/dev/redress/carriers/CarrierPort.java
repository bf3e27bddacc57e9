package dev.redress.carriers;

import dev.redress.kernel.LockKey;
import java.time.Instant;

/**
 * What can be asked of a carrier. Its answers come as news of the parcel, like everything else that
 * it says; nobody waits for them here. Asked at least once for each wish, and perhaps again.
 */
public interface CarrierPort {

  /** Whether this is the one to ask about parcels of a carrier with this name. */
  boolean carries(String carrier);

  /** The sender wants the parcel stopped and sent back (C5). */
  void intercept(Interception wanted);

  /**
   * A wish to stop a parcel.
   *
   * @param at when the merchant wished it
   */
  record Interception(LockKey order, String carrier, String tracking, Instant at) {}
}
