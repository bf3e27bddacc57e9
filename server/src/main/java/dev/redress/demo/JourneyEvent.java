package dev.redress.demo;

import dev.redress.demo.Journey.Step;
import dev.redress.kernel.Event;
import dev.redress.orders.Direction;
import dev.redress.orders.ParcelState;
import java.time.Instant;
import java.util.List;

/** What happens to a parcel of the made-up carrier. */
public sealed interface JourneyEvent extends Event {

  record JourneyPlanned(
      Journey.Id id, String carrier, String tracking, Direction direction, List<Step> steps)
      implements JourneyEvent {}

  /** The carrier says this of it. */
  record JourneyStepped(
      String carrier, String tracking, Direction direction, ParcelState state, Instant at)
      implements JourneyEvent {}

  /** It goes another way from now on. */
  record JourneyTurned(List<Step> steps) implements JourneyEvent {}
}
