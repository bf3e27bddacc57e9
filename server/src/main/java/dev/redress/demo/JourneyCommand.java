package dev.redress.demo;

import dev.redress.kernel.Command;
import dev.redress.kernel.LockKey;
import dev.redress.orders.Direction;
import java.time.Instant;

/** What can be asked of the made-up carrier. */
sealed interface JourneyCommand extends Command {

  /**
   * A parcel was handed over; told again, it is the same parcel.
   *
   * @param at when it was handed over
   */
  record Begin(LockKey key, String carrier, String tracking, Direction direction, Instant at)
      implements JourneyCommand {}

  /** The sender wants it back; of a parcel that is not known yet too. */
  record Stop(LockKey key, String carrier, String tracking, Instant at) implements JourneyCommand {}

  /** Time has come for the next step. */
  record Wake(Journey.Id id) implements JourneyCommand {
    @Override
    public LockKey key() {
      return id.order();
    }
  }
}
