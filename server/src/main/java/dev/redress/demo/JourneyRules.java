package dev.redress.demo;

import static dev.redress.orders.ParcelState.DELIVERED;
import static dev.redress.orders.ParcelState.EXCEPTION;
import static dev.redress.orders.ParcelState.INTERCEPTED;
import static dev.redress.orders.ParcelState.INTERCEPT_FAILED;
import static dev.redress.orders.ParcelState.INTERCEPT_REQUESTED;
import static dev.redress.orders.ParcelState.IN_TRANSIT;
import static dev.redress.orders.ParcelState.LOST;
import static dev.redress.orders.ParcelState.OUT_FOR_DELIVERY;
import static dev.redress.orders.ParcelState.REFUSED;
import static dev.redress.orders.ParcelState.RETURNED;
import static dev.redress.orders.ParcelState.RETURNING;

import dev.redress.demo.Journey.Step;
import dev.redress.demo.JourneyCommand.Begin;
import dev.redress.demo.JourneyCommand.Stop;
import dev.redress.demo.JourneyCommand.Wake;
import dev.redress.demo.JourneyEvent.JourneyPlanned;
import dev.redress.demo.JourneyEvent.JourneyStepped;
import dev.redress.demo.JourneyEvent.JourneyTurned;
import dev.redress.kernel.Decision;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Stamped;
import dev.redress.orders.Direction;
import dev.redress.orders.ParcelState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How the made-up carrier moves parcels; pure. What becomes of one stands at the end of its number:
 * 44 is refused at the door, 77 is lost, 66 cannot be stopped; all others arrive.
 */
final class JourneyRules {

  private static final int ANSWERS_AFTER = 8;

  private JourneyRules() {}

  /** All journeys of one order. */
  record JourneyFile(LockKey key, SortedMap<Integer, Journey> journeys) {

    Optional<Journey> of(String tracking) {
      return journeys.values().stream()
          .filter(each -> each.tracking().equals(tracking))
          .findFirst();
    }

    Journey.Id next() {
      return new Journey.Id(key, journeys.isEmpty() ? 1 : journeys.lastKey() + 1);
    }

    JourneyFile with(Journey journey) {
      SortedMap<Integer, Journey> all = new TreeMap<>(journeys);
      all.put(journey.id().number(), journey);
      return new JourneyFile(key, all);
    }
  }

  static Decision<JourneyEvent> decide(JourneyFile file, JourneyCommand command, Instant now) {
    return switch (command) {
      case Begin begin -> {
        List<Step> plan = plan(begin.tracking(), begin.direction(), begin.at());
        yield file.of(begin.tracking()).isPresent()
            ? Decision.accept(List.of())
            : Decision.accept(
                new JourneyPlanned(
                    file.next(), begin.carrier(), begin.tracking(), begin.direction(), plan));
      }
      case Stop stop -> stop(file, stop, now);
      case Wake wake ->
          Decision.accept(
              Optional.ofNullable(file.journeys().get(wake.id().number())).stream()
                  .flatMap(
                      journey ->
                          journey.steps().stream()
                              .filter(step -> !now.isBefore(step.at()))
                              .map(step -> stepped(journey, step)))
                  .<JourneyEvent>map(step -> step)
                  .toList());
    };
  }

  private static JourneyStepped stepped(Journey journey, Step step) {
    return new JourneyStepped(
        journey.carrier(), journey.tracking(), journey.direction(), step.state(), step.at());
  }

  private static List<Step> plan(String tracking, Direction direction, Instant at) {
    if (tracking.endsWith("77")) {
      return List.of(step(IN_TRANSIT, at, 6), step(EXCEPTION, at, 72), step(LOST, at, 168));
    }
    List<Step> steps =
        new ArrayList<>(List.of(step(IN_TRANSIT, at, 6), step(OUT_FOR_DELIVERY, at, 42)));
    if (tracking.endsWith("44") && direction == Direction.OUTBOUND) {
      steps.add(step(REFUSED, at, 46));
      steps.addAll(back(at, 50));
    } else {
      steps.add(step(DELIVERED, at, 46));
    }
    return List.copyOf(steps);
  }

  private static List<Step> back(Instant at, int hours) {
    return List.of(step(RETURNING, at, hours), step(RETURNED, at, hours + 46));
  }

  /** Asked again, or too late to be asked: nothing more. */
  private static Decision<JourneyEvent> stop(JourneyFile file, Stop stop, Instant now) {
    Optional<Journey> known = file.of(stop.tracking());
    if (known.isEmpty()) {
      return Decision.accept(
          new JourneyPlanned(
              file.next(),
              stop.carrier(),
              stop.tracking(),
              Direction.OUTBOUND,
              turned(stop.tracking(), List.of(), now)));
    }
    Journey journey = known.get();
    boolean asked =
        journey.state() == INTERCEPT_REQUESTED
            || journey.steps().stream().anyMatch(step -> step.state() == INTERCEPT_REQUESTED);
    return journey.steps().isEmpty() || asked
        ? Decision.accept(List.of())
        : Decision.accept(new JourneyTurned(turned(journey.tracking(), journey.steps(), now)));
  }

  /** Stopped, unless its number says otherwise; then it goes on as it would have. */
  private static List<Step> turned(String tracking, List<Step> otherwise, Instant now) {
    List<Step> steps = new ArrayList<>(List.of(step(INTERCEPT_REQUESTED, now, 0)));
    if (tracking.endsWith("66")) {
      Step failed = step(INTERCEPT_FAILED, now, ANSWERS_AFTER);
      steps.add(failed);
      otherwise.forEach(
          each ->
              steps.add(
                  each.at().isAfter(failed.at())
                      ? each
                      : new Step(each.state(), failed.at().plus(Duration.ofHours(1)))));
    } else {
      steps.add(step(INTERCEPTED, now, ANSWERS_AFTER));
      steps.addAll(back(now, ANSWERS_AFTER + 4));
    }
    return List.copyOf(steps);
  }

  private static Step step(ParcelState state, Instant from, int hours) {
    return new Step(state, from.plus(Duration.ofHours(hours)));
  }

  static JourneyFile evolve(JourneyFile file, Stamped<JourneyEvent> stamped) {
    if (stamped.event() instanceof JourneyPlanned e) {
      return file.with(
          new Journey(
              e.id(), e.carrier(), e.tracking(), e.direction(), null, e.steps(), stamped.head()));
    }
    Journey journey =
        Objects.requireNonNull(file.journeys().get(Journey.Id.parse(stamped.stream()).number()));
    return file.with(
        switch (stamped.event()) {
          case JourneyPlanned again -> throw new IllegalStateException("Planned twice: " + again);
          case JourneyStepped e ->
              journey.with(
                  e.state(),
                  List.copyOf(journey.steps().subList(1, journey.steps().size())),
                  stamped.head());
          case JourneyTurned e -> journey.with(journey.state(), e.steps(), stamped.head());
        });
  }
}
